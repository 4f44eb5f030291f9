import { SectionLabel } from '../../ui/tag.tsx'
import styles from './details.module.css'
import { useEvidence } from './evidence-context.tsx'
import { EvidenceLine } from './evidence-line.tsx'

export interface Origin {
  origin: string
  how: string
  sourceIds: string[]
}

/** Independent origins: sources that repeat one original count once. How that was decided stands beside. */
export function Origins({ origins }: { origins: readonly Origin[] }) {
  const { sources } = useEvidence()
  if (origins.length === 0) return null
  return (
    <section className={styles.section}>
      <div className={styles.split}>
        <SectionLabel>Independent origins</SectionLabel>
        <span className={styles.aside}>repeats count once</span>
      </div>
      <ul className={styles.origins}>
        {origins.map(({ origin, how, sourceIds }) => (
          <li key={origin}>
            {sourceIds
              .flatMap(id => sources.get(id) ?? [])
              .map(source => (
                <EvidenceLine key={source.id} source={source} />
              ))}
            <p className={styles.aside}>{how}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
