import { Popover } from '@mantine/core'
import { IconColumns3, IconCopy, IconDownload } from '@tabler/icons-react'
import { type ReactNode, useMemo, useState } from 'react'
import type { SubgraphEntity } from '../../../../contract/subgraph.ts'
import { announce } from '../../../app/announce.ts'
import { type Column, entityColumns, relationshipColumns } from '../../../canvas/export/columns.ts'
import { toCsv, toTsv } from '../../../canvas/export/delimited.ts'
import { foldText } from '../../../canvas/filters.ts'
import { useCanvas, useCanvasPart, useDrawing } from '../../../canvas/use-store.ts'
import { Button } from '../../../ui/button.tsx'
import { download } from '../../../ui/download.ts'
import { claimColumns, mostAsked, useClaims } from './claims.ts'
import { DataTable } from './data-table.tsx'
import styles from './table.module.css'

const subjects = { entities: 'Entities', relationships: 'Relationships', claims: 'Claims' } as const
type Subject = keyof typeof subjects

/** What is drawn, as a table: the same things, the same selection, no picture. */
export function CanvasTable() {
  const state = useCanvas().get()
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
  const claims = useClaims(relationships, subject === 'claims')
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
  if (subject === 'relationships') {
    return <Sheet key="r" name="relationships" rows={relationships} columns={lines} choose={choose} />
  }
  const more =
    relationships.length > mostAsked
      ? ` Claims of ${mostAsked} of ${relationships.length} relationships.`
      : ''
  const progress = claims.read < claims.asked ? `Read ${claims.read} of ${claims.asked}.` : ''
  return (
    <Sheet
      key="c"
      name="claims"
      rows={claims.rows}
      columns={claimColumns}
      choose={choose}
      note={`${progress}${more}`}
      selects="relationshipId"
    />
  )
}

function Sheet<Row extends { id: string }>({
  name,
  rows,
  columns,
  choose,
  note = '',
  selects,
}: {
  name: string
  rows: readonly Row[]
  columns: readonly Column<Row>[]
  choose: ReactNode
  note?: string
  /** The property whose id is selected on the canvas, where it is not the row's own. */
  selects?: keyof Row
}) {
  const store = useCanvas()
  const selection = useCanvasPart(state => state.selection)
  const [text, setText] = useState('')
  const [shown, setShown] = useState<ReadonlySet<string>>(
    () => new Set(columns.filter(({ extra }) => !extra).map(({ id }) => id)),
  )
  const found = useMemo(() => {
    const wanted = foldText(text)
    if (!wanted) return rows
    return rows.filter(row =>
      columns.some(({ value }) => foldText(String(value(row) ?? '')).includes(wanted)),
    )
  }, [rows, columns, text])
  const visible = columns.filter(({ id }) => shown.has(id))
  const idOf = (id: string) => {
    const row = selects ? rows.find(other => other.id === id) : undefined
    return row && selects ? String(row[selects]) : id
  }
  const toggle = (id: string) => {
    const next = new Set(shown)
    if (!next.delete(id)) next.add(id)
    if (next.size > 0) setShown(next)
  }
  const copy = async () => {
    await navigator.clipboard.writeText(toTsv(found, visible))
    announce(`Copied ${found.length} rows.`)
  }
  const icon = { size: 15, stroke: 1.7, 'aria-hidden': true } as const
  return (
    <div className={styles.sheet}>
      <div className={styles.tools}>
        {choose}
        <input
          type="search"
          aria-label={`Filter ${name}`}
          placeholder="Filter rows"
          value={text}
          onChange={event => setText(event.target.value)}
        />
        <span className={styles.count} role="status">
          {found.length < rows.length
            ? `Showing ${found.length.toLocaleString('en-GB')} of ${rows.length.toLocaleString('en-GB')}`
            : `${rows.length.toLocaleString('en-GB')} rows`}
          {note && ` · ${note}`}
        </span>
        <Popover position="top-end" shadow="md" trapFocus>
          <Popover.Target>
            <Button look="quiet">
              <IconColumns3 {...icon} /> Columns
            </Button>
          </Popover.Target>
          <Popover.Dropdown aria-label="Columns">
            {columns.map(column => (
              <label key={column.id} className={styles.check}>
                <input type="checkbox" checked={shown.has(column.id)} onChange={() => toggle(column.id)} />{' '}
                {column.name}
              </label>
            ))}
          </Popover.Dropdown>
        </Popover>
        <Button look="quiet" onClick={() => void copy()}>
          <IconCopy {...icon} /> Copy
        </Button>
        <Button
          look="quiet"
          onClick={() => download(`interlock-${name}.csv`, toCsv(found, visible), 'text/csv')}
        >
          <IconDownload {...icon} /> CSV
        </Button>
      </div>
      {rows.length === 0 ? (
        <p className={styles.nothing}>{note || 'Nothing is drawn.'}</p>
      ) : (
        <DataTable
          label={`What is drawn: ${name}`}
          rows={found}
          columns={columns}
          shown={shown}
          selection={selection}
          onSelect={(id, add) => (add ? store.toggleSelection(idOf(id)) : store.select([idOf(id)]))}
        />
      )}
    </div>
  )
}
