import { IconDownload, IconHistory, IconTopologyStar3 } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import type { QueryValue } from '../../../../contract/query-value.ts'
import { Button } from '../../../ui/button.tsx'
import { counted } from '../../../ui/counted.ts'
import { Skeleton } from '../../../ui/tag.tsx'
import styles from '../query.module.css'
import { type Run, session } from '../session.ts'
import { WritePreview } from '../writing/write-preview.tsx'
import { chartData } from './chart-data.ts'
import { ExportMenu } from './export-menu.tsx'
import { ResultJson } from './result-json.tsx'
import { ResultPlan } from './result-plan.tsx'
import { ResultProblem } from './result-problem.tsx'
import { ResultTable } from './result-table.tsx'

const ResultChart = lazy(() => import('./result-chart.tsx').then(module => ({ default: module.ResultChart })))
const ResultGraph = lazy(() => import('./result-graph.tsx').then(module => ({ default: module.ResultGraph })))

const looks = {
  both: 'Table and graph',
  table: 'Table',
  graph: 'Graph',
  json: 'JSON',
  chart: 'Chart',
  plan: 'Plan',
} as const
type Look = keyof typeof looks

interface ResultPaneProps {
  run: Run
  /** True where the operator lets this console write. */
  writes: boolean
  /** True when the text was edited since this run. */
  stale: boolean
  onOpen(id: string): void
  onUse(column: string, values: QueryValue[]): void
  onExplore(): void
  onPlan(mode: 'EXPLAIN' | 'PROFILE'): void
}

const seconds = (ms: number) => (ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`)

/** How far a run has come, in words. */
function statusOf({ state, result }: Run): string {
  const rows = counted(result.rows.length, 'row')
  if (state === 'waiting') return 'Waiting for the one before'
  if (state === 'running') return `${rows} so far`
  if (result.problem?.code === 'query_refused') return 'Not run'
  if (state === 'failed' && result.rows.length === 0) return 'No result'
  return result.plan && result.rows.length === 0 ? 'Plan' : rows
}

function timeOf({ state, took, startedAt }: Run): string {
  if (state === 'waiting') return ''
  if (state === 'running') return seconds(performance.now() - startedAt)
  return `${state === 'cancelled' ? 'cancelled after ' : ''}${seconds(took ?? 0)}`
}

/** Whether a result can be a chart is decided from its first rows. */
const looked = 200

/** The looks that this result can be given, the default first. */
function looksOf({ result }: Run): Look[] {
  if (result.plan && result.rows.length === 0) return ['plan']
  const graph: Look[] = result.entities.size > 0 ? ['both', 'table', 'graph'] : ['table']
  const chart: Look[] = chartData({ ...result, rows: result.rows.slice(0, looked) }).ok ? ['chart'] : []
  return [...graph, 'json', ...chart, ...(result.plan ? (['plan'] as const) : [])]
}

/** What a run brought, as table, graph, JSON, chart or plan. */
export function ResultPane({ run, writes, stale, onOpen, onUse, onExplore, onPlan }: ResultPaneProps) {
  const [chosen, setChosen] = useState<string | null>(session.look)
  const [picked, setPicked] = useState<QueryValue[] | null>(null)
  const available = looksOf(run)
  const look = available.find(name => name === chosen) ?? available[0] ?? 'table'
  const choose = (name: Look) => {
    session.look = name
    setChosen(name)
  }
  const { result } = run
  const graph = (
    <Suspense fallback={<Skeleton height={200} />}>
      <ResultGraph result={result} done={run.state !== 'running'} picked={picked} onOpen={onOpen} />
    </Suspense>
  )
  return (
    <section className={styles.result} aria-label="Result">
      <div className={styles.resultBar}>
        <span role="status">
          <strong>{statusOf(run)}</strong> <span className={styles.dim}>{timeOf(run)}</span>
        </span>
        {stale && (
          <span className={styles.stale}>
            <IconHistory size={15} aria-hidden="true" /> from the run before your edit
          </span>
        )}
        {result.summary?.cut && <span className={styles.stale}>{result.summary.cut}</span>}
        <span className={styles.grow} />
        {available.length > 1 && (result.rows.length > 0 || result.plan) && (
          <div className={styles.segments} role="group" aria-label="Show the result as">
            {available.map(name => (
              <button key={name} type="button" aria-pressed={look === name} onClick={() => choose(name)}>
                {looks[name]}
              </button>
            ))}
          </div>
        )}
        {!result.plan && !result.problem && (
          <Button
            look="quiet"
            size="medium"
            onClick={() => onPlan('PROFILE')}
            title="Run with PROFILE and show what each step costs"
          >
            Plan
          </Button>
        )}
        {result.entities.size > 0 && (
          <Button look="quiet" size="medium" onClick={onExplore}>
            <IconTopologyStar3 size={16} /> Send to Explore
          </Button>
        )}
        {result.rows.length > 0 && <ExportMenu result={result} icon={<IconDownload size={16} />} />}
      </div>
      {result.problem &&
        (writes && result.problem.rule === 'write' ? (
          <WritePreview key={run.id} request={run.request} />
        ) : (
          <ResultProblem problem={result.problem} cypher={run.cypher} />
        ))}
      {result.summary?.notifications.map(remark => (
        <p key={`${remark.code}${remark.offset}`} className={styles.remark}>
          <strong>{remark.title}</strong> {remark.description} {remark.suggestion}
        </p>
      ))}
      {!result.problem && run.state === 'done' && result.rows.length === 0 && !result.plan && (
        <p className={styles.remark}>
          The query ran and nothing matches it. Check ids and labels against the model on the left, or loosen
          a condition.
        </p>
      )}
      {(result.rows.length > 0 || result.plan) && (
        <div className={styles.resultBody} data-both={look === 'both'}>
          {(look === 'table' || look === 'both') && (
            <ResultTable result={result} onOpen={onOpen} onUse={onUse} picked={picked} onPick={setPicked} />
          )}
          {(look === 'graph' || look === 'both') && graph}
          {look === 'json' && <ResultJson result={result} />}
          {look === 'plan' && result.plan && <ResultPlan plan={result.plan} />}
          {look === 'chart' && (
            <Suspense fallback={<Skeleton height={200} />}>
              <ResultChart result={result} />
            </Suspense>
          )}
        </div>
      )}
    </section>
  )
}
