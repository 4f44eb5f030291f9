import { tokens } from '../../ui/tokens.ts'
import { paintOverview, stylesOf } from '../overview/paint-overview.ts'
import { Scene } from '../scene.ts'
import type { Position } from '../state.ts'
import type { Viewport } from '../surface.ts'

const fading = 150

/**
 * Stands over Cytoscape's canvas while many nodes move, and draws them as they are seen from afar: a frame takes a few
 * milliseconds, where Cytoscape takes a hundred.
 */
export class MovingPicture {
  private canvas: HTMLCanvasElement | null = null

  constructor(private readonly container: HTMLElement) {}

  get isShown(): boolean {
    return this.canvas !== null
  }

  /** Draws the scene with these nodes at these places. */
  show(scene: Scene, positions: ReadonlyMap<string, Position>, viewport: Viewport): void {
    this.canvas ??= this.lay()
    const context = this.canvas.getContext('2d')
    if (!context) return
    const nodes = new Map(scene.drawing.nodes)
    for (const [id, position] of positions) {
      const node = nodes.get(id)
      if (node) nodes.set(id, { ...node, position })
    }
    const moved = new Scene({ ...scene.drawing, nodes }, scene.scheme, scene.emphasis)
    this.canvas.style.background = tokens[scene.scheme].canvas
    paintOverview(context, moved, stylesOf(moved), viewport, { quick: true, faint: false })
  }

  /** Lets what Cytoscape has drawn meanwhile come through. */
  hide(): void {
    const { canvas } = this
    this.canvas = null
    void canvas
      ?.animate([{ opacity: 1 }, { opacity: 0 }], { duration: fading, easing: 'ease-in' })
      .finished.finally(() => canvas.remove())
  }

  private lay(): HTMLCanvasElement {
    const canvas = document.createElement('canvas')
    canvas.className = 'moving-picture'
    const { clientWidth, clientHeight } = this.container
    canvas.width = Math.round(clientWidth * devicePixelRatio)
    canvas.height = Math.round(clientHeight * devicePixelRatio)
    Object.assign(canvas.style, {
      position: 'absolute',
      inset: '0',
      width: '100%',
      height: '100%',
      pointerEvents: 'none',
      zIndex: '6',
    })
    canvas.setAttribute('aria-hidden', 'true')
    this.container.append(canvas)
    return canvas
  }
}
