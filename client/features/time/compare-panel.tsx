import { IconArrowsExchange, IconDownload, IconX } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import type { Change, ChangeClock } from '../../../contract/changes.ts'
import { changeKinds } from '../../../model/compare.ts'
import { formatDate } from '../../../model/dates.ts'
import { groupBy } from '../../../model/group-by.ts'
import { announce } from '../../app/announce.ts'
import { useClocks } from '../../app/clocks.ts'
import type { Mark } from '../../canvas/lens.ts'
import { useCanvas } from '../../canvas/use-store.ts'
import { Button } from '../../ui/button.tsx'
import { sourceName } from '../../ui/citation.tsx'
import { download } from '../../ui/download.ts'
import { ErrorNotice } from '../../ui/notice.tsx'
import { Skeleton } from '../../ui/tag.tsx'
import { changesCsv } from './changes-csv.ts'
import { type Comparison, useComparison } from './compare-url.ts'
import styles from './time.module.css'
import { markFor, useCompare } from './use-compare.ts'

const groups = { appeared: 'Appeared', ended: 'Ended', changed: 'Changed' } as const
export const signs = { appeared: '+', ended: '−', changed: 'Δ' } as const

const clockNames: Record<ChangeClock, string> = {
  known: 'what had been published',
  true: 'what held',
  both: 'what held and had been published',
}

/** What became of the canvas between two days: marked there, and told here in sentences with their sources. */
export function ComparePanel() {
  const { comparison } = useComparison()
  return comparison ? <Compared comparison={comparison} /> : null
}

function Compared({ comparison }: { comparison: Comparison }) {
  const { update, leave } = useComparison()
  const { answer, error, again, left } = useCompare(comparison, useClocks())
  const [only, setOnly] = useState<keyof typeof groups | null>(null)
  const { dayA, dayB, clock } = comparison
  useEffect(() => {
    if (answer) announce(`${answer.total} differences between ${formatDate(dayA)} and ${formatDate(dayB)}.`)
  }, [answer, dayA, dayB])
  const by = groupBy(answer?.changes ?? [], ({ kind }) => markFor(kind))
  return (
    <section className={styles.panel} aria-label="Two days compared">
      <h2>{answer?.sentence ?? `${formatDate(dayB)}, against ${formatDate(dayA)}.`}</h2>
      <div className={styles.tools}>
        <select
          className={styles.choice}
          aria-label="What is compared"
          value={clock}
          onChange={event => update({ clock: event.target.value as ChangeClock })}
        >
          {Object.entries(clockNames).map(([name, text]) => (
            <option key={name} value={name}>
              {text}
            </option>
          ))}
        </select>
        <Button onClick={() => update({ dayA: dayB, dayB: dayA })}>
          <IconArrowsExchange size={15} aria-hidden="true" /> Swap
        </Button>
        <Button
          disabled={!answer?.total}
          onClick={() =>
            download(`changes-${dayA}-${dayB}.csv`, changesCsv(answer?.changes ?? []), 'text/csv')
          }
        >
          <IconDownload size={15} aria-hidden="true" /> CSV
        </Button>
        <Button onClick={() => void leave()}>
          <IconX size={15} aria-hidden="true" /> Leave compare
        </Button>
      </div>
      <div className={styles.tools} role="group" aria-label="Show only">
        {(Object.keys(groups) as (keyof typeof groups)[]).map(mark => (
          <button
            key={mark}
            type="button"
            className={styles.count}
            data-mark={mark}
            aria-pressed={only === mark}
            onClick={() => setOnly(only === mark ? null : mark)}
          >
            <Sign mark={mark} /> {by.get(mark)?.length ?? 0} {groups[mark].toLowerCase()}
          </button>
        ))}
      </div>
      {error ? <ErrorNotice error={error} again={again} /> : null}
      {dayA === dayB && <p>The two days are the same. Move one of them on the time axis.</p>}
      {!answer && !error && dayA !== dayB && <Waiting />}
      {answer?.total === 0 && <p>{nothingChanged(answer.undated)}</p>}
      {(Object.keys(groups) as (keyof typeof groups)[])
        .filter(mark => by.has(mark) && (only === null || only === mark))
        .map(mark => (
          <div key={mark}>
            <h3>
              {groups[mark]} <span>{by.get(mark)?.length}</span>
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

export const Sign = ({ mark }: { mark: Exclude<Mark, 'same'> }) => (
  <span className={styles.sign} data-mark={mark} aria-hidden="true">
    {signs[mark]}
  </span>
)

/** One difference, in sentences: what was said, what is said, who says so. */
function ChangeRow({ change, mark }: { change: Change; mark: Exclude<Mark, 'same'> }) {
  const store = useCanvas()
  const { title, before, after, sources, kind } = change
  const moreSources = sources.length > 3 ? ` and ${sources.length - 3} more` : ''
  return (
    <li>
      <Sign mark={mark} />
      <div>
        <button type="button" onClick={() => store.select([change.relationshipId ?? change.entityId])}>
          {title}
        </button>
        {mark === 'changed' && <small>{changeKinds[kind]}</small>}
        {before && before !== after && mark !== 'appeared' && <s>{before}</s>}
        {after ? <q>{after}</q> : mark === 'ended' ? null : <q>Nothing is said any more.</q>}
        <small>
          {sources.slice(0, 3).map(sourceName).join('; ')}
          {moreSources}
        </small>
      </div>
    </li>
  )
}
