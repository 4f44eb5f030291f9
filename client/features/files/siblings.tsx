import { Link } from '@tanstack/react-router'
import type { RelatedProceeding } from '../../../contract/files.ts'
import { earliestDay, formatDate } from '../../../model/dates.ts'
import { ownTitle } from '../../../model/own-name.ts'
import styles from './files.module.css'
import { scaleOf } from './time-scale.ts'

/** Proceedings on a common axis: ring where it began, stroke where it ended. */
export function Siblings({ rows, current }: { rows: readonly RelatedProceeding[]; current: string | null }) {
  const dated = rows.filter(row => row.openedOn || row.steps.length > 0)
  const dates = dated
    .flatMap(row => [row.openedOn, row.endedOn, ...row.steps.map(step => step.on)])
    .filter(d => d !== null)
  if (dates.length === 0) return null
  const scale = scaleOf(dates)
  // Where all are of one authority, its name before each says nothing.
  const alike = new Set(rows.map(row => row.authorities[0]?.id)).size === 1
  const percent = (day: string) => `${(scale.at(earliestDay(day)) * 100).toFixed(2)}%`
  return (
    <div className={styles.siblings}>
      {dated.map(row => {
        const begun = [row.openedOn, ...row.steps.map(step => step.on)]
          .filter(d => d !== null)
          .sort((a, b) => earliestDay(a).localeCompare(earliestDay(b)))[0]
        const last = row.endedOn ?? row.steps.at(-1)?.on ?? begun
        return (
          <Link
            key={row.proceeding.id}
            to="/proceedings/$id"
            params={{ id: row.proceeding.id }}
            data-current={row.proceeding.id === current}
          >
            <span>{alike ? ownTitle(row.proceeding.name) : row.proceeding.name}</span>
            <svg aria-hidden="true" height="18" width="100%">
              {begun && last && (
                <>
                  <line
                    x1={percent(begun)}
                    x2={percent(last)}
                    y1="9"
                    y2="9"
                    stroke="var(--regulation)"
                    strokeOpacity="0.6"
                    strokeWidth="1.6"
                  />
                  {row.openedOn && row.endedOn && (
                    <line
                      x1={percent(row.openedOn)}
                      x2={percent(row.endedOn)}
                      y1="9"
                      y2="9"
                      stroke="var(--regulation)"
                      strokeWidth="5"
                    />
                  )}
                  <circle
                    cx={percent(begun)}
                    cy="9"
                    r="3.4"
                    fill="var(--surface)"
                    stroke="var(--regulation)"
                    strokeWidth="1.6"
                  />
                  {row.endedOn && (
                    <line
                      x1={percent(row.endedOn)}
                      x2={percent(row.endedOn)}
                      y1="3"
                      y2="15"
                      stroke="var(--regulation)"
                      strokeWidth="2.4"
                    />
                  )}
                </>
              )}
            </svg>
            <span>
              {row.outcome ?? 'No outcome recorded'}
              {row.endedOn && `, ${formatDate(row.endedOn)}`}
            </span>
          </Link>
        )
      })}
      <div className={styles.axis} aria-hidden="true">
        <span />
        <span>
          {scale.ticks.map(tick => (
            <i key={tick.label + tick.at} style={{ left: `${tick.at * 100}%` }}>
              {tick.label}
            </i>
          ))}
        </span>
      </div>
    </div>
  )
}
