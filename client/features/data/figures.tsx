import type { Health } from '../../../contract/health.ts'
import { SectionLabel } from '../../ui/tag.tsx'
import styles from './data.module.css'

const figures = ['entities', 'relationships', 'claims', 'sources', 'deals', 'proceedings'] as const

/** How much there is, and of which version. */
export function DatasetFigures({ health: { dataset } }: { health: Health }) {
  if (!dataset) return <p>No dataset is loaded, or the database is away. This page looks again by itself.</p>
  return (
    <>
      <p className={styles.lead}>
        Version {dataset.version}. Relationships follow from claims, every claim cites a source, and none is
        ever deleted.
      </p>
      <dl className={styles.figures}>
        {figures.map(name => (
          <div key={name}>
            <dd>{dataset[name].toLocaleString('en-GB')}</dd>
            <dt>{name}</dt>
          </div>
        ))}
      </dl>
    </>
  )
}

const states: Record<Health['status'], string> = {
  ok: 'Everything answers.',
  starting: 'Starting: the data is being read.',
  database_away: 'The database is away. It is tried again by itself.',
}

/** How the service is, and what it stands on. */
export function ServiceState({ health: { status, database } }: { health: Health }) {
  return (
    <section className={styles.section}>
      <SectionLabel>Service</SectionLabel>
      <p>{states[status]}</p>
      <p className={styles.aside}>
        Neo4j {database.version ?? '(version unknown)'} {database.edition ?? ''},{' '}
        {database.mode === 'managed' ? 'started and looked after by Interlock' : 'run by somebody else'}.
        {database.message ? ` ${database.message}` : ''}
      </p>
      {database.openDoors.length > 0 && (
        <ul className={styles.doors}>
          {database.openDoors.map(door => (
            <li key={door}>{door}</li>
          ))}
        </ul>
      )}
    </section>
  )
}
