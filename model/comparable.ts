import type { Claim } from './claim.ts'
import { earliestDay, latestDay } from './dates.ts'
import type { AmountBound, AmountKind } from './money.ts'

/**
 * Which kinds of money answer the same question, so that two figures can disagree. A tranche (paid) and a running
 * total (cumulative), an own share and the size of a round, answer different questions and never contradict.
 */
export const comparableKinds = {
  'How much was committed?': ['committed', 'cap'],
  'How much was paid?': ['paid'],
  'How much in total so far?': ['cumulative'],
  'What was it worth?': ['valuation'],
  'How large was the whole round?': ['round_total'],
  'What was the price?': ['price'],
  'How much is to be spent?': ['spend'],
  'How much in credits?': ['credits'],
  'How much was lent?': ['loan'],
  'How high was the fine?': ['fine'],
  'What did it cost?': ['cost'],
  'What was the revenue?': ['revenue'],
  'What is the estimate?': ['estimate'],
} as const satisfies Record<string, readonly AmountKind[]>

const questions = new Map<AmountKind, string>(
  Object.entries(comparableKinds).flatMap(([question, kinds]) =>
    kinds.map(kind => [kind as AmountKind, question] as const),
  ),
)

/** The question that an amount of this kind answers. */
export const amountQuestion = (kind: AmountKind | null): string =>
  questions.get(kind ?? 'committed') ?? 'How much?'

/** Figures within this share of each other are one figure, rounded differently. */
const rounding = 0.01
const roughly = 0.05

const range = (amount: number, bound: AmountBound | null): [number, number] => {
  if (bound === 'up_to') return [0, amount]
  if (bound === 'at_least' || bound === 'over') return [amount, Number.POSITIVE_INFINITY]
  const slack = bound === 'about' ? roughly : rounding
  return [amount * (1 - slack), amount * (1 + slack)]
}

type Figure = Pick<Claim, 'amount' | 'amountBound'>

/** How two figures of one currency and comparable kind relate. `wording`: the bounds differ, both can be right. */
export function compareFigures(a: Figure, b: Figure): 'same' | 'wording' | 'differ' {
  const [x, y] = [a.amount ?? 0, b.amount ?? 0]
  const slack = a.amountBound === 'about' || b.amountBound === 'about' ? roughly : rounding
  const close = Math.abs(x - y) <= slack * Math.max(x, y)
  const loose = (bound: AmountBound | null) => bound === 'up_to' || bound === 'at_least' || bound === 'over'
  if (close) {
    const differ =
      loose(a.amountBound) !== loose(b.amountBound) ||
      (loose(a.amountBound) && a.amountBound !== b.amountBound)
    return differ ? 'wording' : 'same'
  }
  const [a1, a2] = range(x, a.amountBound)
  const [b1, b2] = range(y, b.amountBound)
  const overlap = a1 <= b2 && b1 <= a2
  // A lower bound agrees with every figure above it; a cap and a smaller figure are two answers.
  const open = (bound: AmountBound | null) => bound === 'at_least' || bound === 'over'
  return overlap && (open(a.amountBound) || open(b.amountBound)) ? 'wording' : 'differ'
}

/** Can two dates, as written, mean the same day? An absent date can mean any. */
export function datesMeet(a: string | null, b: string | null): boolean {
  if (!a || !b) return true
  return earliestDay(a) <= latestDay(b) && earliestDay(b) <= latestDay(a)
}

/** The stretch of time that a claim speaks about: its validity, else its event. */
export function periodsMeet(a: Claim, b: Claim): boolean {
  const period = (claim: Claim) => {
    const from = claim.validFrom ?? claim.eventOn
    const to = claim.validTo ?? claim.validFrom ?? claim.eventOn
    return from && to ? ([earliestDay(from), latestDay(to)] as const) : null
  }
  const [x, y] = [period(a), period(b)]
  return !x || !y || (x[0] <= y[1] && y[0] <= x[1])
}

/** Days between two dates, at their closest reading. */
export function daysApart(a: string, b: string): number {
  if (datesMeet(a, b)) return 0
  const [first, second] = earliestDay(a) < earliestDay(b) ? [a, b] : [b, a]
  return (Date.parse(earliestDay(second)) - Date.parse(latestDay(first))) / 86_400_000
}
