import cytoscape, { type Core } from 'cytoscape'
import fcose from 'cytoscape-fcose'
import { CanvasView } from '../../client/canvas/canvas-view.ts'
import { deriveDrawing } from '../../client/canvas/drawing.ts'
import { layOut } from '../../client/canvas/layout/lay-out.ts'
import { layoutInput } from '../../client/canvas/layout/run-layout.ts'
import { makeLens } from '../../client/canvas/lens.ts'
import type { Position } from '../../client/canvas/state.ts'
import { createCanvasStore } from '../../client/canvas/store.ts'
import { generatedView } from '../../test/e2e/support/generated-view.ts'
import { drawnEntity } from '../../test/support/subgraph.ts'
import { crossings, stress } from './quality.ts'

// Loaded into Chromium by the canvas benchmarks; every function here is called from there, one page load each.
cytoscape.use(fcose)

const host = () => {
  const element = document.createElement('div')
  document.body.append(element)
  return element
}
const nextFrame = () => new Promise<void>(done => requestAnimationFrame(() => setTimeout(done)))

function filledStore(count: number) {
  const { subgraph, story } = generatedView(count)
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

let ours: CanvasView | null = null
let bare: Core | null = null

const bench = {
  async drawOurs(count: number) {
    const { store, subgraph, positions } = filledStore(count)
    ours = new CanvasView(host(), store, {
      scheme: 'light',
      onOpen: () => undefined,
      onMenu: () => undefined,
      onPoint: () => undefined,
      onViewport: () => undefined,
    })
    store.add(subgraph, { name: 'draw', positions })
    ours.fit()
    await nextFrame()
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
      await nextFrame()
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
      await nextFrame()
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
  /** Adds fifty around one node; returns how far what was there has moved at most. */
  async expandOurs(): Promise<number> {
    const store = ours?.store
    if (!store) return Number.NaN
    const before = new Map(store.get().positions)
    const [origin = ''] = before.keys()
    const entities = Array.from({ length: 50 }, (_, i) => drawnEntity(`company:fresh${i}`))
    store.add({ entities, relationships: [] }, { name: 'expand', origin })
    await nextFrame()
    const moved = [...before].map(([id, { x, y }]) => {
      const now = store.get().positions.get(id)
      return now ? Math.hypot(now.x - x, now.y - y) : Number.POSITIVE_INFINITY
    })
    return Math.max(...moved)
  },
}

export type CanvasBench = typeof bench
Object.assign(window, { bench })
