import { Link } from '@tanstack/react-router'
import { ScreenTitle } from '../../app/slots.tsx'
import { Notice } from '../../ui/notice.tsx'

/** What this line says, and who says so. */
export function RelationshipScreen() {
  return (
    <>
      <ScreenTitle>Relationship</ScreenTitle>
      <Notice title="Relationship">
        <p>What this line says, and who says so.</p>
        <p>
          Meanwhile, <Link to="/sources">read the sources</Link> or{' '}
          <Link to="/data">see what the data holds</Link>.
        </p>
      </Notice>
    </>
  )
}
