import { Link } from '@tanstack/react-router'
import { ScreenTitle } from '../../app/slots.tsx'
import { Notice } from '../../ui/notice.tsx'

/** Every document that is cited. */
export function SourcesScreen() {
  return (
    <>
      <ScreenTitle>Sources</ScreenTitle>
      <Notice title="Sources">
        <p>Every document that is cited.</p>
        <p>
          Meanwhile, <Link to="/sources">read the sources</Link> or{' '}
          <Link to="/data">see what the data holds</Link>.
        </p>
      </Notice>
    </>
  )
}
