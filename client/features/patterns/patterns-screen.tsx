import { Link } from '@tanstack/react-router'
import { ScreenTitle } from '../../app/slots.tsx'
import { Notice } from '../../ui/notice.tsx'

/** Money loops, single suppliers, shared investors: what one should have noticed. */
export function PatternsScreen() {
  return (
    <>
      <ScreenTitle>Patterns</ScreenTitle>
      <Notice title="Patterns">
        <p>Money loops, single suppliers, shared investors: what one should have noticed.</p>
        <p>
          Meanwhile, <Link to="/sources">read the sources</Link> or{' '}
          <Link to="/data">see what the data holds</Link>.
        </p>
      </Notice>
    </>
  )
}
