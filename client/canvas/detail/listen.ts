import type { Core, EventObject, NodeSingular } from 'cytoscape'
import type { Position } from '../state.ts'
import type { SurfaceEvents } from '../surface.ts'

interface Aid {
  selection(): ReadonlySet<string>
  /** The node whose name lies there, so that a name can be pressed like its node. */
  labelAt(point: Position): string | null
}

/** Translates Cytoscape's events into ours. */
export function listen(cy: Core, events: SurfaceEvents, aid: Aid): void {
  const idOf = (event: EventObject): string | null =>
    event.target === cy ? aid.labelAt(event.renderedPosition) : String(event.target.id())
  const add = (event: EventObject) => {
    const { shiftKey, ctrlKey, metaKey } = event.originalEvent as MouseEvent
    return shiftKey || ctrlKey || metaKey
  }
  // Cytoscape calls two quick presses a double one wherever they were, and whatever keys were held.
  let taps: (string | null)[] = []
  let held = false
  cy.on('tap', event => {
    if (held) return
    const [id, adds] = [idOf(event), add(event)]
    taps = adds ? [] : [...taps.slice(-1), id]
    events.tap(id, event.renderedPosition, { add: adds, double: false })
  })
  cy.on('dbltap', event => {
    const [first, second] = taps
    if (taps.length === 2 && first === second)
      events.tap(second ?? null, event.renderedPosition, { add: false, double: true })
  })
  cy.on('cxttap', event => events.menu(idOf(event), event.renderedPosition))
  // A finger that rests is what the other button is to a mouse; letting go is no press.
  cy.on('tapstart', () => {
    held = false
  })
  cy.on('taphold', event => {
    held = 'touches' in event.originalEvent
    if (held) events.menu(idOf(event), event.renderedPosition)
  })
  cy.on('mouseover', 'node, edge', event => events.hover(String(event.target.id()), event.renderedPosition))
  cy.on('mouseout', 'node, edge', event => events.hover(null, event.renderedPosition))
  cy.on('viewport', () => events.viewport({ zoom: cy.zoom(), ...cy.pan() }))
  dragTogether(cy, events, aid)
}

/** Dragging one of several selected nodes takes the others along. */
function dragTogether(cy: Core, events: SurfaceEvents, aid: Aid): void {
  let start: Position | null = null
  let others: { node: NodeSingular; from: Position }[] = []
  let moved = false
  cy.on('grab', 'node', event => {
    const node = event.target as NodeSingular
    start = { ...node.position() }
    moved = false
    const selection = aid.selection()
    others = selection.has(node.id())
      ? [...selection]
          .filter(id => id !== node.id())
          .map(id => cy.getElementById(id))
          .filter(other => other.nonempty() && other.isNode())
          .map(other => ({ node: other, from: { ...other.position() } }))
      : []
  })
  cy.on('drag', 'node', event => {
    if (!start) return
    moved = true
    const { x, y } = (event.target as NodeSingular).position()
    const shift = { x: x - start.x, y: y - start.y }
    cy.batch(() => {
      for (const { node, from } of others) node.position({ x: from.x + shift.x, y: from.y + shift.y })
    })
  })
  cy.on('free', 'node', event => {
    if (moved) {
      const nodes = [event.target as NodeSingular, ...others.map(({ node }) => node)]
      events.moved(Object.fromEntries(nodes.map(node => [node.id(), { ...node.position() }])))
    }
    start = null
    others = []
  })
}
