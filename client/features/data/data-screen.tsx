import { Link } from '@tanstack/react-router'
import { ScreenTitle } from '../../app/slots.tsx'
import { Notice } from '../../ui/notice.tsx'

/** What the dataset holds. */
export function DataScreen() {
  return (
    <>
      <ScreenTitle>Data</ScreenTitle>
      <Notice title="Data">
        <p>What the dataset holds.</p>
        <p>
          Meanwhile, <Link to="/sources">read the sources</Link> or{' '}
          <Link to="/data">see what the data holds</Link>.
        </p>
      </Notice>
    </>
  )
}
