import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { TraceAnswer } from '../../../contract/trace.ts'
import { relationshipTypes } from '../../../model/relationship-types.ts'
import { moneyOf } from '../../../model/sentence.ts'
import { BriefDialog } from '../../app/brief-dialog.tsx'
import { useClocks } from '../../app/clocks.ts'
import { useDrawSubgraph } from '../../app/draw-subgraph.ts'
import { Button } from '../../ui/button.tsx'
import { LayeredPicture } from '../../ui/layered-picture.tsx'
import { layersOf } from '../../ui/layers.ts'
import { citeInOrder } from '../../ui/statements.tsx'
import { Skeleton } from '../../ui/tag.tsx'
import { PathCard } from './path-card.tsx'
import { questionOf } from './presets.ts'
import { RankingNote } from './ranking-note.tsx'
import styles from './trace.module.css'
import type { Change, TraceState } from './trace-url.ts'

/** The paths in words at the left, the same as a picture at the right, and what was and was not searched. */
export function TraceResult({
  answer,
  state,
  stale,
  open,
  change,
}: {
  answer: TraceAnswer
  state: TraceState
  stale: boolean
  open: number
  change: Change
}) {
  const { paths, subgraph, limits, nothing } = answer
  const navigate = useNavigate()
  const draw = useDrawSubgraph()
  const clocks = useClocks()
  const [dialog, setDialog] = useState<'brief' | 'ranking' | null>(null)
  const entities = useMemo(() => new Map(subgraph.entities.map(entity => [entity.id, entity])), [subgraph])
  const relationships = useMemo(() => new Map(subgraph.relationships.map(r => [r.id, r])), [subgraph])
  const cited = useMemo(
    () =>
      citeInOrder(
        answer.evidence.sources,
        paths.flatMap(path => [...path.sentences, ...path.outcomes, ...path.hops]),
      ),
    [answer, paths],
  )
  const drawn = useMemo(() => {
    const onPaths = new Set(paths.flatMap(path => path.relationshipIds))
    return {
      entities: subgraph.entities,
      relationships: subgraph.relationships.filter(({ id }) => onPaths.has(id)),
    }
  }, [paths, subgraph])
  const layers = useMemo(
    () =>
      layersOf(
        paths.map(path => path.entityIds),
        entities,
      ),
    [paths, entities],
  )
  const current = paths[open] ?? null
  const labelOf = (id: string) => {
    const relationship = relationships.get(id)
    if (!relationship) return ''
    return moneyOf(relationship) ?? relationshipTypes[relationship.type].verb.replace(/^is a (?=party)/, '')
  }
  return (
    <div className={styles.result} data-stale={stale}>
      <section className={styles.list} aria-label="Paths">
        <header className={styles.listHead}>
          <h2 aria-live="polite">{paths.length === 1 ? '1 path' : `${paths.length} paths`}</h2>
          <span>{countText(answer)}</span>
          <Button look="quiet" onClick={() => setDialog('ranking')}>
            How they are ranked
          </Button>
          <Button onClick={() => setDialog('brief')} disabled={paths.length === 0 && !nothing}>
            Brief
          </Button>
        </header>
        {limits.cut && <p className={styles.cut}>{limits.cut.text}</p>}
        {nothing && (
          <div className={styles.nothing}>
            <h3>{nothing.text.split('.')[0]}.</h3>
            <p>{nothing.text.slice(nothing.text.indexOf('.') + 1).trim()}</p>
            <ul>
              {nothing.blockers.map(blocker => (
                <li key={blocker.name}>
                  {blocker.text}{' '}
                  {blocker.name !== 'trueOn' && blocker.name !== 'knownBy' && (
                    <Button
                      onClick={() =>
                        change({
                          [blocker.name]: blocker.name === 'maxHops' ? Math.min(8, blocker.hops) : undefined,
                        })
                      }
                    >
                      Lift it
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          </div>
        )}
        <ol>
          {paths.map((path, i) => (
            <PathCard
              key={path.entityIds.join()}
              path={path}
              rank={i + 1}
              open={i === open}
              entities={entities}
              relationships={relationships}
              cited={cited}
              onOpen={() => change({ path: i + 1 }, { replace: true })}
              onDraw={() =>
                draw(
                  {
                    entities: path.entityIds.flatMap(id => entities.get(id) ?? []),
                    relationships: path.relationshipIds.flatMap(id => relationships.get(id) ?? []),
                  },
                  'draw path',
                )
              }
              onAvoid={id => change({ avoidEntities: [...(state.avoidEntities ?? []), id], path: undefined })}
            />
          ))}
        </ol>
      </section>
      <section className={styles.picture} aria-label="The paths as a picture">
        {paths.length > 0 && (
          <LayeredPicture
            layers={layers}
            subgraph={drawn}
            singled={
              current && {
                ...current,
                numbers: new Map(
                  current.hops.flatMap(hop => {
                    const number = cited.numbers.get(hop.sourceIds[0] ?? '')
                    return number === undefined ? [] : [[hop.relationshipId, number] as const]
                  }),
                ),
              }
            }
            label="Paths from left to right"
            foot={96}
            labelOf={labelOf}
            onOpen={id => void navigate({ to: '/entities/$id', params: { id } })}
          />
        )}
        <dl className={styles.foot}>
          <dt>Searched</dt>
          <dd>{limits.searched}</dd>
          <dt>Not searched</dt>
          <dd>{limits.notSearched}</dd>
        </dl>
      </section>
      {dialog === 'brief' && (
        <BriefDialog
          subject={{ kind: 'trace', trace: traceOf(state, clocks) }}
          question={questionOf(state)}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'ranking' && (
        <RankingNote rank={state.rank ?? 'best'} change={change} onClose={() => setDialog(null)} />
      )}
    </div>
  )
}

const traceOf = ({ path: _, ...state }: TraceState, clocks: ReturnType<typeof useClocks>) => ({
  ...state,
  from: state.from ?? [],
  to: state.to ?? [],
  ...clocks,
})

function countText({ paths, limits, nothing }: TraceAnswer): string {
  if (nothing) return 'within these limits'
  if (limits.cut) return paths.length > 0 ? 'the best so far' : 'so far'
  if (limits.more) return 'as many as you asked for; more exist'
  return paths.length === 1 ? 'the only one within the limits' : 'all there are within the limits'
}

export const TraceSkeleton = () => (
  <div className={styles.result} aria-busy="true">
    <div className={styles.list}>
      {[1, 2, 3, 4].map(i => (
        <div key={i} className={styles.waiting}>
          <Skeleton width={160} height={20} />
          <Skeleton height={20} />
          <Skeleton width="70%" height={20} />
          <Skeleton width="40%" />
        </div>
      ))}
    </div>
    <div className={styles.picture} />
  </div>
)
