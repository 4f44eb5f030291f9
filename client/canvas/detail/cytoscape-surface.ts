import cytoscape, {
  type CollectionArgument,
  type Core,
  type ElementDefinition,
  type NodeSingular,
  type SingularElementReturnValue,
} from 'cytoscape'
import type { Delta } from '../diff.ts'
import type { Scene } from '../scene.ts'
import type { Position } from '../state.ts'
import type { Surface, SurfaceEvents, Viewport } from '../surface.ts'
import { edgeClasses, edgeData, edgeElement, nodeData, nodeElement } from './elements.ts'
import { listen } from './listen.ts'
import { Overlay } from './overlay.ts'
import { Spread } from './spread.ts'
import { stylesheet } from './style.ts'
import { Tween } from './tween.ts'

/** So many lines are added in one frame to what is drawn already. */
const linesAtOnce = 250

export const minZoom = 0.004
export const maxZoom = 4

/** Shows a scene with Cytoscape, and its names and badges on a canvas of our own above. Applies deltas, never rebuilds. */
export class CytoscapeSurface implements Surface {
  readonly cy: Core
  private readonly overlay: Overlay
  private readonly tween: Tween
  private readonly looks = new Map<string, string>()
  /** Elements by id: asking Cytoscape makes a collection each time. */
  private readonly handles = new Map<string, SingularElementReturnValue>()
  private readonly spread = new Spread(jobs =>
    this.cy.batch(() => {
      for (const job of jobs) job()
    }),
  )
  private scene: Scene
  /** While the view is set from outside, Cytoscape's own report of it is no news. */
  private told = false

  constructor(container: HTMLElement, scene: Scene, events: SurfaceEvents) {
    this.scene = scene
    this.cy = cytoscape({
      container,
      style: stylesheet(scene.scheme),
      minZoom,
      maxZoom,
      boxSelectionEnabled: false,
      autounselectify: true,
      layout: { name: 'preset' },
    })
    this.overlay = new Overlay(
      container,
      this.cy,
      () => this.scene,
      id => this.handles.get(id),
    )
    this.tween = new Tween(positions => this.place(positions))
    const own: SurfaceEvents = { ...events, viewport: view => this.told || events.viewport(view) }
    listen(this.cy, own, {
      selection: () => this.scene.emphasis.selection,
      labelAt: point => this.overlay.labelAt(point),
    })
  }

  apply(
    delta: Delta,
    scene: Scene,
    { animate = false, origin }: { animate?: boolean; origin?: Position } = {},
  ) {
    this.scene = scene
    this.tween.finish()
    this.spread.finish()
    const { cy, handles } = this
    const lines = delta.addedEdges.map(edge => edgeElement(edge, scene))
    const first = lines.splice(0, handles.size === 0 ? lines.length : linesAtOnce)
    cy.batch(() => {
      this.drop([...delta.removedEdges, ...delta.removedNodes])
      this.bring([...delta.addedNodes.map(node => nodeElement(node, scene)), ...first])
      for (const node of delta.changedNodes) handles.get(node.id)?.data(nodeData(node, scene))
      for (const edge of delta.changedEdges) {
        handles.get(edge.id)?.data(edgeData(edge, scene)).classes(edgeClasses(edge))
      }
      if (!animate) for (const node of delta.movedNodes) this.node(node.id)?.position({ ...node.position })
    })
    this.spread.later(
      Array.from({ length: Math.ceil(lines.length / linesAtOnce) }, (_, piece) => () => {
        this.bring(lines.slice(piece * linesAtOnce, (piece + 1) * linesAtOnce))
      }),
    )
    if (animate) this.animate(delta, origin)
    this.restyle(scene)
    this.overlay.invalidate()
  }

  private node = (id: string) => this.handles.get(id) as NodeSingular | undefined

  private bring(elements: ElementDefinition[]): void {
    for (const element of this.cy.add(elements)) this.handles.set(element.id(), element)
  }

  private drop(ids: readonly string[]): void {
    const gone = ids.flatMap(id => this.handles.get(id) ?? [])
    if (gone.length > 0) this.cy.remove(this.cy.collection(gone as unknown as CollectionArgument))
    for (const id of ids) {
      this.handles.delete(id)
      this.looks.delete(id)
    }
  }

  restyle(scene: Scene) {
    const themeChanged = scene.scheme !== this.scene.scheme
    this.scene = scene
    const looks: (() => void)[] = []
    for (const node of scene.drawing.nodes.values()) {
      this.renew(looks, node.id, scene.viewOfNode(node), () => nodeData(node, scene))
    }
    for (const edge of scene.drawing.edges.values()) {
      this.renew(looks, edge.id, scene.viewOfEdge(edge), () => edgeData(edge, scene))
    }
    if (themeChanged) {
      this.spread.write(looks)
      this.spread.finish()
      this.cy.style(stylesheet(scene.scheme))
    } else this.spread.write(looks)
    this.overlay.invalidate()
  }

  /** Writes data only where the view of an element changed: hovering costs what is near, not everything. */
  private renew(looks: (() => void)[], id: string, view: object, data: () => object) {
    const look = `${this.scene.scheme}${Object.values(view).map(Number).join('')}`
    const known = this.looks.get(id)
    if (known === look) return
    if (known === undefined && !Object.values(view).some(Boolean)) {
      this.looks.set(id, look)
      return
    }
    looks.push(() => {
      this.looks.set(id, look)
      this.handles.get(id)?.data(data())
    })
  }

  private animate(delta: Delta, origin: Position | undefined) {
    const from = new Map<string, Position>()
    for (const { id, position } of delta.movedNodes) {
      from.set(id, { ...(this.node(id)?.position() ?? position) })
    }
    if (origin) for (const { id } of delta.addedNodes) from.set(id, origin)
    const moving = [...delta.movedNodes, ...(origin ? delta.addedNodes : [])]
    this.tween.start(from, new Map(moving.map(({ id, position }) => [id, position])))
  }

  private place(positions: ReadonlyMap<string, Position>) {
    this.cy.batch(() => {
      for (const [id, position] of positions) this.node(id)?.position({ ...position })
    })
  }

  viewport(): Viewport {
    return { zoom: this.cy.zoom(), ...this.cy.pan() }
  }

  setViewport({ zoom, x, y }: Viewport) {
    this.told = true
    this.cy.viewport({ zoom, pan: { x, y } })
    this.told = false
  }

  resize() {
    this.cy.resize()
    this.overlay.resize()
  }

  destroy() {
    this.tween.stop()
    this.spread.stop()
    this.overlay.destroy()
    this.cy.destroy()
  }
}
