import { numberOf, plainText } from './format.ts'
import type { Result } from './result.ts'

/** Points of a chart, or why these columns cannot be drawn. */
export type ChartData =
  | {
      ok: true
      kind: 'category' | 'number'
      x: string
      series: string[]
      points: Record<string, string | number>[]
      left: number
    }
  | { ok: false; why: string }

const drawn = 500

/**
 * Two or three columns as a chart: the first is the axis, the others must be numbers. Rows without a place or a number
 * are left out and counted in `left`, together with those beyond the first 500.
 */
export function chartData(result: Result): ChartData {
  const [x, ...series] = result.columns
  if (!x || series.length < 1 || series.length > 2)
    return {
      ok: false,
      why: 'A chart needs two or three columns: a name or number, then one or two numbers.',
    }
  const points: Record<string, string | number>[] = []
  let numeric = true
  for (const row of result.rows) {
    if (points.length === drawn) break
    if ((row[0] ?? null) === null) continue
    const figures = series.map((_, index) => numberOf(row[index + 1] ?? null))
    if (figures.some(figure => figure === null)) continue
    const axis = numberOf(row[0] ?? null)
    numeric &&= axis !== null
    points.push({
      [x]: axis ?? plainText(row[0] ?? null, result),
      ...Object.fromEntries(series.map((name, index) => [name, figures[index] as number])),
    })
  }
  if (points.length === 0) return { ok: false, why: `No row has a number in ${series.join(' and ')}.` }
  return {
    ok: true,
    kind: numeric ? 'number' : 'category',
    x,
    series,
    points,
    left: result.rows.length - points.length,
  }
}
