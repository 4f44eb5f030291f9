import { Link } from '@tanstack/react-router'
import { Notice } from '../ui/notice.tsx'
import { ScreenTitle } from './slots.tsx'

/** For an address that leads nowhere. */
export function NotFound() {
  return (
    <>
      <ScreenTitle>Not found</ScreenTitle>
      <Notice title="There is nothing at this address">
        <p>It may have been cut short when it was copied.</p>
        <p>
          <Link to="/explore">Open the first screen</Link> or search for a name above.
        </p>
      </Notice>
    </>
  )
}
