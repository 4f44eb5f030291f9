import { Link } from '@tanstack/react-router'
import { ScreenTitle } from '../../app/slots.tsx'
import { Notice } from '../../ui/notice.tsx'

/** What is known of it, and who says so. */
export function EntityScreen() {
  return (
    <>
      <ScreenTitle>Entity</ScreenTitle>
      <Notice title="Entity">
        <p>What is known of it, and who says so.</p>
        <p>
          Meanwhile, <Link to="/sources">read the sources</Link> or{' '}
          <Link to="/data">see what the data holds</Link>.
        </p>
      </Notice>
    </>
  )
}
