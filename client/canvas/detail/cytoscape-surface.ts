import cytoscape, {
  type CollectionArgument,
  type Core,
  type ElementDefinition,
  type NodeSingular,
  type SingularElementReturnValue,
} from 'cytoscape'
import type { ViewState } from '../appearance.ts'
import type { Delta } from '../diff.ts'
import type { Scene } from '../scene.ts'
import type { Position } from '../state.ts'
import type { Surface, SurfaceEvents, Viewport } from '../surface.ts'
import { edgeClasses, edgeData, edgeElement, nodeData, nodeElement } from './elements.ts'
import { Frames } from './frames.ts'
import { listen } from './listen.ts'
import { MovingPicture } from './moving-picture.ts'
import { Overlay } from './overlay.ts'
import { Steps } from './steps.ts'
import { stylesheet } from './style.ts'
import { Tween } from './tween.ts'

/** So many elements are one job, and Cytoscape works out their looks in the frame that draws them. */
const atOnce = 300
/** More are cut into jobs of this size, each with the looks and lines it leads to. */
const jobSize = 200
/** When more than this move at once, a picture of them moves, and Cytoscape draws them where they arrive. */
const many = 400

/** Milliseconds after a movement until the view, which glides along, rests too. */
const afterGliding = 120

export const minZoom = 0.004
export const maxZoom = 4

/** Shows a scene with Cytoscape, and its names and badges on a canvas of our own above. Applies deltas, never rebuilds. */
export class CytoscapeSurface implements Surface {
  readonly cy: Core
  private readonly frames: Frames
  private readonly overlay: Overlay
  private readonly tween: Tween
  private readonly picture: MovingPicture
  private revealing = 0
  private readonly looks = new Map<string, string>()
  /** Elements by id: asking Cytoscape makes a collection each time. */
  private readonly handles = new Map<string, SingularElementReturnValue>()
  private readonly steps = new Steps(() => this.settle())
  private readonly readying = new Steps(() => this.show())
  /** What is on screen, and what is being made ready to be. */
  private scene: Scene
  private coming: Scene
  /** Starts what moves once everything is there. */
  private departure: (() => void) | null = null
  /** While the view is set from outside, Cytoscape's own report of it is no news. */
  private told = false

  constructor(container: HTMLElement, scene: Scene, events: SurfaceEvents) {
    this.scene = this.coming = scene
    this.cy = cytoscape({
      container,
      style: stylesheet,
      minZoom,
      maxZoom,
      boxSelectionEnabled: false,
      autounselectify: true,
      layout: { name: 'preset' },
    })
    this.frames = new Frames(this.cy)
    this.tween = new Tween(positions => this.place(positions))
    this.picture = new MovingPicture(container)
    this.overlay = new Overlay(container, this.cy, {
      scene: () => this.scene,
      elementOf: id => this.handles.get(id),
      isHeld: () => this.frames.held,
      isMoving: () => this.tween.moving,
    })
    const own: SurfaceEvents = { ...events, viewport: view => this.told || events.viewport(view) }
    listen(this.cy, own, {
      selection: () => this.scene.emphasis.selection,
      labelAt: point => this.overlay.labelAt(point),
    })
  }

  /** Whether a change is still on its way to the screen. */
  get busy(): boolean {
    return this.steps.busy || this.frames.held || this.tween.moving || this.overlay.busy
  }

  apply(
    delta: Delta,
    scene: Scene,
    { animate = false, origin }: { animate?: boolean; origin?: Position } = {},
  ) {
    this.tween.finish()
    this.steps.finish()
    this.readying.stop()
    this.coming = scene
    this.departure = animate ? () => this.animate(delta, origin) : null
    const { handles } = this
    this.frames.hold()
    this.steps.run(
      [
        () => this.drop([...delta.removedEdges, ...delta.removedNodes]),
        ...this.inJobs(delta.addedNodes, nodes => this.bring(nodes.map(node => nodeElement(node, scene)))),
        ...this.inJobs(delta.changedNodes, nodes => {
          for (const node of nodes) this.tell(node.id, nodeData(node, scene))
        }),
        () => {
          if (animate) return
          this.cy.batch(() => {
            for (const node of delta.movedNodes) this.node(node.id)?.position({ ...node.position })
          })
        },
        ...this.inJobs(delta.addedEdges, edges => this.bring(edges.map(edge => edgeElement(edge, scene)))),
        ...this.inJobs(delta.changedEdges, edges => {
          for (const edge of edges) {
            this.tell(edge.id, edgeData(edge, scene))
            const [classes, element] = [edgeClasses(edge), handles.get(edge.id)]
            if (element && element.classes().join(' ') !== classes) element.classes(classes)
          }
        }),
        () => {
          if (delta.addedNodes.length + delta.addedEdges.length > atOnce) this.measureAll()
        },
        () => this.frames.sort(),
      ],
      this.looksOf(scene),
    )
  }

  /** Cuts the work on these elements into jobs where there are many. */
  private inJobs<Element>(elements: readonly Element[], work: (some: readonly Element[]) => void) {
    if (elements.length <= atOnce)
      return elements.length > 0 ? [() => this.cy.batch(() => work(elements))] : []
    return Array.from({ length: Math.ceil(elements.length / jobSize) }, (_, job) => () => {
      this.cy.batch(() => work(elements.slice(job * jobSize, (job + 1) * jobSize)))
      this.frames.prepare()
    })
  }

  /** Cytoscape works out beforehand the bounds that else the next frame asks for; it remembers those it knows. */
  private measureAll(): void {
    this.cy.elements().boundingBox()
  }

  /** Everything is as it shall be: shows it, or makes ready to where a picture stands over it. */
  private settle(): void {
    this.scene = this.coming
    if (this.picture.isShown && !this.departure) this.revealSoon()
    else this.show()
  }

  private show(): void {
    const { departure } = this
    this.departure = null
    this.frames.release()
    this.picture.hide()
    departure?.()
    this.overlay.invalidate()
  }

  /** Once the view rests as well, nodes are made ready for its zoom; then the picture of them goes. */
  private revealSoon(): void {
    clearTimeout(this.revealing)
    this.revealing = window.setTimeout(() => {
      if (this.tween.moving || this.steps.busy) return
      this.readying.run(this.inJobs(this.cy.nodes().toArray(), nodes => this.frames.picture(nodes)))
    }, afterGliding)
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
    this.coming = scene
    this.frames.hold()
    this.steps.run([], this.looksOf(scene))
  }

  /** Data are written only where a look changed: hovering costs what is near, not everything. */
  private looksOf(scene: Scene) {
    const { drawing, scheme } = scene
    const writes: (() => void)[] = []
    const renew = (id: string, { dimmed, important }: ViewState, data: () => Record<string, unknown>) => {
      const look = `${scheme}${Number(dimmed)}${Number(important)}`
      const known = this.looks.get(id)
      if (known === look) return
      if (known === undefined && !dimmed && !important) {
        this.looks.set(id, look)
        return
      }
      writes.push(() => {
        this.looks.set(id, look)
        this.tell(id, data())
      })
    }
    for (const node of drawing.nodes.values()) {
      renew(node.id, scene.viewOfNode(node), () => nodeData(node, scene))
    }
    for (const edge of drawing.edges.values()) {
      renew(edge.id, scene.viewOfEdge(edge), () => edgeData(edge, scene))
    }
    return this.inJobs(writes, some => {
      for (const write of some) write()
    })
  }

  /** Writes the data of an element where it differs: to be told what it knows costs Cytoscape as much as news. */
  private tell(id: string, data: Record<string, unknown>): void {
    const element = this.handles.get(id)
    const known = element?.data() as typeof data | undefined
    if (known && Object.keys(data).some(name => known[name] !== data[name])) element?.data(data)
  }

  private animate({ movedNodes, addedNodes }: Delta, origin: Position | undefined) {
    const from = new Map(
      movedNodes.map(({ id, position }) => [id, { ...(this.node(id)?.position() ?? position) }]),
    )
    const target = new Map(movedNodes.map(({ id, position }) => [id, position]))
    if (origin) {
      const start = new Map(addedNodes.map(({ id }) => [id, origin]))
      if (movedNodes.length + start.size <= many) this.place(start)
      for (const { id, position } of addedNodes) {
        from.set(id, origin)
        target.set(id, position)
      }
    }
    this.tween.start(from, target)
  }

  private place(positions: ReadonlyMap<string, Position>) {
    const put = (some: Iterable<readonly [string, Position]>) => {
      for (const [id, position] of some) this.node(id)?.position({ ...position })
    }
    if (positions.size <= many) this.cy.batch(() => put(positions))
    else if (this.tween.moving) {
      this.frames.hold()
      this.picture.show(this.scene, positions, this.viewport())
    } else {
      this.frames.hold()
      this.steps.run([
        ...this.inJobs([...positions], put),
        () => this.measureAll(),
        () => this.frames.prepare(),
      ])
    }
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
    this.steps.stop()
    this.readying.stop()
    clearTimeout(this.revealing)
    this.overlay.destroy()
    this.cy.destroy()
  }
}
