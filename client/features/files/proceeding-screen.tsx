import { Link } from '@tanstack/react-router'
import { ScreenTitle } from '../../app/slots.tsx'
import { Notice } from '../../ui/notice.tsx'

/** What a proceeding was about, its dated steps and how it ended. */
export function ProceedingScreen() {
  return (
    <>
      <ScreenTitle>Case file</ScreenTitle>
      <Notice title="Case file">
        <p>What a proceeding was about, its dated steps and how it ended.</p>
        <p>
          Meanwhile, <Link to="/sources">read the sources</Link> or{' '}
          <Link to="/data">see what the data holds</Link>.
        </p>
      </Notice>
    </>
  )
}
