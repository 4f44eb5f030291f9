import { type Quadtree, quadtree } from 'd3-quadtree'
import { maxZoom, minZoom } from '../detail/cytoscape-surface.ts'
import type { Delta } from '../diff.ts'
import type { DrawnNode } from '../drawing.ts'
import type { Scene } from '../scene.ts'
import type { Position } from '../state.ts'
import { type Surface, type SurfaceEvents, toModel, type Viewport } from '../surface.ts'
import { handle } from './handle.ts'
import { paintOverview, type Style, stylesOf } from './paint-overview.ts'

/** Draws tens of thousands of nodes as dots and straight lines on one canvas, and finds what is under the pointer. */
export class OverviewSurface implements Surface {
  readonly canvas = document.createElement('canvas')
  private readonly context = this.canvas.getContext('2d') as CanvasRenderingContext2D
  private tree: Quadtree<DrawnNode> | null = null
  private styles: Style | null = null
  private scene: Scene
  private view: Viewport = { zoom: 1, x: 0, y: 0 }
  private active = false
  private under = false
  private frame = 0
  private moving = 0
  private readonly stop: () => void

  constructor(
    private readonly container: HTMLElement,
    scene: Scene,
    events: SurfaceEvents,
  ) {
    this.scene = scene
    this.canvas.className = 'canvas-afar'
    Object.assign(this.canvas.style, {
      position: 'absolute',
      inset: '0',
      display: 'none',
      touchAction: 'none',
    })
    this.canvas.setAttribute('aria-hidden', 'true')
    container.append(this.canvas)
    this.stop = handle(this, events, { min: minZoom, max: maxZoom })
    this.resize()
  }

  /** `active` when it draws at all, `under` when Cytoscape shows the same part in detail above it. */
  show(active: boolean, under: boolean): void {
    if (active === this.active && under === this.under) return
    this.active = active
    this.under = under
    this.canvas.style.display = active ? 'block' : 'none'
    this.draw()
  }

  apply(_: Delta, scene: Scene): void {
    this.scene = scene
    this.tree = null
    this.styles = null
    this.draw()
  }

  restyle(scene: Scene): void {
    this.scene = scene
    this.styles = null
    this.draw()
  }

  viewport(): Viewport {
    return this.view
  }

  setViewport(viewport: Viewport): void {
    this.view = viewport
    this.moving = performance.now()
    this.draw()
  }

  private index(): Quadtree<DrawnNode> {
    this.tree ??= quadtree(
      [...this.scene.drawing.nodes.values()],
      node => node.position.x,
      node => node.position.y,
    )
    return this.tree
  }

  /** The node under a point of the screen, if any. */
  hit(point: Position): string | null {
    const { x, y } = toModel(point, this.view)
    return this.index().find(x, y, Math.max(14, 9 / this.view.zoom))?.id ?? null
  }

  /** Ids of nodes inside a box of the model. */
  within(topLeft: Position, bottomRight: Position): string[] {
    const found: string[] = []
    this.index().visit((quad, x0, y0, x1, y1) => {
      if (!('length' in quad)) {
        let leaf: typeof quad | undefined = quad
        while (leaf) {
          const { id, position } = leaf.data
          const inside =
            position.x >= topLeft.x &&
            position.x <= bottomRight.x &&
            position.y >= topLeft.y &&
            position.y <= bottomRight.y
          if (inside) found.push(id)
          leaf = leaf.next
        }
      }
      return x0 > bottomRight.x || y0 > bottomRight.y || x1 < topLeft.x || y1 < topLeft.y
    })
    return found
  }

  nodeById = (id: string): DrawnNode | undefined => this.scene.drawing.nodes.get(id)

  /** Moves a node on screen while it is dragged; the store hears of it when it is let go. */
  nudge(id: string, position: Position): void {
    const node = this.nodeById(id)
    if (!node) return
    this.styles?.move(id, position)
    this.draw()
  }

  resize(): void {
    const ratio = devicePixelRatio || 1
    const { clientWidth, clientHeight } = this.container
    this.canvas.width = Math.round(clientWidth * ratio)
    this.canvas.height = Math.round(clientHeight * ratio)
    Object.assign(this.canvas.style, { width: `${clientWidth}px`, height: `${clientHeight}px` })
    this.draw()
  }

  get busy(): boolean {
    return this.frame !== 0
  }

  private draw(): void {
    if (!this.active || this.frame) return
    this.frame = requestAnimationFrame(() => {
      this.frame = 0
      this.styles ??= stylesOf(this.scene)
      const quick = performance.now() - this.moving < 120
      paintOverview(this.context, this.scene, this.styles, this.view, { quick, faint: this.under })
      if (quick) window.setTimeout(() => this.draw(), 160)
    })
  }

  destroy(): void {
    cancelAnimationFrame(this.frame)
    this.active = false
    this.stop()
    this.canvas.remove()
  }
}
