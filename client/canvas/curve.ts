import type { Position } from './state.ts'

/** A line from one node to another as a quadratic curve; straight when it does not bow. */
export interface Curve {
  start: Position
  control: Position
  end: Position
}

/** The curve between two middles. `bow` is how far its own middle lies beside the straight line. */
export function curveBetween(start: Position, end: Position, bow: number): Curve {
  const middle = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 }
  const length = Math.hypot(end.x - start.x, end.y - start.y) || 1
  const normal = { x: (end.y - start.y) / length, y: -(end.x - start.x) / length }
  return {
    start,
    control: { x: middle.x - normal.x * 2 * bow, y: middle.y - normal.y * 2 * bow },
    end,
  }
}

export function pointAt({ start, control, end }: Curve, t: number): Position {
  const u = 1 - t
  return {
    x: u * u * start.x + 2 * u * t * control.x + t * t * end.x,
    y: u * u * start.y + 2 * u * t * control.y + t * t * end.y,
  }
}

/** Direction of travel at t, in radians. */
export function angleAt({ start, control, end }: Curve, t: number): number {
  const x = 2 * (1 - t) * (control.x - start.x) + 2 * t * (end.x - control.x)
  const y = 2 * (1 - t) * (control.y - start.y) + 2 * t * (end.y - control.y)
  return Math.atan2(y, x)
}

/** The part of a curve between t0 and t1. */
export function cutCurve(curve: Curve, t0: number, t1: number): Curve {
  const start = pointAt(curve, t0)
  const end = pointAt(curve, t1)
  const mix = (a: Position, b: Position, t: number) => ({
    x: a.x + (b.x - a.x) * t,
    y: a.y + (b.y - a.y) * t,
  })
  const control = mix(mix(curve.start, curve.control, t0), mix(curve.control, curve.end, t0), t1)
  return { start, control, end }
}

/** Where the curve leaves a shape: the first t at which it is farther than the radius from its start. */
export function leaves(curve: Curve, inside: (dx: number, dy: number) => boolean, fromEnd = false): number {
  const centre = fromEnd ? curve.end : curve.start
  let low = 0
  let high = 0.5
  for (let step = 0; step < 12; step++) {
    const middle = (low + high) / 2
    const point = pointAt(curve, fromEnd ? 1 - middle : middle)
    if (inside(point.x - centre.x, point.y - centre.y)) low = middle
    else high = middle
  }
  return fromEnd ? 1 - high : high
}
