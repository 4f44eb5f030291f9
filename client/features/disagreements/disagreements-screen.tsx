import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { z } from 'zod'
import { integer, listOf } from '../../../contract/query-string.ts'
import { EntityId } from '../../../model/ids.ts'
import { ConflictKind, conflictKinds } from '../../../model/relationship.ts'
import { conflictsQuery } from '../../api/time.ts'
import { clocksAreOn, useClocks } from '../../app/clocks.ts'
import { ScreenTitle } from '../../app/slots.tsx'
import { useUrlState } from '../../app/url-state.ts'
import { ErrorNotice, Notice } from '../../ui/notice.tsx'
import { Chip, Skeleton } from '../../ui/tag.tsx'
import { byPair } from './by-pair.ts'
import styles from './disagreements.module.css'
import { DisputeCard } from './dispute.tsx'

const State = z.object({
  kinds: listOf(ConflictKind).optional(),
  entity: listOf(EntityId).optional(),
  minSpread: integer(1, 1_000_000).optional(),
  sort: z.enum(['spread', 'origins', 'title']).optional(),
})
const sorts = { origins: 'Best evidenced first', spread: 'Widest apart first', title: 'By name' } as const
const kindNames = Object.keys(conflictKinds) as ConflictKind[]

/** Every question that sources answer differently, by kind, spread and entity; nothing is averaged. */
export function DisagreementsScreen() {
  const [state, update] = useUrlState(State)
  const clocks = useClocks()
  const { data, error, refetch } = useQuery(conflictsQuery({ ...state, ...clocks, limit: 500 }))
  const kinds = state.kinds ?? []
  const entities = useMemo(() => new Map(data?.entities.map(entity => [entity.id, entity])), [data])
  const disputes = useMemo(() => byPair(data?.conflicts ?? []), [data])
  const toggle = (kind: ConflictKind) => {
    const next = kinds.includes(kind) ? kinds.filter(other => other !== kind) : [...kinds, kind]
    void update({ kinds: next.length > 0 ? next : undefined }, { replace: true })
  }
  return (
    <div className={styles.screen}>
      <ScreenTitle>Disagreements</ScreenTitle>
      <div className={styles.filters}>
        {kindNames.map(kind => (
          <Chip key={kind} on={kinds.includes(kind)} onClick={() => toggle(kind)}>
            {conflictKinds[kind]} <span>{data?.counts[kind] ?? ''}</span>
          </Chip>
        ))}
        <label>
          <span className="visually-hidden">Entity</span>
          <select
            value={state.entity?.[0] ?? ''}
            onChange={event =>
              update({ entity: event.target.value ? [event.target.value] : undefined }, { replace: true })
            }
          >
            <option value="">Every entity</option>
            {[...entities.values()]
              .sort((a, b) => (a.name < b.name ? -1 : 1))
              .map(entity => (
                <option key={entity.id} value={entity.id}>
                  {entity.name}
                </option>
              ))}
          </select>
        </label>
        <label>
          <span className="visually-hidden">How far apart</span>
          <select
            value={state.minSpread ?? 1}
            onChange={event => {
              const spread = Number(event.target.value)
              void update({ minSpread: spread > 1 ? spread : undefined }, { replace: true })
            }}
          >
            <option value={1}>Any distance</option>
            <option value={2}>Amounts twice apart or more</option>
            <option value={4}>Four times apart or more</option>
          </select>
        </label>
        <label>
          <span className="visually-hidden">Order</span>
          <select
            value={state.sort ?? 'origins'}
            onChange={event =>
              update({ sort: State.shape.sort.parse(event.target.value) }, { replace: true })
            }
          >
            {Object.entries(sorts).map(([name, label]) => (
              <option key={name} value={name}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <p aria-live="polite">
          {data && `${data.total} ${data.total === 1 ? 'disagreement' : 'disagreements'}`}
        </p>
      </div>
      {error && <ErrorNotice error={error} again={() => void refetch()} />}
      {!data && !error && <Skeleton height={420} />}
      {data?.total === 0 && (
        <Notice title="No sources differ here">
          <p>
            {clocksAreOn(clocks)
              ? 'Not by what was known then: a disagreement begins when its second side is published.'
              : 'Take away a kind, or choose every entity.'}
          </p>
        </Notice>
      )}
      <div className={styles.list}>
        {disputes.map(dispute => (
          <DisputeCard key={dispute.key} dispute={dispute} entities={entities} />
        ))}
      </div>
    </div>
  )
}
