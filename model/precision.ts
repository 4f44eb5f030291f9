import { datesMeet } from './comparable.ts'

/**
 * For each date as written, the most precise one that it agrees with: "March 2024" is "27 March 2024" where that is
 * the only finer date it can mean. One that can mean several of the others stands for itself.
 */
export function agreeingDates(dates: Iterable<string>): Map<string, string> {
  const finestFirst = [...new Set(dates)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  const agreed = new Map<string, string>()
  const finest: string[] = []
  for (const date of finestFirst) {
    const finer = finest.filter(other => other.length > date.length && datesMeet(date, other))
    const [only = date] = finer.length === 1 ? finer : []
    if (only === date) finest.push(date)
    agreed.set(date, only)
  }
  return agreed
}
