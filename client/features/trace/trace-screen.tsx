import { IconArrowsExchange, IconPlus, IconRoute } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { traceQuery } from '../../api/trace.ts'
import { useClocks } from '../../app/clocks.ts'
import { EntityPicker } from '../../app/entity-picker.tsx'
import { Cancelled, useProgress } from '../../app/search-progress.tsx'
import { ScreenTitle } from '../../app/slots.tsx'
import { useUrlState } from '../../app/url-state.ts'
import { WrongAddress } from '../../app/wrong-address.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { ProgressBar } from '../../ui/progress.tsx'
import { Opening } from './choice.tsx'
import { LimitsBar } from './limits-bar.tsx'
import { Entities } from './passing.tsx'
import { cleared, isScope, presets, scopes } from './presets.ts'
import styles from './trace.module.css'
import { TraceResult, TraceSkeleton } from './trace-result.tsx'
import { type Change, type TraceState, TraceUrl } from './trace-url.ts'

/** How are two things connected, through what, and who says so? Everything it shows stands in the address. */
export function TraceScreen() {
  const [state, update] = useUrlState(TraceUrl)
  const clocks = useClocks()
  const change: Change = (patch, options) => void update(patch as never, options)
  const { from = [], to = [], path, ...limits } = state
  const ready = from.length > 0 && to.length > 0
  const question = { from, to, ...limits, ...clocks }
  const { asked, progress, tell } = useProgress(question)
  const query = traceQuery(question, tell)
  const client = useQueryClient()
  const answer = useQuery({ ...query, enabled: ready })
  // What was asked before stays in sight while the next is searched, but not where the next was given up.
  const cancelled = answer.fetchStatus === 'idle' && (answer.isPending || answer.isPlaceholderData)
  return (
    <div className={styles.screen}>
      <ScreenTitle>Trace</ScreenTitle>
      <Ends state={state} change={change} onAgain={() => void answer.refetch()} />
      <WrongAddress parameters={TraceUrl.shape} />
      <LimitsBar state={state} change={change} />
      {answer.isFetching && (
        <div key={asked} className={styles.progress}>
          <ProgressBar
            progress={progress}
            waiting="Reading the graph"
            onCancel={() => void client.cancelQueries({ queryKey: query.queryKey, exact: true })}
          />
        </div>
      )}
      {!ready ? (
        <Presets change={change} />
      ) : answer.isError ? (
        <ErrorNotice error={answer.error} again={() => void answer.refetch()} />
      ) : cancelled ? (
        <Cancelled again={() => void answer.refetch()} />
      ) : answer.data ? (
        <TraceResult
          answer={answer.data}
          state={state}
          stale={answer.isPlaceholderData}
          open={(path ?? 1) - 1}
          change={change}
        />
      ) : (
        <TraceSkeleton />
      )}
    </div>
  )
}

function Ends({ state, change, onAgain }: { state: TraceState; change: Change; onAgain: () => void }) {
  const { from = [], to = [], via, through = [] } = state
  const set = (name: 'from' | 'to') => (next: string[]) =>
    change({ [name]: next.length > 0 ? next : undefined, path: undefined })
  return (
    <div className={styles.ends}>
      <b>From</b>
      <EntityPicker label="From" value={from} onChange={set('from')} />
      <button
        type="button"
        className={styles.swap}
        aria-label="Swap from and to"
        onClick={() =>
          change({ from: to.length ? to : undefined, to: from.length ? from : undefined, path: undefined })
        }
      >
        <IconArrowsExchange size={18} stroke={1.6} aria-hidden="true" />
      </button>
      <b>To</b>
      <EntityPicker label="To" value={to} onChange={set('to')} />
      {through.length === 0 && (
        <Opening name="+ Through" on={false} add>
          {close => (
            <Entities
              label="Through"
              value={[]}
              onChange={next => {
                change({ through: next, path: undefined })
                close()
              }}
            />
          )}
        </Opening>
      )}
      <span className={styles.grow} />
      <div className={styles.scopes} role="group" aria-label="Kind of path">
        {scopes.map(scope => (
          <button
            key={scope.name}
            type="button"
            aria-pressed={isScope(via, scope.via)}
            onClick={() =>
              change({ via: scope.via ? [...scope.via] : undefined, avoid: undefined, path: undefined })
            }
          >
            {scope.name}
          </button>
        ))}
      </div>
      <Button look="primary" size="large" onClick={onAgain} disabled={from.length === 0 || to.length === 0}>
        <IconRoute size={16} stroke={1.8} aria-hidden="true" />
        Trace
      </Button>
    </div>
  )
}

function Presets({ change }: { change: Change }) {
  return (
    <section className={styles.presets} aria-labelledby="presets">
      <h2 id="presets">Ask one of these, or choose both ends above</h2>
      <ul>
        {presets.map(({ question, state }) => (
          <li key={question}>
            <button type="button" onClick={() => change({ ...cleared, ...state })}>
              {question}
            </button>
          </li>
        ))}
      </ul>
      <p>
        <IconPlus size={13} stroke={1.8} aria-hidden="true" /> An end may be several entities, or a whole type
        such as any regulator. Paths run through entities alone: a source that two things share does not
        connect them.
      </p>
    </section>
  )
}
