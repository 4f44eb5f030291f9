import { Link } from '@tanstack/react-router'
import { ScreenTitle } from '../../app/slots.tsx'
import { Notice } from '../../ui/notice.tsx'

/** How are two things connected, and who says so? */
export function TraceScreen() {
  return (
    <>
      <ScreenTitle>Trace</ScreenTitle>
      <Notice title="Trace">
        <p>How are two things connected, and who says so?</p>
        <p>
          Meanwhile, <Link to="/sources">read the sources</Link> or{' '}
          <Link to="/data">see what the data holds</Link>.
        </p>
      </Notice>
    </>
  )
}
