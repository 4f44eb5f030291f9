import { z } from 'zod'

/** A calendar day, `2024-03-27`, that exists, between 1900 and 2100. */
export const Day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'write a day as 2024-03-27, without a time or zone', abort: true })
  .refine(isRealDay, 'this day does not exist or lies outside 1900–2100')
export type Day = z.infer<typeof Day>

/** A date as precise as it was written: `2024`, `2024-03` or `2024-03-27`. */
export const PartialDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'write a date as 2024, 2024-03 or 2024-03-27')
  .refine(text => isRealDay(earliestDay(text)), 'this date does not exist or lies outside 1900–2100')
export type PartialDate = z.infer<typeof PartialDate>

function isRealDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`)
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text) return false
  const year = date.getUTCFullYear()
  return year >= 1900 && year <= 2100
}

/** The first day the date can mean: 2024-03 → 2024-03-01. */
export function earliestDay(date: string): string {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date
}

/** The last day the date can mean: 2024-02 → 2024-02-29. */
export function latestDay(date: string): string {
  if (date.length === 4) return `${date}-12-31`
  if (date.length === 10) return date
  const [year, month] = date.split('-').map(Number) as [number, number]
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** As people write it: "27 March 2024", "March 2024", "2024"; without a date "no date stated". */
export function formatDate(date: string | null | undefined): string {
  if (!date) return 'no date stated'
  const [year, month, day] = date.split('-')
  if (!month) return String(year)
  const name = months[Number(month) - 1]
  return day ? `${Number(day)} ${name} ${year}` : `${name} ${year}`
}
