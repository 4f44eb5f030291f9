import type { QueryValue } from '../../../../contract/query-value.ts'
import { numberOf, plainText } from './format.ts'
import type { Result } from './result.ts'

/** How a column is drawn: decided from its first rows, so that it stays while more come. */
export interface Column {
  name: string
  numeric: boolean
  /** Share of the width, and the least it gets. */
  width: string
  /** The smallest and largest figure above 0, where bars tell them apart. */
  bars: { from: number; to: number } | null
}

const looked = 200

/** A reference is drawn with an icon beside its name. */
const lengthOf = (value: QueryValue, result: Result): number =>
  Math.min(60, plainText(value, result).length) + (value !== null && typeof value === 'object' ? 4 : 0)

/** The columns of a result. */
export function columnsOf(result: Result): Column[] {
  const rows = result.rows.slice(0, looked)
  return result.columns.map((name, index) => {
    const values = rows.map(row => row[index] ?? null).filter(value => value !== null)
    const figures = values.map(numberOf)
    const numeric = figures.length > 0 && figures.every(figure => figure !== null)
    const longest = Math.max(
      name.length + 3,
      ...values.map(value => (isRelationship(value) ? 20 : lengthOf(value, result))),
    )
    const characters = Math.min(34, Math.max(7, longest)) + (numeric ? 9 : 0)
    return {
      name,
      numeric,
      width: `minmax(${Math.round(characters * 7.2) + 20}px, ${characters}fr)`,
      bars: numeric ? barsOf(figures as number[]) : null,
    }
  })
}

const isRelationship = (value: QueryValue): boolean =>
  typeof value === 'object' && value !== null && '$relationship' in value

/** Bars help where figures differ and none is below 0; years and ids are no amounts. */
function barsOf(figures: number[]): Column['bars'] {
  const above = figures.filter(figure => figure > 0)
  const [from, to] = [Math.min(...above), Math.max(...above)]
  const isScale = figures.length > 1 && figures.every(figure => figure >= 0) && to > from
  const areYears = figures.every(figure => Number.isInteger(figure) && figure >= 1900 && figure <= 2100)
  return isScale && !areYears ? { from, to } : null
}

/** The length of a figure's bar from 0 to 1, on a logarithmic scale. */
export function barOf(figure: number, { from, to }: { from: number; to: number }): number {
  if (figure <= 0) return 0
  return 0.12 + (0.88 * Math.log(Math.max(figure, from) / from)) / Math.log(to / from)
}
