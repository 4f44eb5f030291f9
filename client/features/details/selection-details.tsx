import { useQuery } from '@tanstack/react-query'
import { entityTypeNames, entityTypes } from '../../../model/entity-types.ts'
import { sharedQuery, subgraphQuery } from '../../api/queries.ts'
import { useClocks } from '../../app/clocks.ts'
import { counted } from '../../ui/counted.ts'
import { EntityName } from '../../ui/entity-name.tsx'
import { KindIcon } from '../../ui/kind-icon.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { SectionLabel } from '../../ui/tag.tsx'
import styles from './details.module.css'
import { DetailsSkeleton } from './details-skeleton.tsx'
import { useDetailsHost } from './host.tsx'

const mostListed = 50
const mostShared = 20

/** Several things at once: how many of each kind, what connects them, what they share. */
export function SelectionDetails({
  entityIds,
  relationshipIds,
}: {
  entityIds: readonly string[]
  relationshipIds: readonly string[]
}) {
  const clocks = useClocks()
  const { openEntity, openRelationship } = useDetailsHost()
  const asked = { entityIds: entityIds.slice(0, 2_000), between: true, ...clocks }
  const { data, error, refetch } = useQuery(subgraphQuery(asked))
  if (error) return <ErrorNotice error={error} again={() => void refetch()} />
  if (!data) return <DetailsSkeleton label="Reading the selection" />
  const { entities, relationships } = data.subgraph
  const kinds = entityTypeNames
    .map(type => ({ type, count: entities.filter(entity => entity.type === type).length }))
    .filter(({ count }) => count > 0)
  return (
    <>
      <header className={styles.head}>
        <h2 className={styles.name}>
          {counted(entities.length, 'entity', 'entities')}
          {relationshipIds.length > 0 && `, ${counted(relationshipIds.length, 'relationship')}`} selected
        </h2>
      </header>
      <ul className={styles.kinds}>
        {kinds.map(({ type, count }) => (
          <li key={type}>
            <KindIcon type={type} size={16} />
            {count === 1 ? entityTypes[type].name : entityTypes[type].plural} <b>{count}</b>
          </li>
        ))}
      </ul>
      <section className={styles.section}>
        <SectionLabel>Selected</SectionLabel>
        <ul className={styles.selected}>
          {entities.slice(0, mostListed).map(entity => (
            <li key={entity.id}>
              <EntityName entity={entity} size={16} onOpen={openEntity} />
            </li>
          ))}
        </ul>
        {entities.length > mostListed && (
          <p className={styles.aside}>
            Showing {mostListed} of {counted(entities.length, 'entity', 'entities')}
          </p>
        )}
      </section>
      <section className={styles.section}>
        <SectionLabel>Between them</SectionLabel>
        {relationships.length === 0 && (
          <p className={styles.aside}>No relationship connects them directly.</p>
        )}
        <ul className={styles.lines}>
          {relationships.slice(0, mostListed).map(({ id, sentence }) => (
            <li key={id}>
              <button type="button" onClick={() => openRelationship?.(id)}>
                {sentence}
              </button>
            </li>
          ))}
        </ul>
        {relationships.length > mostListed && (
          <p className={styles.aside}>
            Showing {mostListed} of {counted(relationships.length, 'relationship')}
          </p>
        )}
      </section>
      {entityIds.length >= 2 && entityIds.length <= mostShared && <Shared ids={[...entityIds]} />}
    </>
  )
}

function Shared({ ids }: { ids: string[] }) {
  const clocks = useClocks()
  const { openEntity } = useDetailsHost()
  const { data } = useQuery(sharedQuery({ ids, limit: 25, ...clocks }))
  if (!data) return null
  const others = data.subgraph.entities.filter(entity => !ids.includes(entity.id))
  return (
    <section className={styles.section}>
      <SectionLabel>Next to more than one of them</SectionLabel>
      {others.length === 0 && <p className={styles.aside}>Nothing is.</p>}
      <ul className={styles.selected}>
        {others.map(entity => (
          <li key={entity.id}>
            <EntityName entity={entity} size={16} onOpen={openEntity} />
          </li>
        ))}
      </ul>
      {data.shown < data.total && (
        <p className={styles.aside}>
          Showing {data.shown} of {data.total.toLocaleString('en-GB')}
        </p>
      )}
    </section>
  )
}
