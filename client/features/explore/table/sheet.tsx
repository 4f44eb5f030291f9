import { Popover } from '@mantine/core'
import { IconColumns3, IconCopy, IconDownload } from '@tabler/icons-react'
import { type ReactNode, useDeferredValue, useMemo, useRef, useState } from 'react'
import { type Action, useActions } from '../../../app/actions.ts'
import { announce } from '../../../app/announce.ts'
import type { Column } from '../../../canvas/export/columns.ts'
import { toCsv, toTsv } from '../../../canvas/export/delimited.ts'
import { useCanvas, useCanvasPart } from '../../../canvas/use-store.ts'
import { Button } from '../../../ui/button.tsx'
import { copyText } from '../../../ui/copy-button.tsx'
import { download, fileName } from '../../../ui/download.ts'
import { DataTable } from './data-table.tsx'
import { makeFinder } from './find-rows.ts'
import styles from './table.module.css'

const icon = { size: 15, stroke: 1.7, 'aria-hidden': true } as const
const count = (number: number) => number.toLocaleString('en-GB')

/** Rows with what one does with them: find, choose columns, copy, save. A row selects on the canvas, and back. */
export function Sheet<Row extends { id: string }>({
  name,
  rows,
  columns,
  choose,
  note = '',
  more,
  selects = ownId,
}: {
  name: string
  rows: readonly Row[]
  columns: readonly Column<Row>[]
  choose: ReactNode
  note?: string
  more?: ReactNode
  /** What on the canvas a row stands for, where that is not its own id. */
  selects?: (row: Row) => string
}) {
  const store = useCanvas()
  const selection = useCanvasPart(state => state.selection)
  const [text, setText] = useState('')
  const wanted = useDeferredValue(text)
  const [shown, setShown] = useState<ReadonlySet<string>>(
    () => new Set(columns.filter(({ extra }) => !extra).map(({ id }) => id)),
  )
  const find = useMemo(() => makeFinder(columns), [columns])
  const found = useMemo(() => find(rows, wanted), [find, rows, wanted])
  const visible = useMemo(() => columns.filter(({ id }) => shown.has(id)), [columns, shown])
  /** The rows in the order that is shown. */
  const order = useRef<readonly Row[]>(found)
  const toggle = (id: string) => {
    const next = new Set(shown)
    if (!next.delete(id)) next.add(id)
    if (next.size > 0) setShown(next)
  }
  const actions = useMemo<Action[]>(() => {
    const group = 'Table'
    const copy = async () => {
      const done = await copyText(toTsv(order.current, visible))
      announce(done ? `Copied ${count(order.current.length)} rows.` : 'The browser did not allow copying.')
    }
    const save = () => {
      const seen = store.get().lens?.seen ?? null
      download(fileName(`interlock-${name}`, 'csv', seen), toCsv(order.current, visible, seen), 'text/csv')
      announce(`Saved ${count(order.current.length)} rows.`)
    }
    return [
      { id: 'table-copy', name: `Copy the table of ${name}`, group, run: () => void copy() },
      { id: 'table-csv', name: `Save the table of ${name} as CSV`, group, run: save },
    ]
  }, [name, visible, store])
  useActions(actions)
  const [copy, save] = actions
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
            ? `Showing ${count(found.length)} of ${count(rows.length)}`
            : `${count(rows.length)} ${rows.length === 1 ? 'row' : 'rows'}`}
          {note && ` · ${note}`}
        </span>
        {more}
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
        <Button look="quiet" onClick={copy?.run}>
          <IconCopy {...icon} /> Copy
        </Button>
        <Button look="quiet" onClick={save?.run}>
          <IconDownload {...icon} /> CSV
        </Button>
      </div>
      {found.length === 0 ? (
        <p className={styles.nothing}>
          {rows.length > 0 ? `No row says “${wanted.trim()}”. ` : note || 'Nothing is drawn.'}
          {rows.length > 0 && <Button onClick={() => setText('')}>Show all rows</Button>}
        </p>
      ) : (
        <DataTable
          label={`What is drawn: ${name}`}
          rows={found}
          columns={visible}
          order={order}
          idOf={selects}
          selection={selection}
          onSelect={(ids, how) => {
            const [id = ''] = ids
            if (how === 'only') store.select(ids)
            else if (how === 'toggle') store.toggleSelection(id)
            else store.addToSelection(ids)
          }}
        />
      )}
    </div>
  )
}

const ownId = <Row extends { id: string }>(row: Row) => row.id
