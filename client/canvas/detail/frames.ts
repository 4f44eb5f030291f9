import type { Core, NodeSingular } from 'cytoscape'

/** What is used of Cytoscape's renderer beyond its documented interface; package.json holds its version. */
interface Renderer {
  render(options?: { forcedContext?: unknown }): void
  redraw(): void
  flushRenderedStyleQueue(): void
  getCachedZSortedEles(): unknown
  getPixelRatio(): number
  data: { eleTxrCache: Pictures }
}

/** Keeps a picture of every node for each level of zoom. `null` as a level: the one of the zoom there is. */
interface Pictures {
  getElement(node: NodeSingular, bounds: object, pixelRatio: number, level: null, reason: string): unknown
}

/** Decides when Cytoscape draws: a change that takes several tasks is seen whole, and is worked out before it is drawn. */
export class Frames {
  private readonly renderer: Renderer
  private isHeld = false

  constructor(cy: Core) {
    this.renderer = (cy as unknown as { renderer(): Renderer }).renderer()
    const draw = this.renderer.render.bind(this.renderer)
    this.renderer.render = options => {
      if (!this.isHeld) draw(options)
    }
  }

  get held(): boolean {
    return this.isHeld
  }

  /** Keeps on screen what is drawn now. */
  hold(): void {
    this.isHeld = true
  }

  /** Draws in the next frame what came about meanwhile. */
  release(): void {
    this.isHeld = false
    this.renderer.redraw()
  }

  /** Puts what there is in the order it is drawn in, which Cytoscape remembers until elements come or go. */
  sort(): void {
    this.renderer.getCachedZSortedEles()
  }

  /** Works out the looks and lines of what changed, which Cytoscape else does in the frame that draws them. */
  prepare(): void {
    this.renderer.flushRenderedStyleQueue()
  }

  /** Makes the pictures of these nodes for the zoom there is, which Cytoscape else makes in the frame that shows them. */
  picture(nodes: readonly NodeSingular[]): void {
    const { data } = this.renderer
    const ratio = this.renderer.getPixelRatio()
    for (const node of nodes) data.eleTxrCache.getElement(node, node.boundingBox(), ratio, null, 'dequeue')
  }
}
