import { type Scheme, tokens } from '../ui/tokens.ts'
import { Camera, closeUp, withinZoom } from './camera.ts'
import { crossFade } from './cross-fade.ts'
import { CytoscapeSurface } from './detail/cytoscape-surface.ts'
import { diff, isEmpty, originOf } from './diff.ts'
import { type Drawing, deriveDrawing, nothingDrawn } from './drawing.ts'
import { drawSelection, type Gesture } from './gesture.ts'
import { moveTogether } from './move-together.ts'
import { OverviewSurface } from './overview/overview-surface.ts'
import { type Emphasis, noEmphasis, Scene } from './scene.ts'
import type { CanvasState, Position } from './state.ts'
import type { CanvasStore } from './store.ts'
import { type SurfaceEvents, toModel, type Viewport } from './surface.ts'

/** Beyond this many nodes the overview draws, and Cytoscape only what is looked at closely. */
export const comfort = 2_000

export interface ViewOptions {
  scheme: Scheme
  /** Pressed twice, or Enter. */
  onOpen(id: string): void
  /** Pressed with the other button; `at` is relative to the canvas. */
  onMenu(id: string | null, at: Position): void
  /** What the pointer rests on, or nothing. */
  onPoint(id: string | null, at: Position): void
  onViewport(viewport: Viewport): void
}

/** Shows a store in an element and turns what a person does there into steps of the store. */
export class CanvasView extends Camera {
  private readonly detail: CytoscapeSurface
  private readonly overview: OverviewSurface
  private readonly stops: (() => void)[] = []
  protected drawing: Drawing
  private close: Drawing
  /** The state of the store that is drawn. */
  private seen: CanvasState
  private emphasis: Emphasis = noEmphasis
  private scheme: Scheme
  private hoverTimer = 0
  private closeTimer = 0
  gesture: Gesture = 'pan'
  constructor(
    readonly container: HTMLElement,
    readonly store: CanvasStore,
    private readonly options: ViewOptions,
  ) {
    super()
    this.scheme = options.scheme
    this.seen = store.get()
    this.drawing = deriveDrawing(this.seen)
    this.close = nothingDrawn
    const empty = new Scene(nothingDrawn, this.scheme)
    this.overview = new OverviewSurface(container, empty, this.events())
    this.detail = new CytoscapeSurface(this.layer(), empty, this.events())
    this.overview.apply(diff(undefined, this.drawing), this.scene())
    this.stops.push(
      store.subscribe(() => this.follow()),
      drawSelection(this),
    )
    const observer = new ResizeObserver(() => this.resize())
    observer.observe(container)
    const leave = () => this.point(null, { x: 0, y: 0 })
    container.addEventListener('mouseleave', leave)
    this.stops.push(
      () => observer.disconnect(),
      () => container.removeEventListener('mouseleave', leave),
    )
    this.fit()
    this.choose()
  }

  private layer(): HTMLElement {
    const layer = document.createElement('div')
    Object.assign(layer.style, { position: 'absolute', inset: '0' })
    this.container.append(layer)
    return layer
  }

  private events(): SurfaceEvents {
    const { store, options } = this
    return {
      tap: (id, _, { add, double }) => {
        if (double) {
          if (id) options.onOpen(id)
        } else if (id) {
          const ids = this.idsOf(id)
          if (!add) store.select(ids)
          else for (const one of ids) store.toggleSelection(one)
        } else if (!add) store.select([])
      },
      menu: (id, at) => options.onMenu(id, at),
      hover: (id, at) => this.point(id, at),
      moved: positions => store.move(moveTogether(positions, this.drawing, store.get().selection)),
      viewport: viewport => this.viewportMoved(viewport),
    }
  }

  /** What a drawn element stands for: a group for its entities, a fold for its relationships. */
  idsOf(id: string): readonly string[] {
    const group = this.store.get().groups.get(id)
    if (group) return group.entityIds
    return this.drawing.edges.get(id)?.members.map(member => member.id) ?? [id]
  }

  scene(): Scene {
    return new Scene(this.drawing, this.scheme, this.emphasis)
  }

  /** Whether a change is still on its way to the screen. */
  get busy(): boolean {
    return this.isLarge() ? this.overview.busy : this.detail.busy
  }

  private isLarge = () => this.drawing.nodes.size > comfort

  private follow(): void {
    const before = this.drawing
    const { entities, lens } = this.seen
    this.seen = this.store.get()
    this.drawing = deriveDrawing(this.seen)
    this.emphasis = { ...this.emphasis, selection: this.seen.selection }
    if (before === this.drawing) {
      this.restyle()
      return
    }
    const delta = diff(before, this.drawing)
    if (lens !== this.seen.lens && this.drawing.nodes.size <= closeUp)
      crossFade(this.detailLayer(), tokens[this.scheme].canvas)
    // What the clocks or a filter bring back comes where it stands; only what is new comes from where it was expanded.
    const arrives = delta.addedNodes.some(({ entity }) => entity && !entities.has(entity.id))
    this.overview.apply(delta, this.scene())
    if (this.isLarge() && before.nodes.size === 0) this.showFromAfar()
    else this.choose(arrives ? originOf(delta, before) : undefined, !isEmpty(delta))
    this.keepFitted(delta.addedNodes.map(({ id }) => id))
  }

  /** A large drawing is there at once from afar, and moved into view; what is then close follows when it rests. */
  private showFromAfar(): void {
    this.overview.show(true, false)
    this.detailLayer().style.visibility = 'hidden'
    this.chooseSoon()
  }

  private chooseSoon(): void {
    clearTimeout(this.closeTimer)
    this.closeTimer = window.setTimeout(() => this.choose(), 120)
  }

  /** Gives Cytoscape all of a small drawing, or what is in view of a large one. */
  private choose(origin?: Position, animate = false): void {
    const wanted = this.isLarge() ? this.inView() : this.drawing
    const scene = new Scene(wanted, this.scheme, this.emphasis)
    const delta = diff(this.close, wanted)
    this.close = wanted
    const shown = wanted.nodes.size > 0 || !this.isLarge()
    this.overview.show(this.isLarge(), shown)
    if (this.isLarge() && shown) this.detail.setViewport(this.overview.viewport())
    this.detailLayer().style.visibility = shown ? 'visible' : 'hidden'
    const still = delta.addedNodes.length === wanted.nodes.size || wanted.nodes.size > 1500
    this.detail.apply(delta, scene, { animate: animate && !still, ...(origin ? { origin } : {}) })
  }

  private detailLayer = () => this.detail.cy.container() as HTMLElement

  private inView(): Drawing {
    const viewport = this.viewport()
    const { clientWidth: width, clientHeight: height } = this.container
    const topLeft = toModel({ x: -80, y: -80 }, viewport)
    const bottomRight = toModel({ x: width + 80, y: height + 80 }, viewport)
    const ids = this.overview.within(topLeft, bottomRight)
    if (viewport.zoom < 0.4 || ids.length > closeUp) return { ...nothingDrawn }
    const nodes = new Map(ids.map(id => [id, this.drawing.nodes.get(id)] as const).filter(hasNode))
    const edges = [...this.drawing.edges].filter(([, { from, to }]) => nodes.has(from) && nodes.has(to))
    return { ...this.drawing, nodes, edges: new Map(edges) }
  }

  private viewportMoved(viewport: Viewport): void {
    this.fitted = false
    if (this.isLarge()) {
      this.overview.setViewport(viewport)
      this.chooseSoon()
    }
    this.options.onViewport(viewport)
  }

  private point(id: string | null, at: Position): void {
    clearTimeout(this.hoverTimer)
    this.options.onPoint(null, at)
    // Passing over things must not make the drawing flicker.
    this.hoverTimer = window.setTimeout(
      () => {
        if (this.emphasis.hovered !== id) this.emphasise({ hovered: id })
        if (id) this.options.onPoint(id, at)
      },
      id ? 130 : 60,
    )
  }

  /** Singles out: the focused one, search hits, the subjects of the story. */
  emphasise(change: Partial<Omit<Emphasis, 'selection'>>): void {
    this.emphasis = { ...this.emphasis, ...change }
    this.restyle()
  }

  setScheme(scheme: Scheme): void {
    if (scheme === this.scheme) return
    this.scheme = scheme
    this.restyle()
  }

  private restyle(): void {
    this.overview.restyle(this.scene())
    this.detail.restyle(new Scene(this.close, this.scheme, this.emphasis))
  }

  viewport(): Viewport {
    return this.isLarge() ? this.overview.viewport() : this.detail.viewport()
  }

  protected jump(viewport: Viewport): void {
    const zoom = withinZoom(viewport.zoom)
    this.overview.setViewport({ ...viewport, zoom })
    if (!this.isLarge() || this.close.nodes.size > 0) this.detail.setViewport({ ...viewport, zoom })
    this.viewportMoved({ ...viewport, zoom })
  }

  /** Puts the keyboard on the graph, to walk along its lines. */
  focus(): void {
    this.container.closest<HTMLElement>('[role="application"]')?.focus()
  }

  private resize(): void {
    const again = this.fitted
    this.overview.resize()
    this.detail.resize()
    if (again) this.fit()
  }

  destroy(): void {
    clearTimeout(this.hoverTimer)
    clearTimeout(this.closeTimer)
    this.stopGliding()
    for (const stop of this.stops) stop()
    this.detail.destroy()
    this.overview.destroy()
    this.container.replaceChildren()
  }
}

const hasNode = (
  entry: readonly [string, Drawing['nodes'] extends ReadonlyMap<string, infer N> ? N | undefined : never],
): entry is readonly [string, NonNullable<(typeof entry)[1]>] => entry[1] !== undefined
