import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { familyOf, type RelationshipType, relationshipTypes } from '../../../model/relationship-types.ts'
import { neighborsQuery } from '../../api/queries.ts'
import { useClocks } from '../../app/clocks.ts'
import { useCanvas } from '../../canvas/use-store.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { FamilyStroke } from '../../ui/family-stroke.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { atOnce, drawnNeighbors, type ExpandChoice } from './expand.ts'
import styles from './expand-dialog.module.css'

/** So many at most are drawn at one press. */
const most = 500

const sorts = {
  evidence: 'best supported first',
  amount: 'largest amount first',
  date: 'newest first',
} as const

/** Asks which neighbors to draw where there are many: by type with counts, and which come first. */
export function ExpandDialog({
  id,
  total,
  onDraw,
  onClose,
}: {
  id: string
  total: number
  onDraw: (choice: ExpandChoice, limit: number) => void
  onClose: () => void
}) {
  const store = useCanvas()
  const clocks = useClocks()
  const { data, error, refetch } = useQuery(neighborsQuery({ id, limit: 0, ...clocks }))
  const [chosen, setChosen] = useState<ReadonlySet<RelationshipType>>(new Set())
  const [sort, setSort] = useState<keyof typeof sorts>('evidence')
  const name = store.get().entities.get(id)?.name ?? id
  const byType = new Map<RelationshipType, number>()
  for (const { type, total: count } of data?.totals ?? []) byType.set(type, (byType.get(type) ?? 0) + count)
  const rows = [...byType]
    .sort((a, b) => b[1] - a[1])
    .map(([type, count]) => ({
      type,
      count,
      drawn: Math.min(count, drawnNeighbors(store.get(), id, { types: [type] }).length),
    }))
  const ofChosen = rows
    .filter(({ type }) => chosen.has(type))
    .reduce((sum, { count, drawn }) => sum + count - drawn, 0)
  const left = chosen.size === 0 ? total : Math.min(total, ofChosen)
  const toggle = (type: RelationshipType) => {
    const next = new Set(chosen)
    if (!next.delete(type)) next.add(type)
    setChosen(next)
  }
  const choice: ExpandChoice = { sort, ...(chosen.size > 0 ? { types: [...chosen] } : {}) }
  return (
    <Dialog title={`Expand ${name}`} onClose={onClose}>
      <p className={styles.lead}>
        {total.toLocaleString('en-GB')} neighbors are not drawn. Choose what to draw; everything when nothing
        is chosen.
      </p>
      {error && <ErrorNotice error={error} again={() => void refetch()} />}
      <ul className={styles.types}>
        {rows.map(({ type, count, drawn }) => (
          <li key={type}>
            <label>
              <input type="checkbox" checked={chosen.has(type)} onChange={() => toggle(type)} />
              <FamilyStroke family={familyOf(type)} />
              <span>{relationshipTypes[type].verb}</span>
              <b>
                {drawn > 0 && <small>{drawn.toLocaleString('en-GB')} drawn of </small>}
                {count.toLocaleString('en-GB')}
              </b>
            </label>
          </li>
        ))}
        {!data && !error && <li className={styles.waiting}>Counting…</li>}
      </ul>
      <label className={styles.sort}>
        Order
        <select value={sort} onChange={event => setSort(event.target.value as keyof typeof sorts)}>
          {Object.entries(sorts).map(([key, label]) => (
            <option key={key} value={key}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <div className={styles.buttons}>
        <Button look="primary" size="medium" onClick={() => onDraw(choice, atOnce)}>
          {/* One neighbor may be so in several ways. */}
          Draw {chosen.size > 0 && 'up to '}
          {Math.min(atOnce, left)}
        </Button>
        <Button size="medium" onClick={() => onDraw(choice, Math.min(most, Math.max(total, atOnce)))}>
          Draw all{left > most ? `, ${most} at most` : ''}
        </Button>
      </div>
    </Dialog>
  )
}
