import { Link } from '@tanstack/react-router'
import { ScreenTitle } from '../../app/slots.tsx'
import { Notice } from '../../ui/notice.tsx'

/** Everything this regulator looked at, and how it ended. */
export function RegulatorScreen() {
  return (
    <>
      <ScreenTitle>Docket</ScreenTitle>
      <Notice title="Docket">
        <p>Everything this regulator looked at, and how it ended.</p>
        <p>
          Meanwhile, <Link to="/sources">read the sources</Link> or{' '}
          <Link to="/data">see what the data holds</Link>.
        </p>
      </Notice>
    </>
  )
}
