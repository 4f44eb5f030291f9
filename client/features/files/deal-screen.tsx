import { Link } from '@tanstack/react-router'
import { ScreenTitle } from '../../app/slots.tsx'
import { Notice } from '../../ui/notice.tsx'

/** Parties and roles, money by kind, dates by kind, terms. */
export function DealScreen() {
  return (
    <>
      <ScreenTitle>Deal</ScreenTitle>
      <Notice title="Deal">
        <p>Parties and roles, money by kind, dates by kind, terms.</p>
        <p>
          Meanwhile, <Link to="/sources">read the sources</Link> or{' '}
          <Link to="/data">see what the data holds</Link>.
        </p>
      </Notice>
    </>
  )
}
