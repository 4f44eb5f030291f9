import { formatDate } from '../../../model/dates.ts'
import { amountKinds } from '../../../model/money.ts'
import { moneyOf } from '../../../model/sentence.ts'
import { Citation } from '../../ui/citation.tsx'
import styles from './details.module.css'
import { useEvidence } from './evidence-context.tsx'

/** Every amount by the day it is about, with bars to one scale per currency. Nothing is summed. */
export function MoneyOverTime() {
  const { claims, sources, numbers, family } = useEvidence()
  const dated = [...claims.values()]
    .filter(claim => claim.amount !== null)
    .sort((a, b) => (a.eventOn ?? '9999').localeCompare(b.eventOn ?? '9999') || a.id.localeCompare(b.id))
  const full = (currency: string | null) =>
    Math.max(...dated.filter(claim => claim.currency === currency).map(claim => claim.amount ?? 0))
  if (dated.length === 0) return <p className={styles.section}>No source gives an amount.</p>
  return (
    <section className={styles.section}>
      <ol className={styles.history}>
        {dated.map(claim => (
          <li key={claim.id}>
            <span>{formatDate(claim.eventOn)}</span>
            <div>
              <p>
                <b>{moneyOf(claim)}</b> {claim.amountKind ? amountKinds[claim.amountKind] : ''}
                {claim.cites.map(({ source: id }) => {
                  const source = sources.get(id)
                  return source ? <Citation key={id} source={source} number={numbers.get(id) ?? 0} /> : null
                })}
              </p>
              <div className={styles.bar}>
                <span
                  data-shown={claim.standing !== 'deprecated'}
                  style={{
                    left: 0,
                    width: `${((claim.amount ?? 0) / full(claim.currency)) * 100}%`,
                    background: `var(--${family})`,
                  }}
                />
              </div>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
