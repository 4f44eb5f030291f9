import { useState } from 'react'
import { type Claim, standings } from '../../../model/claim.ts'
import { formatDate } from '../../../model/dates.ts'
import { valueText } from '../../../model/sentence.ts'
import { Button } from '../../ui/button.tsx'
import { Citation } from '../../ui/citation.tsx'
import { counted } from '../../ui/counted.ts'
import { SectionLabel } from '../../ui/tag.tsx'
import styles from './details.module.css'
import { useEvidence } from './evidence-context.tsx'
import { EvidenceLine } from './evidence-line.tsx'

const few = 4

/** All claims with who says so and when. The first few until more are asked for. */
export function Claims({ claims, total = claims.length }: { claims: readonly Claim[]; total?: number }) {
  const [all, setAll] = useState(claims.length <= few + 2)
  const shown = all ? claims : claims.slice(0, few)
  return (
    <section className={styles.section} aria-label="Claims">
      <div className={styles.split}>
        <SectionLabel>Claims</SectionLabel>
        <span className={styles.aside}>
          {shown.length === total ? counted(total, 'claim') : `${shown.length} of ${counted(total, 'claim')}`}
        </span>
      </div>
      <ul className={styles.claims}>
        {shown.map(claim => (
          <ClaimItem key={claim.id} claim={claim} />
        ))}
      </ul>
      {!all && (
        <Button look="quiet" onClick={() => setAll(true)}>
          All {counted(claims.length, 'claim')} and their sources
        </Button>
      )}
      {all && claims.length < total && (
        <p className={styles.aside}>
          {(total - claims.length).toLocaleString('en-GB')} more claims are about its relationships: open one
          to read them.
        </p>
      )}
    </section>
  )
}

/** One claim: our words in serif, its numbers, then an evidence line for each source. */
export function ClaimItem({ claim }: { claim: Claim }) {
  const { sources, numbers } = useEvidence()
  const value = valueText(claim)
  return (
    <li className={styles.claim} data-standing={claim.standing} id={claim.id}>
      <p className={styles.says}>
        {claim.says}
        {claim.cites.map(({ source: id }) => {
          const source = sources.get(id)
          return source ? <Citation key={id} source={source} number={numbers.get(id) ?? 0} /> : null
        })}
      </p>
      <p className={styles.facts}>
        {value && !claim.says.includes(value) && <span>{value}</span>}
        {claim.eventOn && (
          <span>
            {formatDate(claim.eventOn)}
            {claim.eventBasis === 'inferred' && ' (inferred)'}
          </span>
        )}
        {claim.standing !== 'normal' && <span>{standings[claim.standing]}</span>}
        {claim.confidence === 'low' && <span>low confidence</span>}
      </p>
      {claim.cites.map(({ source: id, stance, locator, origin }) => {
        const source = sources.get(id)
        if (!source) return null
        return (
          <p key={id} className={styles.cite}>
            <EvidenceLine source={source} />
            {stance === 'denies' && <span className={styles.correction}> denies it</span>}
            {stance === 'reports' && <span> reports that another says so</span>}
            {origin && <span>, after {origin}</span>}
            {locator && <span>, {locator}</span>}
          </p>
        )
      })}
      {claim.correction && <p className={styles.correction}>Corrected: {claim.correction}</p>}
      {claim.retractedOn && (
        <p className={styles.correction}>
          Retracted on {formatDate(claim.retractedOn)}
          {claim.retractedWhy ? `: ${claim.retractedWhy}` : '.'}
        </p>
      )}
    </li>
  )
}
