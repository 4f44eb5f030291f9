import { type Claim, type Standing, standingNames, standings } from './claim.ts'
import { type ClockSetting, claimsAsOf, type SourceLookup, sourceLookup } from './clocks.ts'
import { earliestDay, formatDate } from './dates.ts'
import { formatAmount } from './money.ts'
import { type Source, sourceKindNames, sourceKinds } from './source.ts'

/** How the value shown is chosen. `standing` is the default; the others are a viewer's choice. */
export const rules = {
  standing: 'our review first, then the kind of source, then the newest',
  official: 'the kind of source first',
  latest: 'the newest publication first',
  lowest: 'the lowest comparable amount first',
} as const
export type Rule = keyof typeof rules

export interface ResolveOptions extends ClockSetting {
  rule?: Rule | null
}

/** One step of the choice: what it asks, what it found, and whether it settled the matter. */
export interface Reason {
  step: string
  finding: string
  decides: boolean
}

export interface Resolved {
  /** The claim whose value is shown; null when no claim was known or all are retracted. */
  shown: Claim | null
  reasons: Reason[]
  /** The other claims that were known, strongest first. */
  others: Claim[]
}

interface Step {
  name: string
  /** Orders claims, the strongest first; equal means: cannot tell. */
  compare(a: Claim, b: Claim): number
  finding(best: Claim, left: number, of: number): string
}

/**
 * Chooses the claim that is shown. The one rule: standing on review, then kind of source, then newest publication,
 * then the record's own order, so that the answer never depends on the order of the claims. Retracted claims never
 * show; with `knownBy`, only what was published by then counts.
 */
export function resolveClaims(
  claims: readonly Claim[],
  sources: SourceLookup | readonly Source[],
  options: ResolveOptions = {},
): Resolved {
  const lookup = 'get' in sources ? sources : sourceLookup(sources)
  const known = claimsAsOf(claims, lookup, options)
  const steps = stepsOf(options.rule ?? 'standing', known, lookup)
  const ranked = [...known].sort((a, b) => {
    for (const step of steps) {
      const order = step.compare(a, b)
      if (order !== 0) return order
    }
    return 0
  })
  const [shown = null, ...others] = ranked
  return { shown, reasons: shown ? reasonsFor(shown, ranked, steps) : [], others }
}

function reasonsFor(shown: Claim, ranked: Claim[], steps: Step[]): Reason[] {
  let left = ranked
  let settled = false
  const reasons: Reason[] = []
  for (const step of steps) {
    if (settled) {
      if (step.name !== 'Record') reasons.push({ step: step.name, finding: 'Not needed.', decides: false })
      continue
    }
    const before = left.length
    left = left.filter(claim => step.compare(claim, shown) === 0)
    settled = left.length === 1
    const finding = before === 1 ? 'The only claim.' : step.finding(shown, left.length, before)
    reasons.push({ step: step.name, finding, decides: settled })
  }
  return reasons
}

/** Position of a claim's best source among the kinds; denied everywhere comes after all of them. */
function kindRank(claim: Claim, sources: SourceLookup): number {
  const ranks = claim.cites
    .filter(cite => cite.stance !== 'denies')
    .map(cite => sourceKindNames.indexOf(sources.get(cite.source)?.kind ?? 'analysis'))
  return ranks.length > 0 ? Math.min(...ranks) : sourceKindNames.length
}

/** The newest publication that carries a claim, as written; null where no source has a date. */
export function newestPublication(claim: Claim, sources: SourceLookup): string | null {
  return claim.cites
    .filter(cite => cite.stance !== 'denies')
    .map(cite => sources.get(cite.source)?.publishedOn ?? null)
    .reduce((a, b) => ((b ? earliestDay(b) : '') > (a ? earliestDay(a) : '') ? b : a), null)
}

function stepsOf(rule: Rule, claims: readonly Claim[], sources: SourceLookup): Step[] {
  const among = (left: number, of: number) => (left === 1 ? `of ${of}` : `shared by ${left} of ${of}`)
  const rank = (claim: Claim) => standingNames.indexOf(claim.standing)
  const standing: Step = {
    name: 'Standing',
    compare: (a, b) => rank(a) - rank(b),
    finding: (best, left, of) =>
      `The best standing is “${standings[best.standing as Standing]}”, ${among(left, of)}.`,
  }
  const kind: Step = {
    name: 'Kind of source',
    compare: (a, b) => kindRank(a, sources) - kindRank(b, sources),
    finding: (best, left, of) => {
      const name = sourceKindNames[kindRank(best, sources)]
      return name
        ? `The strongest kind of source is “${sourceKinds[name]}”, ${among(left, of)}.`
        : 'Every source denies it.'
    },
  }
  const day = (claim: Claim) => {
    const date = newestPublication(claim, sources)
    return date ? earliestDay(date) : ''
  }
  const newest: Step = {
    name: 'Newest',
    compare: (a, b) => (day(a) === day(b) ? 0 : day(a) > day(b) ? -1 : 1),
    finding: (best, left, of) => {
      const date = newestPublication(best, sources)
      return date
        ? `The newest publication is of ${formatDate(date)}, ${among(left, of)}.`
        : 'No source has a date.'
    },
  }
  const record: Step = {
    name: 'Record',
    compare: (a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
    finding: () => 'Nothing tells them apart; the first in the order of the record is shown.',
  }
  if (rule === 'official') return [kind, standing, newest, record]
  if (rule === 'latest') return [newest, standing, kind, record]
  if (rule === 'standing') return [standing, kind, newest, record]
  const usual = [...claims].sort(
    (a, b) => standing.compare(a, b) || kind.compare(a, b) || newest.compare(a, b) || record.compare(a, b),
  )
  const basis = usual.find(claim => claim.amount !== null)
  const amount = (claim: Claim) =>
    claim.amount !== null && claim.currency === basis?.currency && claim.amountKind === basis?.amountKind
      ? claim.amount
      : Number.POSITIVE_INFINITY
  const lowest: Step = {
    name: 'Lowest',
    compare: (a, b) => (amount(a) === amount(b) ? 0 : amount(a) < amount(b) ? -1 : 1),
    finding: (best, left, of) =>
      best.amount !== null && best.currency
        ? `The lowest comparable amount is ${formatAmount(best.amount, best.currency)}, ${among(left, of)}.`
        : 'No claim gives an amount.',
  }
  return [lowest, standing, kind, newest, record]
}
