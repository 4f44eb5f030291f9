import type { DisplayedValue } from '../../../contract/evidence.ts'
import type { Claim } from '../../../model/claim.ts'
import { amountKinds } from '../../../model/money.ts'
import { counted } from '../../ui/counted.ts'
import { SectionLabel } from '../../ui/tag.tsx'
import styles from './details.module.css'
import { useEvidence } from './evidence-context.tsx'
import { MoneyBar } from './money-bar.tsx'

/** The money that the sentence speaks of. */
export type Headline = Pick<Claim, 'amount' | 'amountKind'>

/** The values shown: the money of the sentence as a figure with its bar, the others as rows, each with why. Without a headline all are rows. */
export function Values({ values, headline }: { values: readonly DisplayedValue[]; headline?: Headline }) {
  const { claims } = useEvidence()
  if (values.length === 0) return null
  const amounts = values.filter(value => claims.get(value.claimId)?.amount != null)
  const says = (value: DisplayedValue) => {
    const claim = claims.get(value.claimId)
    return claim?.amount === headline?.amount && claim?.amountKind === headline?.amountKind
  }
  const figure = amounts.find(says) ?? amounts[0]
  const rest = values.filter(value => value !== figure)
  if (!headline)
    return (
      <section className={styles.section}>
        <div className={styles.rows}>
          <SectionLabel>Key figures</SectionLabel>
          {values.map(value => (
            <ValueRow key={`${value.question} ${value.claimId}`} value={value} />
          ))}
        </div>
      </section>
    )
  return (
    <section className={styles.section}>
      {figure && <Figure value={figure} />}
      {rest.length > 0 && (
        <div className={styles.rows}>
          <SectionLabel>{figure ? 'Also shown' : 'Values shown'}</SectionLabel>
          {rest.map(value => (
            <ValueRow key={`${value.question} ${value.claimId}`} value={value} />
          ))}
        </div>
      )}
    </section>
  )
}

function Figure({ value }: { value: DisplayedValue }) {
  const { claims } = useEvidence()
  const claim = claims.get(value.claimId)
  return (
    <>
      <div className={styles.split}>
        <SectionLabel>Value shown</SectionLabel>
        <span className={styles.aside}>kinds of money stay apart</span>
      </div>
      <div className={styles.figure}>
        <div>
          <strong>{value.value}</strong>
          <span>{claim?.amountKind ? amountKinds[claim.amountKind] : value.question}</span>
        </div>
        {claim?.currency && <MoneyBar currency={claim.currency} shown={claim.id} />}
      </div>
      <Range value={value} />
      <Why value={value} />
    </>
  )
}

const Range = ({ value: { range } }: { value: DisplayedValue }) =>
  range && (
    <p className={styles.aside}>
      Sources give {range.lowest} to {range.highest}: {counted(range.sources, 'source')}, {range.official}{' '}
      official.
    </p>
  )

/** The rule, step by step; the one that settled it in ink. */
export function Why({ value }: { value: DisplayedValue }) {
  return (
    <div className={styles.why}>
      <h4>Why this value is the one shown</h4>
      <ol>
        {value.reasons.map(({ step, finding, decides }, index) => (
          <li key={step} data-decides={decides}>
            <span>{index + 1}</span>
            <b>{step}</b>
            <span>
              {decides && 'Decides. '}
              {finding}
            </span>
          </li>
        ))}
      </ol>
    </div>
  )
}

function ValueRow({ value }: { value: DisplayedValue }) {
  return (
    <details className={styles.value}>
      <summary>
        <span>{value.question}</span>
        <b>{value.value}</b>
      </summary>
      <Range value={value} />
      <Why value={value} />
    </details>
  )
}
