import { useNavigate, useParams } from '@tanstack/react-router'
import { EntityScreen as Entity } from '../../features/details/entity-screen.tsx'
import { DealScreen as Deal } from '../../features/files/deal-screen.tsx'
import { EntityTimeline } from '../../features/time/entity-timeline.tsx'
import { Drawer } from '../slots.tsx'

/** The timeline of the entity in the address, under its page. */
function OwnTimeline() {
  const { id } = useParams({ strict: false }) as { id?: string }
  const navigate = useNavigate()
  if (!id) return null
  return (
    <Drawer label="Timeline">
      <EntityTimeline
        key={id}
        id={id}
        onOpen={other => void navigate({ to: '/entities/$id', params: { id: other } })}
      />
    </Drawer>
  )
}

/** The page of an entity with its own timeline under it. */
export const EntityRoute = () => (
  <>
    <Entity />
    <OwnTimeline />
  </>
)

/** The file of a deal with its own timeline under it. */
export const DealRoute = () => (
  <>
    <Deal />
    <OwnTimeline />
  </>
)
