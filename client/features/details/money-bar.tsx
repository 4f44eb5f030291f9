import { formatDate } from '../../../model/dates.ts'
import { amountKinds, formatAmount } from '../../../model/money.ts'
import styles from './details.module.css'
import { useEvidence } from './evidence-context.tsx'
import { type MoneyRow, moneyScale } from './money-scale.ts'

/** One bar for each kind of money, to one scale. The parts of a payment lie one after the other. */
export function MoneyBar({ currency, shown }: { currency: string; shown: string }) {
  const { claims, family } = useEvidence()
  const scale = moneyScale([...claims.values()], currency, shown)
  if (!scale) return null
  const rows = scale.rows.toSorted((a, b) => Number(has(b, shown)) - Number(has(a, shown))).slice(0, 5)
  return (
    <div className={styles.bars}>
      <p className={styles.scale}>
        <span>0</span>
        <span>{formatAmount(scale.full, currency)}</span>
      </p>
      {rows.map(row => (
        <div key={row.kind}>
          <div className={styles.bar}>
            {row.pieces.map(piece => (
              <span
                key={piece.claimId}
                title={`${piece.label}, ${formatDate(piece.eventOn)}`}
                data-shown={piece.claimId === shown}
                style={{
                  left: `${piece.from * 100}%`,
                  width: `${piece.length * 100}%`,
                  background: `var(--${family})`,
                }}
              />
            ))}
          </div>
          <p className={styles.parts}>
            {row.pieces
              .map(piece => piece.label + (piece.eventOn ? `, ${formatDate(piece.eventOn)}` : ''))
              .join(' · ')}{' '}
            <span>{amountKinds[row.kind]}</span>
          </p>
        </div>
      ))}
    </div>
  )
}

const has = (row: MoneyRow, claimId: string) => row.pieces.some(piece => piece.claimId === claimId)
