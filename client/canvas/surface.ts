import type { Delta } from './diff.ts'
import type { Scene } from './scene.ts'
import type { Position } from './state.ts'

export interface Viewport {
  zoom: number
  /** Where the model's 0, 0 is on screen, in CSS pixels from the upper left of the canvas. */
  x: number
  y: number
}

/** What a person does to a surface. Positions are in CSS pixels from its upper left unless said otherwise. */
export interface SurfaceEvents {
  tap(id: string | null, at: Position, keys: { add: boolean; double: boolean }): void
  menu(id: string | null, at: Position): void
  hover(id: string | null, at: Position): void
  /** Model positions of everything that was dragged. */
  moved(positions: Record<string, Position>): void
  viewport(viewport: Viewport): void
}

/** Something that shows a scene: Cytoscape up close, our own canvas from afar. */
export interface Surface {
  apply(delta: Delta, scene: Scene, options?: { animate?: boolean; origin?: Position }): void
  /** Looks changed, the drawing did not. */
  restyle(scene: Scene): void
  viewport(): Viewport
  setViewport(viewport: Viewport): void
  resize(): void
  destroy(): void
}

export const toScreen = (position: Position, { zoom, x, y }: Viewport): Position => ({
  x: position.x * zoom + x,
  y: position.y * zoom + y,
})

export const toModel = (point: Position, { zoom, x, y }: Viewport): Position => ({
  x: (point.x - x) / zoom,
  y: (point.y - y) / zoom,
})
