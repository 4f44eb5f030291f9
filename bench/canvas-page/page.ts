import cytoscape, { type Core } from 'cytoscape'
import fcose from 'cytoscape-fcose'
import { CanvasView } from '../../client/canvas/canvas-view.ts'
import { deriveDrawing } from '../../client/canvas/drawing.ts'
import { layOut } from '../../client/canvas/layout/lay-out.ts'
import { layoutInput, runLayout } from '../../client/canvas/layout/run-layout.ts'
import { makeLens } from '../../client/canvas/lens.ts'
import type { Position } from '../../client/canvas/state.ts'
import { createCanvasStore } from '../../client/canvas/store.ts'
import { generatedView } from '../../test/e2e/support/generated-view.ts'
import { drawnEntity, drawnRelationship } from '../../test/support/subgraph.ts'
import { crossings, stress } from './quality.ts'
import { drawTable, scrollTable } from './table.tsx'

// Loaded into Chromium by the canvas benchmarks; every function here is called from there, one page load each.
cytoscape.use(fcose)

const host = () => {
  const element = document.createElement('div')
  document.body.append(element)
  return element
}
/** Until all that a change leads to is on screen, names included. */
async function shown(view = ours): Promise<void> {
  do await nextFrame()
  while (view?.busy)
}
const nextFrame = () => new Promise<void>(done => requestAnimationFrame(() => setTimeout(done)))

/** Made before anything is timed: `prepare` calls this. */
let made: { count: number; view: ReturnType<typeof generatedView> } | null = null
function viewOf(count: number) {
  if (made?.count !== count) made = { count, view: generatedView(count) }
  return made.view
}

function filledStore(count: number) {
  const { subgraph, story } = viewOf(count)
  const places = story.steps[0]?.view.positions ?? {}
  const store = createCanvasStore()
  const positions = Object.fromEntries(Object.entries(places).map(([id, [x, y]]) => [id, { x, y }]))
  return { store, subgraph, positions }
}

function bareElements(count: number) {
  const { subgraph, positions } = filledStore(count)
  return [
    ...subgraph.entities.map(({ id, name }) => ({
      data: { id, label: name },
      position: positions[id] ?? { x: 0, y: 0 },
    })),
    ...subgraph.relationships
      .filter(({ from, to }) => from !== to)
      .map(({ id, from, to }) => ({ data: { id, source: from, target: to } })),
  ]
}

const bareStyle = [
  {
    selector: 'node',
    style: { label: 'data(label)', 'font-size': 12, 'min-zoomed-font-size': 8, width: 46, height: 46 },
  },
  { selector: 'edge', style: { width: 2, 'curve-style': 'bezier', 'target-arrow-shape': 'triangle' } },
] as never

const idle = {
  scheme: 'light' as const,
  onOpen: () => undefined,
  onMenu: () => undefined,
  onPoint: () => undefined,
  onViewport: () => undefined,
}

/** Three hundred paths of three steps that share their ends, as a query returns them. */
function paths() {
  let seed = 7
  const random = (below: number) => {
    seed = (seed * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return Math.floor((seed / 4_294_967_296) * below)
  }
  const entities = new Map<string, ReturnType<typeof drawnEntity>>()
  const relationships = new Map<string, ReturnType<typeof drawnRelationship>>()
  for (let path = 0; path < 300; path++) {
    const ids = [
      `company:a${random(30)}`,
      `deal:b${random(150)}`,
      `company:c${random(120)}`,
      `chip:d${random(40)}`,
    ]
    for (const id of ids) if (!entities.has(id)) entities.set(id, drawnEntity(id))
    for (let step = 1; step < ids.length; step++) {
      const line = drawnRelationship(ids[step - 1] ?? '', 'SUPPLIES', ids[step] ?? '')
      relationships.set(line.id, line)
    }
  }
  const subgraph = { entities: [...entities.values()], relationships: [...relationships.values()] }
  const elements = [
    ...subgraph.entities.map(({ id, name }) => ({ data: { id, label: name } })),
    ...subgraph.relationships.map(({ id, from, to }) => ({ data: { id, source: from, target: to } })),
  ]
  return { subgraph, elements }
}

let ours: CanvasView | null = null
let bare: Core | null = null

const bench = {
  prepare(count: number) {
    viewOf(count)
  },
  generated: (count: number) => generatedView(count),
  drawTable,
  scrollTable,
  async drawOurs(count: number) {
    const { store, subgraph, positions } = filledStore(count)
    ours = new CanvasView(host(), store, idle)
    store.add(subgraph, { name: 'draw', positions })
    ours.fit()
    await shown()
  },
  async drawBare(count: number) {
    bare = cytoscape({
      container: host(),
      elements: bareElements(count),
      style: bareStyle,
      layout: { name: 'preset' },
    })
    bare.fit(undefined, 60)
    await nextFrame()
  },
  async panOurs(frames: number) {
    for (let frame = 0; frame < frames; frame++) {
      const view = ours?.viewport()
      if (view) ours?.setViewport({ ...view, x: view.x + 4 })
      await shown()
    }
  },
  async panBare(frames: number) {
    for (let frame = 0; frame < frames; frame++) {
      bare?.panBy({ x: 4, y: 0 })
      await nextFrame()
    }
  },
  /** Moves a clock's handle: at each day one line in twenty is gone, another back, and one in twenty says otherwise. */
  async lensOurs(moves: number) {
    const store = ours?.store
    if (!store) return
    const { entities, relationships } = store.get()
    const seen = (turn: number) => ({
      entities: [...entities.values()].map((entity, i) =>
        i % 20 === turn % 20 ? { ...entity, subtitle: `as of day ${turn}` } : { ...entity },
      ),
      relationships: [...relationships.values()]
        .filter((_, i) => i % 20 !== turn % 20)
        .map((line, i) => (i % 20 === turn % 20 ? { ...line, amount: 1e9 + turn * 1e8 } : { ...line })),
    })
    for (let turn = 0; turn < moves; turn++) {
      store.look(makeLens(store.get(), seen(turn)))
      await shown()
    }
  },
  async lensBare(moves: number) {
    for (let turn = 0; turn < moves; turn++) {
      bare?.batch(() => {
        bare?.edges().forEach((edge, i) => {
          if (i % 20 === turn % 20) edge.style('display', 'none')
          else if (i % 20 === (turn + 19) % 20) edge.style('display', 'element')
          else if (i % 20 === (turn + 7) % 20) edge.style('width', 2 + (turn % 5))
        })
        bare?.nodes().forEach((node, i) => {
          if (i % 20 === turn % 20) node.data('label', `as of day ${turn}`)
        })
      })
      await nextFrame()
    }
  },
  layoutOurs(count: number) {
    const { store, subgraph } = filledStore(count)
    store.add(subgraph, { name: 'draw' })
    const input = layoutInput(deriveDrawing(store.get()))
    const result = layOut('organic', input)
    const places = new Map(Object.entries(result))
    return { stress: stress(input, places), crossings: crossings(input, places) }
  },
  async layoutFcose(count: number) {
    const { store, subgraph } = filledStore(count)
    store.add(subgraph, { name: 'draw' })
    const input = layoutInput(deriveDrawing(store.get()))
    const cy = cytoscape({ headless: true, styleEnabled: true, elements: bareElements(count) })
    const layout = cy.layout({ name: 'fcose', animate: false, randomize: true } as never)
    const done = layout.promiseOn('layoutstop')
    layout.run()
    await done
    const places = new Map<string, Position>(cy.nodes().map(node => [node.id(), { ...node.position() }]))
    return { stress: stress(input, places), crossings: crossings(input, places) }
  },
  async selectOurs() {
    const store = ours?.store
    store?.select(store.get().entities.keys())
    await shown()
    store?.select([])
    await shown()
    return 'everything, then nothing'
  },
  async filterOurs() {
    const store = ours?.store
    store?.filter({ familiesOff: ['money'] })
    await shown()
    store?.clearFilters()
    await shown()
    return 'money off and on'
  },
  async hideOurs() {
    const store = ours?.store
    const ids = [...(store?.get().entities.keys() ?? [])].slice(0, 100)
    store?.hide(ids)
    await shown()
    return '100 entities'
  },
  async undoOurs() {
    const name = ours?.store.undo()
    await shown()
    return name
  },
  async themeOurs() {
    ours?.setScheme('dark')
    await shown()
    ours?.setScheme('light')
    await shown()
    return 'dark, then light'
  },
  async groupOurs() {
    const store = ours?.store
    const ids = [...(store?.get().entities.keys() ?? [])].slice(0, 200)
    store?.group({ id: 'group:bench', name: 'bench', entityIds: ids })
    await shown()
    store?.ungroup()
    await shown()
    return '200 entities, and open again'
  },
  async moveOurs() {
    const store = ours?.store
    const moved = [...(store?.get().positions ?? [])].map(([id, { x, y }]) => [id, { x: -x, y }] as const)
    store?.applyLayout(Object.fromEntries(moved), 'mirror')
    await shown()
    return 'everything, animated'
  },
  /** A query result of 300 paths on an empty canvas: arranged in the worker, then drawn. */
  async pathsOurs() {
    const { subgraph } = paths()
    const store = createCanvasStore()
    const view = new CanvasView(host(), store, idle)
    const draft = createCanvasStore()
    draft.add(subgraph, { name: 'draw' })
    const positions = await runLayout('organic', layoutInput(deriveDrawing(draft.get())))
    store.add(subgraph, { name: 'draw', positions })
    view.fit()
    await shown(view)
    return `${subgraph.entities.length} entities, ${subgraph.relationships.length} relationships`
  },
  async pathsBare() {
    const { elements } = paths()
    const cy = cytoscape({ container: host(), elements, style: bareStyle, layout: { name: 'preset' } })
    const layout = cy.layout({ name: 'fcose', animate: false, randomize: true } as never)
    const done = layout.promiseOn('layoutstop')
    layout.run()
    await done
    cy.fit(undefined, 60)
    await nextFrame()
  },
  /** Adds fifty around one node; returns how far what was there has moved at most. */
  async expandOurs(): Promise<string> {
    const store = ours?.store
    if (!store) return 'nothing is drawn'
    const before = new Map(store.get().positions)
    const [origin = ''] = before.keys()
    const entities = Array.from({ length: 50 }, (_, i) => drawnEntity(`company:fresh${i}`))
    store.add({ entities, relationships: [] }, { name: 'expand', origin })
    await shown()
    const moved = [...before].map(([id, { x, y }]) => {
      const now = store.get().positions.get(id)
      return now ? Math.hypot(now.x - x, now.y - y) : Number.POSITIVE_INFINITY
    })
    return `50 added; what was there moved by ${Math.max(...moved)} px at most`
  },
}

export type CanvasBench = typeof bench
Object.assign(window, { bench })
