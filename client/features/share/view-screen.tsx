import { Link } from '@tanstack/react-router'
import { ScreenTitle } from '../../app/slots.tsx'
import { Notice } from '../../ui/notice.tsx'

/** A view that somebody kept, exactly as it was. */
export function ViewScreen() {
  return (
    <>
      <ScreenTitle>Saved view</ScreenTitle>
      <Notice title="Saved view">
        <p>A view that somebody kept, exactly as it was.</p>
        <p>
          Meanwhile, <Link to="/sources">read the sources</Link> or{' '}
          <Link to="/data">see what the data holds</Link>.
        </p>
      </Notice>
    </>
  )
}
