import type { Core, EdgeSingular, NodeSingular, SingularElementReturnValue } from 'cytoscape'
import { tokens } from '../../ui/tokens.ts'
import type { NodeStyle } from '../appearance.ts'
import type { Box } from '../labels/boxes.ts'
import { type LabelLayout, labelScale, layoutLabels, type NodeLabel } from '../labels/layout-labels.ts'
import { forgetWidths } from '../labels/measure.ts'
import type { Scene } from '../scene.ts'
import type { Position } from '../state.ts'
import { toScreen } from '../surface.ts'
import { Glow } from './glow.ts'
import { paintEdgeLabel, paintIcon, paintLabel, paintRing, paintSigns } from './paint.ts'

const margin = 120
const many = 300

/** Where the overlay finds what it paints. */
interface Source {
  scene(): Scene
  elementOf(id: string): SingularElementReturnValue | undefined
  /** While a change is on its way, what is on screen stays. */
  isHeld(): boolean
  /** While nodes are on their way, a place that is found for a name is not the one it will have. */
  isMoving(): boolean
}

/** Icons, names, badges and labels above Cytoscape's shapes and lines, painted after each of its frames. */
export class Overlay {
  private readonly canvas = document.createElement('canvas')
  private readonly context = this.canvas.getContext('2d') as CanvasRenderingContext2D
  private labels: LabelLayout = { scale: 1, nodes: new Map(), edges: new Map() }
  private boxes = new Map<string, Box>()
  private stale = true
  private timer = 0
  private laidOutAt = { zoom: 0, x: 0, y: 0 }

  private readonly glow = new Glow()

  constructor(
    private readonly container: HTMLElement,
    private readonly cy: Core,
    private readonly of: Source,
  ) {
    this.canvas.className = 'canvas-overlay'
    Object.assign(this.canvas.style, { position: 'absolute', inset: '0', pointerEvents: 'none', zIndex: '5' })
    this.canvas.setAttribute('aria-hidden', 'true')
    container.append(this.canvas)
    Object.assign(this.glow.canvas.style, { position: 'absolute', inset: '0', pointerEvents: 'none' })
    this.glow.canvas.setAttribute('aria-hidden', 'true')
    container.prepend(this.glow.canvas)
    cy.on('render', this.paint)
    cy.on('free', 'node', () => this.invalidate())
    document.fonts?.ready.then(() => {
      forgetWidths()
      this.invalidate()
    })
    this.resize()
  }

  /**
   * Names are placed anew before the next frame; where there are many, those that have a place keep it for a moment and
   * placing them is a task of its own, so that what was pressed is answered first.
   */
  invalidate(): void {
    this.stale = true
    if (this.areMany()) this.placeSoon(30)
    else this.cy.forceRender?.()
  }

  private areMany = (): boolean => this.of.scene().drawing.nodes.size > many

  /** Whether names are still to be placed. */
  get busy(): boolean {
    return this.stale || this.timer !== 0
  }

  private placeSoon(delay: number): void {
    clearTimeout(this.timer)
    this.timer = window.setTimeout(() => {
      if (this.cy.destroyed()) return
      if (this.of.isHeld() || this.of.isMoving()) {
        this.placeSoon(delay)
        return
      }
      this.layOut()
      this.paint()
    }, delay)
  }

  resize(): void {
    const ratio = devicePixelRatio || 1
    const { clientWidth, clientHeight } = this.container
    for (const canvas of [this.canvas, this.glow.canvas]) {
      canvas.width = Math.round(clientWidth * ratio)
      canvas.height = Math.round(clientHeight * ratio)
      Object.assign(canvas.style, { width: `${clientWidth}px`, height: `${clientHeight}px` })
    }
    this.paint()
  }

  labelAt(point: Position): string | null {
    for (const [id, box] of this.boxes) {
      if (point.x >= box.left && point.x <= box.right && point.y >= box.top && point.y <= box.bottom)
        return id
    }
    return null
  }

  destroy(): void {
    clearTimeout(this.timer)
    this.cy.off('render', this.paint)
    this.canvas.remove()
    this.glow.canvas.remove()
  }

  private positionOf = (id: string): Position =>
    (this.of.elementOf(id) as NodeSingular | undefined)?.position() ?? { x: 0, y: 0 }

  private layOut(): void {
    const zoom = this.cy.zoom()
    clearTimeout(this.timer)
    this.timer = 0
    this.stale = false
    this.laidOutAt = { zoom, ...this.cy.pan() }
    this.labels = layoutLabels(this.of.scene(), zoom, this.positionOf, this.inView(600))
  }

  /** Moving about keeps names where they are; once it rests they are placed for the new view. */
  private restSoon(): void {
    const { zoom, x, y } = this.laidOutAt
    const pan = this.cy.pan()
    const moved = Math.abs(pan.x - x) > 300 || Math.abs(pan.y - y) > 300
    if (Math.abs(Math.log(this.cy.zoom() / zoom)) < 0.02 && !moved) return
    this.placeSoon(90)
  }

  private inView(extra = margin): (position: Position) => boolean {
    const viewport = { zoom: this.cy.zoom(), ...this.cy.pan() }
    const { clientWidth, clientHeight } = this.container
    return position => {
      const { x, y } = toScreen(position, viewport)
      return x > -extra && y > -extra && x < clientWidth + extra && y < clientHeight + extra
    }
  }

  private paint = (): void => {
    if (this.cy.destroyed() || this.of.isHeld()) return
    if (!this.stale) this.restSoon()
    else if (!this.areMany()) this.layOut()
    const { context } = this
    const scene = this.of.scene()
    const ratio = devicePixelRatio || 1
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
    context.clearRect(0, 0, this.canvas.width, this.canvas.height)
    const viewport = { zoom: this.cy.zoom(), ...this.cy.pan() }
    const inView = this.inView()
    const pixel = labelScale(viewport.zoom) * viewport.zoom
    this.boxes = new Map()
    this.glow.paint(scene, viewport, this.positionOf)
    this.paintEdges(scene, viewport, pixel, inView)
    const askedFor: (() => void)[] = []
    for (const node of scene.drawing.nodes.values()) {
      const position = this.positionOf(node.id)
      if (!inView(position)) continue
      const at = toScreen(position, viewport)
      const style = scene.node(node)
      context.globalAlpha = style.opacity
      if (style.ring) paintRing(context, style, style.ring, at, viewport.zoom)
      if (viewport.zoom >= 0.35) paintIcon(context, style, at, viewport.zoom)
      const label = this.labels.nodes.get(node.id)
      if (label) {
        const write = () => this.write(node.id, label, style, at, viewport.zoom, pixel)
        if (scene.isAskedFor(node)) askedFor.push(write)
        else write()
      }
      if (viewport.zoom >= 0.5) paintSigns(context, style, at, viewport.zoom, scene.scheme)
    }
    for (const write of askedFor) write()
    context.globalAlpha = 1
  }

  private write(id: string, label: NodeLabel, style: NodeStyle, at: Position, zoom: number, pixel: number) {
    this.context.globalAlpha = style.opacity
    const halo = tokens[this.of.scene().scheme].canvas
    this.boxes.set(id, paintLabel(this.context, label, style, at, zoom, pixel / zoom, halo))
  }

  private paintEdges(
    scene: Scene,
    viewport: { zoom: number; x: number; y: number },
    pixel: number,
    inView: (position: Position) => boolean,
  ): void {
    for (const id of this.labels.edges.keys()) {
      const edge = scene.drawing.edges.get(id)
      if (!edge) continue
      const position = this.edgePoint(id)
      if (!position || !inView(position)) continue
      const { label: whole, opacity } = scene.edge(edge)
      if (!whole) continue
      const label = this.labels.edges.get(id)?.short ? { ...whole, text: whole.brief } : whole
      this.context.globalAlpha = Math.max(opacity, edge.ended ? 0.75 : 0)
      paintEdgeLabel(this.context, label, toScreen(position, viewport), pixel, scene.scheme)
    }
  }

  /** The middle as Cytoscape draws it while a node is dragged, else the place that was found for the label. */
  private edgePoint(id: string): Position | undefined {
    const line = this.of.elementOf(id) as EdgeSingular | undefined
    if (!line) return undefined
    return line.source().grabbed() || line.target().grabbed() ? line.midpoint() : this.labels.edges.get(id)
  }
}
