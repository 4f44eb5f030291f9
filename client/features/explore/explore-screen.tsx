import { Link } from '@tanstack/react-router'
import { ScreenTitle } from '../../app/slots.tsx'
import { Notice } from '../../ui/notice.tsx'

/** What is around this? Search, expand, filter, arrange and inspect the evidence. */
export function ExploreScreen() {
  return (
    <>
      <ScreenTitle>Explore</ScreenTitle>
      <Notice title="Explore">
        <p>What is around this? Search, expand, filter, arrange and inspect the evidence.</p>
        <p>
          Meanwhile, <Link to="/sources">read the sources</Link> or{' '}
          <Link to="/data">see what the data holds</Link>.
        </p>
      </Notice>
    </>
  )
}
