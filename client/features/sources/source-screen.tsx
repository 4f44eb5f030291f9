import { Link } from '@tanstack/react-router'
import { ScreenTitle } from '../../app/slots.tsx'
import { Notice } from '../../ui/notice.tsx'

/** What this document says. */
export function SourceScreen() {
  return (
    <>
      <ScreenTitle>Source</ScreenTitle>
      <Notice title="Source">
        <p>What this document says.</p>
        <p>
          Meanwhile, <Link to="/sources">read the sources</Link> or{' '}
          <Link to="/data">see what the data holds</Link>.
        </p>
      </Notice>
    </>
  )
}
