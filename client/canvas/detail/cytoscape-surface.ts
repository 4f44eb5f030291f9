import cytoscape, { type Core } from 'cytoscape'
import type { Delta } from '../diff.ts'
import type { Scene } from '../scene.ts'
import type { Position } from '../state.ts'
import type { Surface, SurfaceEvents, Viewport } from '../surface.ts'
import { edgeClasses, edgeData, edgeElement, nodeData, nodeElement } from './elements.ts'
import { listen } from './listen.ts'
import { Overlay } from './overlay.ts'
import { stylesheet } from './style.ts'
import { Tween } from './tween.ts'

export const minZoom = 0.02
export const maxZoom = 4

/** Shows a scene with Cytoscape, and its names and badges on a canvas of our own above. Applies deltas, never rebuilds. */
export class CytoscapeSurface implements Surface {
  readonly cy: Core
  private readonly overlay: Overlay
  private readonly tween: Tween
  private readonly looks = new Map<string, string>()
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
    this.overlay = new Overlay(container, this.cy, () => this.scene)
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
    const gone = new Set([...delta.removedNodes, ...delta.removedEdges])
    const { cy } = this
    cy.batch(() => {
      for (const id of gone) {
        cy.getElementById(id).remove()
        this.looks.delete(id)
      }
      cy.add([
        ...delta.addedNodes.map(node => nodeElement(node, scene)),
        ...delta.addedEdges.map(edge => edgeElement(edge, scene)),
      ])
      for (const node of delta.changedNodes) cy.getElementById(node.id).data(nodeData(node, scene))
      for (const edge of delta.changedEdges) {
        cy.getElementById(edge.id).data(edgeData(edge, scene)).classes(edgeClasses(edge))
      }
      if (!animate)
        for (const node of delta.movedNodes) cy.getElementById(node.id).position({ ...node.position })
    })
    if (animate) this.animate(delta, origin)
    this.restyle(scene)
    this.overlay.invalidate()
  }

  restyle(scene: Scene) {
    const themeChanged = scene.scheme !== this.scene.scheme
    this.scene = scene
    const { cy } = this
    cy.batch(() => {
      for (const node of scene.drawing.nodes.values()) {
        this.renew(node.id, scene.viewOfNode(node), () => nodeData(node, scene))
      }
      for (const edge of scene.drawing.edges.values()) {
        this.renew(edge.id, scene.viewOfEdge(edge), () => edgeData(edge, scene))
      }
    })
    if (themeChanged) cy.style(stylesheet(scene.scheme))
    this.overlay.invalidate()
  }

  /** Writes data only where the view of an element changed: hovering costs what is near, not everything. */
  private renew(id: string, view: object, data: () => object) {
    const look = `${this.scene.scheme}${Object.values(view).map(Number).join('')}`
    const known = this.looks.get(id)
    if (known === look) return
    this.looks.set(id, look)
    const calmLook = known === undefined && !Object.values(view).some(Boolean)
    if (!calmLook) this.cy.getElementById(id).data(data())
  }

  private animate(delta: Delta, origin: Position | undefined) {
    const from = new Map<string, Position>()
    for (const { id } of delta.movedNodes) from.set(id, { ...this.cy.getElementById(id).position() })
    if (origin) for (const { id } of delta.addedNodes) from.set(id, origin)
    const moving = [...delta.movedNodes, ...(origin ? delta.addedNodes : [])]
    this.tween.start(from, new Map(moving.map(({ id, position }) => [id, position])))
  }

  private place(positions: ReadonlyMap<string, Position>) {
    this.cy.batch(() => {
      for (const [id, position] of positions) this.cy.getElementById(id).position({ ...position })
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
    this.overlay.destroy()
    this.cy.destroy()
  }
}
