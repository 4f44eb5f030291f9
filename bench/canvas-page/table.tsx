import { createElement, createRef } from 'react'
import { createRoot } from 'react-dom/client'
import { entityColumns } from '../../client/canvas/export/columns.ts'
import { DataTable } from '../../client/features/explore/table/data-table.tsx'
import type { SubgraphEntity } from '../../contract/subgraph.ts'
import { generatedView } from '../../test/e2e/support/generated-view.ts'

const nextFrame = () => new Promise<void>(done => requestAnimationFrame(() => setTimeout(done)))

/** Draws the table of what is on a canvas of this size, in a drawer of its usual height. */
export async function drawTable(count: number): Promise<void> {
  const { subgraph } = generatedView(count)
  const drawer = document.createElement('div')
  drawer.style.cssText = 'height: 320px; display: flex; flex-direction: column'
  document.body.append(drawer)
  createRoot(drawer).render(
    createElement(DataTable<SubgraphEntity>, {
      label: 'What is drawn',
      rows: subgraph.entities,
      columns: entityColumns.filter(({ extra }) => !extra),
      order: createRef<readonly SubgraphEntity[]>() as never,
      idOf: row => row.id,
      selection: new Set<string>(),
      onSelect: () => undefined,
    }),
  )
  do await nextFrame()
  while (!document.querySelector('[role=gridcell]'))
}

/** Turns the wheel by five rows a frame, then jumps to the end. Returns how many rows the page holds. */
export async function scrollTable(frames: number): Promise<string> {
  const scroller = document.querySelector('[role=grid]')?.parentElement
  if (!scroller) throw new Error('no table is drawn')
  for (let frame = 0; frame < frames; frame++) {
    scroller.scrollTop += 160
    await nextFrame()
  }
  scroller.scrollTop = scroller.scrollHeight
  await nextFrame()
  await nextFrame()
  const last = document.querySelector('[role=row][data-index]:last-child')?.getAttribute('data-index')
  return `${document.querySelectorAll('[role=row][data-index]').length} rows drawn, the last is row ${Number(last) + 1}`
}
