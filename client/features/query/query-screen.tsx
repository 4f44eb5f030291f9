import { Link } from '@tanstack/react-router'
import { ScreenTitle } from '../../app/slots.tsx'
import { Notice } from '../../ui/notice.tsx'

/** Anything else, in Cypher, safely. */
export function QueryScreen() {
  return (
    <>
      <ScreenTitle>Query</ScreenTitle>
      <Notice title="Query">
        <p>Anything else, in Cypher, safely.</p>
        <p>
          Meanwhile, <Link to="/sources">read the sources</Link> or{' '}
          <Link to="/data">see what the data holds</Link>.
        </p>
      </Notice>
    </>
  )
}
