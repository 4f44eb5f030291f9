import { earliestDay, latestDay } from '../../../model/dates.ts'

/** Days since 1970-01-01, so that time can be drawn and added to. */
export type DayNumber = number

export const toNumber = (day: string): DayNumber => Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000)
export const toDay = (number: DayNumber): string =>
  new Date(Math.round(number) * 86_400_000).toISOString().slice(0, 10)

/** A stretch of days, both ends included. */
export interface Stretch {
  from: DayNumber
  to: DayNumber
}

const first = toNumber('1900-01-01')
const last = toNumber('2100-12-31')
const shortest = 10

export const clampDay = (number: DayNumber): DayNumber => Math.min(last, Math.max(first, Math.round(number)))

/** Zooms by a factor around one day, from decades down to days. */
export function zoomed({ from, to }: Stretch, factor: number, around: DayNumber = (from + to) / 2): Stretch {
  const length = Math.min(last - first, Math.max(shortest, (to - from) * factor))
  const share = to === from ? 0.5 : (around - from) / (to - from)
  const start = Math.min(last - length, Math.max(first, around - share * length))
  return { from: start, to: start + length }
}

export function panned({ from, to }: Stretch, days: number): Stretch {
  const shift = Math.min(last - to, Math.max(first - from, days))
  return { from: from + shift, to: to + shift }
}

/** The same day of another month, or its last one where that month is shorter. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const index = year * 12 + month - 1 + months
  const ym = `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`
  const end = Number(latestDay(ym).slice(8))
  return `${ym}-${String(Math.min(date, end)).padStart(2, '0')}`
}

export const units = ['day', 'month', 'quarter', 'year', 'decade'] as const
export type Unit = (typeof units)[number]
const lengths: Record<Unit, number> = { day: 1, month: 30.4, quarter: 91.3, year: 365.25, decade: 3652.5 }

/** The finest unit of which one is at least so many pixels wide. */
export function unitFor({ from, to }: Stretch, width: number, pixels: number): Unit {
  const perDay = width / Math.max(1, to - from)
  return units.find(unit => lengths[unit] * perDay >= pixels) ?? 'decade'
}

/** Where each unit begins within a stretch, the one that the stretch begins in included. */
export function starts({ from, to }: Stretch, unit: Unit): DayNumber[] {
  const found: DayNumber[] = []
  if (unit === 'day') {
    for (let day = Math.floor(from); day <= to; day++) found.push(day)
    return found
  }
  const months = { month: 1, quarter: 3, year: 12, decade: 120 }[unit]
  const [year = 0, month = 1] = toDay(from).split('-').map(Number)
  for (let index = Math.floor((year * 12 + month - 1) / months) * months; ; index += months) {
    const day = toNumber(
      `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}-01`,
    )
    if (day > to) return found
    found.push(day)
  }
}

const shortMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** What the axis says at the beginning of a unit: the year where one begins, else the month or day. */
export function axisLabel(number: DayNumber, unit: Unit): string {
  const [year, month, day] = toDay(number).split('-')
  if (unit === 'year' || unit === 'decade') return String(year)
  if (unit === 'day') return day === '01' ? `${shortMonths[Number(month) - 1]} ${year}` : String(Number(day))
  return month === '01' ? String(year) : String(shortMonths[Number(month) - 1])
}

/** A unit of time and how many there are in it. */
export interface Bin {
  from: DayNumber
  to: DayNumber
  count: number
}

/** Counts by unit. A date that is less precise than a unit is spread evenly over what it can mean. */
export function density<Item extends { on: string }>(
  items: readonly Item[],
  count: (item: Item) => number,
  stretch: Stretch,
  unit: Unit,
): Bin[] {
  const edges = starts(stretch, unit)
  const bins = edges.map((from, i) => ({ from, to: edges[i + 1] ?? nextStart(from, unit), count: 0 }))
  for (const item of items) {
    const [from, to] = [toNumber(earliestDay(item.on)), toNumber(latestDay(item.on)) + 1]
    for (const bin of bins) {
      const overlap = Math.min(to, bin.to) - Math.max(from, bin.from)
      if (overlap > 0) bin.count += (count(item) * overlap) / (to - from)
    }
  }
  return bins
}

const nextStart = (from: DayNumber, unit: Unit): DayNumber =>
  unit === 'day'
    ? from + 1
    : toNumber(addMonths(toDay(from), { month: 1, quarter: 3, year: 12, decade: 120 }[unit]))

/**
 * The stretch that shows what is dated, with a little room; two years before today where nothing is. A handful of
 * dates long before the rest would squeeze all others together: they stay outside, and the strip says how many.
 */
export function wholeStretch(dates: readonly { on: string }[], today: string): Stretch {
  const days = dates.map(({ on }) => toNumber(earliestDay(on))).sort((a, b) => a - b)
  const end = Math.max(toNumber(today), days.at(-1) ?? 0)
  const early = days[Math.floor(days.length * 0.06)] ?? end - 730
  const from = Math.min(early, end - 365)
  const room = (end - from) * 0.02
  return { from: from - room, to: end + room }
}

/** How many dates lie wholly before and wholly after a stretch. */
export function outside(dates: readonly { on: string }[], { from, to }: Stretch) {
  return {
    earlier: dates.filter(({ on }) => toNumber(latestDay(on)) < from).length,
    later: dates.filter(({ on }) => toNumber(earliestDay(on)) > to).length,
  }
}
