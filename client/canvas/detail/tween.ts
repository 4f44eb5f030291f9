import type { Position } from '../state.ts'

const duration = 240

const easeOut = (t: number) => 1 - (1 - t) ** 3

export const prefersLessMotion = (): boolean =>
  typeof matchMedia === 'function' && matchMedia('(prefers-reduced-motion: reduce)').matches

/** Moves what stands at `from` to where it belongs within 240 ms; at once where motion is not wanted. */
export class Tween {
  private frame = 0
  private target: ReadonlyMap<string, Position> | null = null

  /** `pace` says for so many positions how many frames one step takes; `arrived` hears that everything stands still. */
  constructor(
    private readonly place: (positions: ReadonlyMap<string, Position>) => void,
    private readonly pace: (count: number) => number,
    private readonly arrived: () => void,
  ) {}

  get moving(): boolean {
    return this.target !== null
  }

  start(from: ReadonlyMap<string, Position>, target: ReadonlyMap<string, Position>): void {
    this.finish()
    if (target.size === 0) return
    this.target = target
    if (prefersLessMotion() || document.visibilityState === 'hidden') {
      this.finish()
      return
    }
    const began = performance.now()
    const step = (now: number) => {
      const t = Math.min(1, Math.max(0, (now - began) / duration))
      if (t >= 1) {
        this.finish()
        return
      }
      const eased = easeOut(t)
      const between = new Map<string, Position>()
      for (const [id, end] of target) {
        const start = from.get(id) ?? end
        between.set(id, { x: start.x + (end.x - start.x) * eased, y: start.y + (end.y - start.y) * eased })
      }
      this.place(between)
      this.wait(this.pace(target.size), step)
    }
    this.wait(this.pace(target.size), step)
  }

  private wait(frames: number, step: (now: number) => void): void {
    this.frame = requestAnimationFrame(now => (frames > 1 ? this.wait(frames - 1, step) : step(now)))
  }

  /** Jumps to the end. */
  finish(): void {
    cancelAnimationFrame(this.frame)
    const { target } = this
    this.target = null
    if (!target) return
    this.place(target)
    this.arrived()
  }

  stop(): void {
    cancelAnimationFrame(this.frame)
    this.target = null
  }
}
