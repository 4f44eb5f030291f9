import type { FileStep } from '../../../contract/files.ts'
import type { Claim } from '../../../model/claim.ts'
import { earliestDay } from '../../../model/dates.ts'
import { valueText } from '../../../model/sentence.ts'
import { type Book, sourcesOf, strongestFirst } from '../trace/book.ts'
import { titleOf } from './read.ts'

/** Claims about one step: same kind, same date as written; or dates so written that one includes the other. */
function sameStep(a: Claim, b: Claim, dateOf: (claim: Claim) => string | null): boolean {
  if (a.aspect !== b.aspect) return false
  const [x, y] = [dateOf(a), dateOf(b)]
  return x === y || (x !== null && y !== null && (x.startsWith(y) || y.startsWith(x)))
}

/** Steps in the order of their dates, claims of the same step together, undated ones last. */
export function stepsOf(
  book: Book,
  claims: readonly Claim[],
  dateOf: (claim: Claim) => string | null,
  textOf: (claim: Claim) => string,
): FileStep[] {
  const groups: Claim[][] = []
  const ordered = strongestFirst(
    book,
    claims.map(claim => claim.id),
  )
  for (const claim of ordered) {
    const group = groups.find(([first]) => first && sameStep(first, claim, dateOf))
    if (group) group.push(claim)
    else groups.push([claim])
  }
  const steps = groups.map(group => {
    const [shown] = group as [Claim]
    return {
      on: dateOf(shown),
      aspect: shown.aspect,
      title: titleOf(shown.aspect),
      text: textOf(shown),
      claimIds: group.map(claim => claim.id),
      sourceIds: sourcesOf(group),
      daysSince: null as number | null,
      contested: groups.some(other => other !== group && rivals(group, other, dateOf)),
    }
  })
  steps.sort((a, b) => order(a.on).localeCompare(order(b.on)) || a.title.localeCompare(b.title))
  steps.forEach((step, i) => {
    step.daysSince = daysBetween(steps[i - 1]?.on ?? null, step.on)
  })
  return steps
}

const order = (date: string | null) => (date ? earliestDay(date) : '9999')

const once = /^(opened|launched|phase_1_launched|closed|completed|announced|signed|decision|cleared)/

/** Two dates for a step that takes place once. */
const rivals = (a: readonly Claim[], b: readonly Claim[], dateOf: (claim: Claim) => string | null) =>
  a[0]?.aspect === b[0]?.aspect &&
  once.test(a[0]?.aspect ?? '') &&
  dateOf(a[0] as Claim) !== dateOf(b[0] as Claim)

/** Whole days between two days; null where one of them is a month or a year. */
export function daysBetween(from: string | null, to: string | null): number | null {
  if (from?.length !== 10 || to?.length !== 10) return null
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

/** The text of a step, and a correction where one was made. */
export function stepText(claim: Claim): string {
  const text = valueText(claim) ?? claim.says
  const ended = /[.!?]$/.test(text) ? text : `${text}.`
  return claim.correction ? `${ended} Corrected: ${claim.correction}` : ended
}
