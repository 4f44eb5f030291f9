import type { Shape } from './appearance.ts'

type Point = readonly [number, number]

const polygons: Partial<Record<Shape, (w: number, h: number) => Point[]>> = {
  diamond: (w, h) => [
    [0, -h],
    [w, 0],
    [0, h],
    [-w, 0],
  ],
  hexagon: (w, h) => [
    [-w, 0],
    [-w / 2, -h],
    [w / 2, -h],
    [w, 0],
    [w / 2, h],
    [-w / 2, h],
  ],
  octagon: (w, h) => cut(w, h, Math.min(w, h) * 0.586),
  'cut-rectangle': (w, h) => cut(w, h, 8),
}

/** A shape as SVG path data, its middle at 0, 0. The same path serves SVG, canvas and legend. */
export function shapePath(shape: Shape, width: number, height: number): string {
  const w = width / 2
  const h = height / 2
  const n = (value: number) => Number(value.toFixed(2))
  const polygon = polygons[shape]?.(w, h)
  if (polygon) return `M${polygon.map(([x, y]) => `${n(x)} ${n(y)}`).join('L')}Z`
  if (shape === 'ellipse') {
    return `M${n(-w)} 0A${n(w)} ${n(h)} 0 1 1 ${n(w)} 0A${n(w)} ${n(h)} 0 1 1 ${n(-w)} 0Z`
  }
  if (shape === 'barrel') {
    const b = h * 0.3
    return `M${n(-w)} ${n(-h + b)}Q${n(-w)} ${n(-h)} ${n(-w * 0.7)} ${n(-h)}H${n(w * 0.7)}Q${n(w)} ${n(-h)} ${n(w)} ${n(-h + b)}V${n(h - b)}Q${n(w)} ${n(h)} ${n(w * 0.7)} ${n(h)}H${n(-w * 0.7)}Q${n(-w)} ${n(h)} ${n(-w)} ${n(h - b)}Z`
  }
  if (shape === 'round-tag') {
    const r = 4
    const nose = w * 0.45
    return `M${n(-w + r)} ${n(-h)}H${n(nose)}L${n(w)} 0L${n(nose)} ${n(h)}H${n(-w + r)}Q${n(-w)} ${n(h)} ${n(-w)} ${n(h - r)}V${n(-h + r)}Q${n(-w)} ${n(-h)} ${n(-w + r)} ${n(-h)}Z`
  }
  const r = Math.min(8, w, h)
  return `M${n(-w + r)} ${n(-h)}H${n(w - r)}Q${n(w)} ${n(-h)} ${n(w)} ${n(-h + r)}V${n(h - r)}Q${n(w)} ${n(h)} ${n(w - r)} ${n(h)}H${n(-w + r)}Q${n(-w)} ${n(h)} ${n(-w)} ${n(h - r)}V${n(-h + r)}Q${n(-w)} ${n(-h)} ${n(-w + r)} ${n(-h)}Z`
}

function cut(w: number, h: number, c: number): Point[] {
  return [
    [-w + c, -h],
    [w - c, -h],
    [w, -h + c],
    [w, h - c],
    [w - c, h],
    [-w + c, h],
    [-w, h - c],
    [-w, -h + c],
  ]
}
