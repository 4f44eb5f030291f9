import { IconCircleDot } from '@tabler/icons-react'
import type { CSSProperties } from 'react'
import type { Conflict, ConflictSide } from '../../../contract/evidence.ts'
import { conflictKinds } from '../../../model/relationship.ts'
import { counted } from '../../ui/counted.ts'
import { SectionLabel } from '../../ui/tag.tsx'
import styles from './details.module.css'
import { useEvidence } from './evidence-context.tsx'
import { EvidenceLine } from './evidence-line.tsx'

/** Every question that sources answer differently, its sides beside one another. */
export function Conflicts({ conflicts }: { conflicts: readonly Conflict[] }) {
  if (conflicts.length === 0) return null
  return (
    <section className={styles.section}>
      <div className={styles.split}>
        <SectionLabel>Where the sources differ</SectionLabel>
        <span className={styles.aside}>nothing is averaged</span>
      </div>
      {conflicts.map(conflict => (
        <article key={conflict.id} className={styles.conflict} aria-label={conflict.question}>
          <header>
            <h4>{conflict.question}</h4>
            <span>{conflictKinds[conflict.kind]}</span>
          </header>
          <div className={styles.sides}>
            {conflict.sides
              .toSorted((a, b) => Number(b.shown) - Number(a.shown))
              .map(side => (
                <Side key={side.value + side.claimIds.join()} side={side} />
              ))}
          </div>
        </article>
      ))}
    </section>
  )
}

const most = 4

function Side({ side }: { side: ConflictSide }) {
  const { sources, family } = useEvidence()
  const cited = side.sourceIds.flatMap(id => sources.get(id) ?? [])
  const tint = { '--tint': `var(--${family}-tint)`, '--tint-text': `var(--${family}-text)` } as CSSProperties
  return (
    <div className={styles.side} data-shown={side.shown} style={tint}>
      <p className={styles.sideValue}>
        {side.shown && <IconCircleDot size={14} stroke={1.8} aria-hidden="true" />}
        {side.value}
        {side.shown && <span className="visually-hidden"> (the value shown)</span>}
      </p>
      {side.alsoWritten.length > 0 && (
        <p className={styles.aside}>also written {side.alsoWritten.join(', ')}</p>
      )}
      {cited.slice(0, most).map(source => (
        <EvidenceLine key={source.id} source={source} />
      ))}
      {cited.length > most && (
        <p className={styles.aside}>and {counted(cited.length - most, 'more source', 'more sources')}</p>
      )}
      <p className={styles.aside}>
        {counted(side.origins, 'independent origin')}
        {side.official ? ', one of them official' : ''}
      </p>
      {side.correction && <p className={styles.correction}>Corrected: {side.correction}</p>}
    </div>
  )
}
