import { earliestDay, latestDay } from '../../../model/dates.ts'

/** Days as numbers on one scale. */
export const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000

export interface Scale {
  from: number
  to: number
  /** Where a day stands, from 0 to 1. */
  at(day: string): number
  ticks: { at: number; label: string }[]
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec']

/** A scale over dates as written, with months or years marked, at most about a dozen. */
export function scaleOf(dates: readonly string[]): Scale {
  const days = dates.flatMap(date => [dayNumber(earliestDay(date)), dayNumber(latestDay(date))])
  const [low, high] = [Math.min(...days), Math.max(...days)]
  const margin = Math.max(8, (high - low) * 0.07)
  const [from, to] = [low - margin, high + margin]
  const at = (number: number) => (number - from) / (to - from)
  const step = [1, 2, 3, 6, 12, 24, 60].find(size => (to - from) / 30.4 / size <= 12) ?? 120
  const ticks: Scale['ticks'] = []
  const start = new Date(from * 86_400_000)
  for (let i = 0; i < 400; i++) {
    const month = Math.floor(start.getUTCMonth() / step) * step + i * step
    const day = Date.UTC(start.getUTCFullYear(), month, 1) / 86_400_000
    if (day > to) break
    if (day < from) continue
    const date = new Date(day * 86_400_000)
    const january = date.getUTCMonth() === 0
    const name = months[date.getUTCMonth()] as string
    const label =
      step >= 12 || january
        ? step >= 12
          ? String(date.getUTCFullYear())
          : `${ticks.length === 0 ? 'Jan ' : ''}${date.getUTCFullYear()}`
        : ticks.length === 0
          ? `${name} ${date.getUTCFullYear()}`
          : name
    ticks.push({ at: at(day), label })
  }
  return { from, to, at: day => at(dayNumber(day)), ticks }
}
