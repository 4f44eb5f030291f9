import { Link } from '@tanstack/react-router'
import { ScreenTitle } from '../../app/slots.tsx'
import { Notice } from '../../ui/notice.tsx'

/** Every value on which sources differ, with both sides. */
export function DisagreementsScreen() {
  return (
    <>
      <ScreenTitle>Disagreements</ScreenTitle>
      <Notice title="Disagreements">
        <p>Every value on which sources differ, with both sides.</p>
        <p>
          Meanwhile, <Link to="/sources">read the sources</Link> or{' '}
          <Link to="/data">see what the data holds</Link>.
        </p>
      </Notice>
    </>
  )
}
