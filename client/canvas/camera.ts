import { maxZoom, minZoom } from './detail/cytoscape-surface.ts'
import { prefersLessMotion } from './detail/tween.ts'
import type { Drawing, DrawnNode } from './drawing.ts'
import { boundsOf, fitting, named, unite } from './fitting.ts'
import { boxAround } from './labels/boxes.ts'
import { layoutLabels } from './labels/layout-labels.ts'
import type { Scene } from './scene.ts'
import { toModel, toScreen, type Viewport } from './surface.ts'

/** So few nodes are shown in full detail, and counted with their names, even in a large drawing. */
export const closeUp = 260

/** The nearest zoom that the canvas goes to. */
export const withinZoom = (zoom: number): number => Math.min(maxZoom, Math.max(minZoom, zoom))

/** Which part of a drawing is in view: fits, zooms, glides, brings a node in. */
export abstract class Camera {
  private frame = 0
  /** True from fitting everything until the person moves the view: then a new size fits again. */
  protected fitted = false
  /** Width of what floats over the right of the canvas; fitting gives way to it. */
  keepClear = 0
  /** Room that a story takes at the left or, on a phone, at the foot: nothing is fitted under it. */
  taken = { left: 0, bottom: 0 }

  abstract readonly container: HTMLElement
  protected abstract readonly drawing: Drawing
  abstract scene(): Scene
  abstract viewport(): Viewport
  /** Shows this part at once. */
  protected abstract jump(viewport: Viewport): void

  setViewport(viewport: Viewport, { animate = false } = {}): void {
    this.stopGliding()
    if (animate && !prefersLessMotion()) this.glide(this.viewport(), viewport)
    else this.jump(viewport)
  }

  protected stopGliding(): void {
    cancelAnimationFrame(this.frame)
  }

  private glide(from: Viewport, to: Viewport): void {
    const began = performance.now()
    const step = (now: number) => {
      const t = Math.min(1, Math.max(0, (now - began) / 240))
      const eased = 1 - (1 - t) ** 3
      const mix = (a: number, b: number) => a + (b - a) * eased
      const { fitted } = this
      this.jump({ zoom: mix(from.zoom, to.zoom), x: mix(from.x, to.x), y: mix(from.y, to.y) })
      this.fitted = fitted
      if (t < 1) this.frame = requestAnimationFrame(step)
    }
    this.frame = requestAnimationFrame(step)
  }

  /** Brings these, or everything, into view. */
  fit(ids?: Iterable<string>, { animate = false } = {}): void {
    const wanted = ids ? new Set(ids) : null
    const nodes = [...this.drawing.nodes.values()].filter(({ id }) => !wanted || wanted.has(id))
    const bounds = boundsOf(nodes.map(({ position }) => position))
    const { clientWidth, clientHeight } = this.container
    if (bounds && clientWidth > 0) {
      const free = clientWidth - this.taken.left
      const high = clientHeight - this.taken.bottom
      let fit = fitting(bounds, free, high, this.keepClear)
      // Names are placed for a zoom and the zoom follows the names, on a narrow screen only step by step.
      let before = Number.POSITIVE_INFINITY
      for (let round = 0; round < 8 && nodes.length <= closeUp && fit.zoom < before * 0.99; round++) {
        before = round === 0 ? before : fit.zoom
        const whole = unite([bounds, this.boundsWithNames(nodes, fit.zoom) ?? bounds]) ?? bounds
        fit = fitting(whole, free, high, this.keepClear, named)
      }
      this.setViewport({ ...fit, x: fit.x + this.taken.left }, { animate })
    }
    this.fitted = wanted === null
  }

  /** Shows everything again where one of these lies outside, unless the person has moved the view since it last did. */
  keepFitted(ids: Iterable<string>): void {
    if (!this.fitted) return
    const { clientWidth, clientHeight } = this.container
    const isOutside = (id: string) => {
      const node = this.drawing.nodes.get(id)
      if (!node) return false
      const { x, y } = toScreen(node.position, this.viewport())
      return x < 20 || y < 20 || x > clientWidth - 20 || y > clientHeight - 20
    }
    if ([...ids].some(isOutside)) this.fit(undefined, { animate: true })
  }

  /** The box round these nodes with their names as they would be placed at that zoom. */
  private boundsWithNames(nodes: readonly DrawnNode[], zoom: number) {
    const scene = this.scene()
    const labels = layoutLabels(scene, zoom, id => this.drawing.nodes.get(id)?.position ?? { x: 0, y: 0 })
    return unite(
      nodes.flatMap(node => {
        const { width, height } = scene.node(node)
        const name = labels.nodes.get(node.id)?.box
        return [boxAround(node.position.x, node.position.y, width, height + 12), ...(name ? [name] : [])]
      }),
    )
  }

  /** Zooms about the middle of the screen. */
  zoomBy(factor: number): void {
    const { clientWidth, clientHeight } = this.container
    const middle = { x: clientWidth / 2, y: clientHeight / 2 }
    const still = toModel(middle, this.viewport())
    const zoom = withinZoom(this.viewport().zoom * factor)
    this.setViewport({ zoom, x: middle.x - still.x * zoom, y: middle.y - still.y * zoom }, { animate: true })
  }

  /** Moves the view only if the node is not in it. */
  reveal(id: string): void {
    const node = this.drawing.nodes.get(id)
    if (!node) return
    const { clientWidth, clientHeight } = this.container
    const viewport = this.viewport()
    const { x, y } = toScreen(node.position, viewport)
    if (x > 60 && y > 60 && x < clientWidth - 60 && y < clientHeight - 60) return
    this.setViewport(
      { ...viewport, x: viewport.x + clientWidth / 2 - x, y: viewport.y + clientHeight / 2 - y },
      { animate: true },
    )
  }
}
