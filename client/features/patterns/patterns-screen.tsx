import { useQuery, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { type PatternDescription, PatternName } from '../../../contract/patterns.ts'
import { integer, listOf } from '../../../contract/query-string.ts'
import { EntityId } from '../../../model/ids.ts'
import { patternQuery, patternsQuery } from '../../api/patterns.ts'
import { useClocks } from '../../app/clocks.ts'
import { EntityPicker } from '../../app/entity-picker.tsx'
import { Cancelled, useProgress } from '../../app/search-progress.tsx'
import { ScreenTitle } from '../../app/slots.tsx'
import { useUrlState } from '../../app/url-state.ts'
import { ErrorNotice } from '../../ui/notice.tsx'
import { ProgressBar } from '../../ui/progress.tsx'
import { Skeleton } from '../../ui/tag.tsx'
import { PatternResult } from './pattern-result.tsx'
import styles from './patterns.module.css'

const PatternsUrl = z.object({
  name: PatternName.optional(),
  entities: listOf(EntityId).optional(),
  legs: integer(2, 6).optional(),
  atLeast: integer(1, 50).optional(),
  factor: integer(1, 100).optional(),
  limit: integer(1, 200).optional(),
  hit: z.string().max(2_000).optional(),
})
export type PatternsState = Partial<z.output<typeof PatternsUrl>>

/** What should I have noticed? Each pattern is a question with a definition, hits and honest limits. */
export function PatternsScreen() {
  const [state, update] = useUrlState(PatternsUrl)
  const clocks = useClocks()
  const { name = 'money-loops', hit, ...input } = state
  const list = useQuery(patternsQuery({}))
  const client = useQueryClient()
  const question = { name, ...input, ...clocks }
  const { progress, tell } = useProgress(question)
  const asked = patternQuery(question, tell)
  const answer = useQuery(asked)
  const change = (patch: PatternsState, options?: { replace?: boolean }) =>
    void update(patch as never, options)
  const description = list.data?.patterns.find(pattern => pattern.name === name)
  return (
    <div className={styles.screen}>
      <ScreenTitle>Patterns</ScreenTitle>
      <nav className={styles.list} aria-label="Patterns">
        {list.isError && <ErrorNotice error={list.error} again={() => void list.refetch()} />}
        <ul>
          {(list.data?.patterns ?? []).map(pattern => (
            <li key={pattern.name}>
              <button
                type="button"
                aria-current={pattern.name === name}
                onClick={() =>
                  change({
                    name: pattern.name,
                    hit: undefined,
                    legs: undefined,
                    atLeast: undefined,
                    factor: undefined,
                  })
                }
              >
                <b>{pattern.title}</b>
                <span>{pattern.question}</span>
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <div className={styles.answer}>
        {description && <Head description={description} state={state} change={change} />}
        {answer.isError ? (
          <ErrorNotice error={answer.error} again={() => void answer.refetch()} />
        ) : answer.data ? (
          <PatternResult
            answer={answer.data}
            open={hit ?? null}
            onOpen={id => change({ hit: id }, { replace: true })}
          />
        ) : answer.fetchStatus === 'idle' ? (
          <Cancelled again={() => void answer.refetch()} />
        ) : (
          <div key={name} className={styles.waiting} aria-busy="true">
            <ProgressBar
              progress={progress}
              waiting="Reading the graph"
              onCancel={() => void client.cancelQueries({ queryKey: asked.queryKey, exact: true })}
            />
            <Skeleton width={220} height={20} />
            <Skeleton height={64} />
            <Skeleton height={64} />
          </div>
        )}
      </div>
    </div>
  )
}

function Head({
  description,
  state,
  change,
}: {
  description: PatternDescription
  state: PatternsState
  change: (patch: PatternsState) => void
}) {
  return (
    <header className={styles.head}>
      <h2>{description.question}</h2>
      <p>{description.definition}</p>
      <p>
        <b>What it cannot see.</b> {description.limits}
      </p>
      <div className={styles.parameters}>
        {description.parameters.map(({ name, title, description: text, default: given, min, max }) =>
          name === 'entities' ? (
            <div key={name} title={text} className={styles.touching}>
              {title}
              <EntityPicker
                label={text}
                types={false}
                value={state.entities ?? []}
                onChange={ids => change({ entities: ids.length > 0 ? ids : undefined, hit: undefined })}
              />
            </div>
          ) : (
            <label key={name} title={text}>
              {title}
              <input
                type="number"
                min={min ?? 1}
                max={max ?? 200}
                value={state[name] ?? given ?? undefined}
                onChange={event => {
                  const value = event.target.valueAsNumber
                  if (value >= (min ?? 1) && value <= (max ?? 200)) change({ [name]: value, hit: undefined })
                }}
              />
            </label>
          ),
        )}
      </div>
    </header>
  )
}
