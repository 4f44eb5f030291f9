import { useMemo, useState } from 'react'
import type { SubgraphEntity } from '../../../../contract/subgraph.ts'
import { entityColumns, relationshipColumns } from '../../../canvas/export/columns.ts'
import { throughLens } from '../../../canvas/lens.ts'
import { useCanvasState, useDrawing } from '../../../canvas/use-store.ts'
import { ClaimSheet } from './claim-sheet.tsx'
import { Sheet } from './sheet.tsx'
import styles from './table.module.css'

const subjects = { entities: 'Entities', relationships: 'Relationships', claims: 'Claims' } as const
type Subject = keyof typeof subjects

/** What is drawn, as a table: the same things, the same selection, no picture. */
export function CanvasTable() {
  const state = throughLens(useCanvasState())
  const drawing = useDrawing()
  const [subject, setSubject] = useState<Subject>('entities')
  const entities = useMemo(
    () =>
      [...drawing.nodes.values()].flatMap(({ entity, group }): SubgraphEntity[] =>
        entity ? [entity] : (group?.entityIds ?? []).flatMap(id => state.entities.get(id) ?? []),
      ),
    [drawing, state.entities],
  )
  const relationships = useMemo(
    () => [...drawing.edges.values()].flatMap(({ members }) => [...members]),
    [drawing],
  )
  const lines = useMemo(() => relationshipColumns(id => state.entities.get(id)?.name ?? id), [state.entities])
  const choose = (
    <div className={styles.subjects} role="group" aria-label="Rows">
      {(Object.keys(subjects) as Subject[]).map(name => (
        <button key={name} type="button" aria-pressed={subject === name} onClick={() => setSubject(name)}>
          {subjects[name]}
          {name !== 'claims' &&
            ` ${(name === 'entities' ? entities : relationships).length.toLocaleString('en-GB')}`}
        </button>
      ))}
    </div>
  )
  if (subject === 'entities')
    return <Sheet key="e" name="entities" rows={entities} columns={entityColumns} choose={choose} />
  if (subject === 'relationships')
    return <Sheet key="r" name="relationships" rows={relationships} columns={lines} choose={choose} />
  return <ClaimSheet key="c" entities={entities} relationships={relationships} choose={choose} />
}
