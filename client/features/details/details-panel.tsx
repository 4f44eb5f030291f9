import { IconX } from '@tabler/icons-react'
import { IconButton } from '../../ui/button.tsx'
import styles from './details.module.css'
import { EntityDetails } from './entity-details.tsx'
import { PageLink } from './head.tsx'
import { type DetailsHost, DetailsHostProvider } from './host.tsx'
import { RelationshipDetails } from './relationship-details.tsx'
import { SelectionDetails } from './selection-details.tsx'

/** The panel beside the canvas: about the one thing that is selected, or about all of them. */
export function DetailsPanel({ selection, host }: { selection: readonly string[]; host: DetailsHost }) {
  const relationshipIds = selection.filter(isRelationshipId)
  const entityIds = selection.filter(id => !isRelationshipId(id))
  const [only] = selection
  return (
    <DetailsHostProvider host={host}>
      <div className={styles.panel}>
        {host.close && (
          <div className={styles.close}>
            {selection.length === 1 && only && (
              <PageLink to={isRelationshipId(only) ? '/relationships/$id' : '/entities/$id'} id={only} />
            )}
            <IconButton label="Close the panel" onClick={host.close}>
              <IconX size={18} stroke={1.6} aria-hidden="true" />
            </IconButton>
          </div>
        )}
        {selection.length > 1 && <SelectionDetails entityIds={entityIds} relationshipIds={relationshipIds} />}
        {selection.length === 1 && only && isRelationshipId(only) && (
          <RelationshipDetails key={only} id={only} />
        )}
        {selection.length === 1 && only && !isRelationshipId(only) && <EntityDetails key={only} id={only} />}
      </div>
    </DetailsHostProvider>
  )
}

const isRelationshipId = (id: string) => id.includes('~')
