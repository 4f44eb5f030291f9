import { IconDownload } from '@tabler/icons-react'
import { useEffect } from 'react'
import type { Comparison } from '../../../contract/view-state.ts'
import { formatDate } from '../../../model/dates.ts'
import { groupBy } from '../../../model/group-by.ts'
import { announce } from '../../app/announce.ts'
import { useClocks } from '../../app/clocks.ts'
import { useComparison } from '../../app/comparison.ts'
import { Button } from '../../ui/button.tsx'
import { download, fileName } from '../../ui/download.ts'
import { ErrorNotice } from '../../ui/notice.tsx'
import { Skeleton } from '../../ui/tag.tsx'
import { ChangeRow } from './change-row.tsx'
import { changesCsv } from './changes-csv.ts'
import { comparedAt, comparedInWords } from './said.ts'
import { type Marked, markNames } from './sign.tsx'
import styles from './time.module.css'
import { markFor, useCompare } from './use-compare.ts'

const marks = Object.keys(markNames) as Marked[]

/** What became of the canvas between two days: marked there, and told here in sentences with their sources. */
export function ComparePanel() {
  const { comparison } = useComparison()
  return comparison ? <Compared comparison={comparison} /> : null
}

function Compared({ comparison }: { comparison: Comparison }) {
  const clocks = useClocks()
  const { answer, error, again, left } = useCompare(comparison, clocks)
  const seen = comparedAt(comparison, clocks)
  const { dayA, dayB, only } = comparison
  const by = groupBy(answer?.changes ?? [], ({ kind }) => markFor(kind))
  const count = (mark: Marked) => by.get(mark)?.length ?? 0
  const same = dayA === dayB
  useEffect(() => {
    if (answer) announce(`${answer.total} differences between ${formatDate(dayA)} and ${formatDate(dayB)}.`)
  }, [answer, dayA, dayB])
  return (
    <section className={styles.panel} aria-label="Two days compared">
      <h2>
        {answer && !same
          ? comparedInWords(comparison, {
              appeared: count('appeared'),
              ended: count('ended'),
              changed: count('changed'),
            })
          : `${formatDate(dayB)}, against ${formatDate(dayA)}.`}
      </h2>
      <div className={styles.tools}>
        <p className={styles.what}>{answer?.sentence}</p>
        <Button
          disabled={!answer?.total}
          onClick={() =>
            download(fileName('changes', 'csv', seen), changesCsv(answer?.changes ?? [], seen), 'text/csv')
          }
        >
          <IconDownload size={15} aria-hidden="true" /> CSV
        </Button>
      </div>
      {error ? <ErrorNotice error={error} again={again} /> : null}
      {same && <p>The two days are the same, so nothing can differ. Move one of them on the time axis.</p>}
      {!answer && !error && !same && <Waiting />}
      {!same && answer?.total === 0 && <p>{nothingChanged(answer.undated)}</p>}
      {!same &&
        marks
          .filter(mark => by.has(mark) && (only === null || only === mark))
          .map(mark => (
            <div key={mark}>
              <h3>
                {markNames[mark]} <span>{count(mark)}</span>
              </h3>
              <ul>
                {by.get(mark)?.map(change => (
                  <ChangeRow
                    key={`${change.kind}${change.relationshipId}${change.title}`}
                    change={change}
                    mark={mark}
                  />
                ))}
              </ul>
            </div>
          ))}
      {answer && answer.total > answer.changes.length && (
        <p>
          Showing {answer.changes.length} of {answer.total} differences.
        </p>
      )}
      {left > 0 && (
        <p>{left} more entities on the canvas are not compared here: it is done for 250 at a time.</p>
      )}
    </section>
  )
}

function nothingChanged(undated: number): string {
  const undatedToo =
    undated > 0
      ? ` ${undated} relationships rest on sources without a date: they were never known by any day.`
      : ''
  return `Nothing on the canvas differs between these two days. Choose days further apart, or the other clock.${undatedToo}`
}

const Waiting = () => (
  <div aria-busy="true">
    <Skeleton height={40} />
    <Skeleton height={40} />
    <Skeleton height={40} />
  </div>
)
