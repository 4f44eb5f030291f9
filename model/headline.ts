import type { Claim } from './claim.ts'
import { type ClockSetting, claimsAsOf, forever, now, type SourceLookup } from './clocks.ts'
import type { AmountKind } from './money.ts'
import { type Resolved, type ResolveOptions, resolveClaims } from './resolve.ts'
import { ends, holdingAt, spansOf } from './spans.ts'

/** What the money of a line is asked for first: the whole before its parts, the round last. */
const wholeFirst: readonly (readonly AmountKind[])[] = [
  ['committed', 'cap', 'price'],
  ['cumulative', 'spend', 'loan', 'credits'],
  ['paid', 'fine', 'cost', 'revenue', 'estimate', 'valuation'],
  ['round_total'],
]

const unconfirmed = (claim: Claim) =>
  claim.status === 'rumoured' || claim.status === 'planned' || claim.status === 'denied'

/** Does it hold no longer, by all that is known at the clocks? A question about one day never says so. */
export function isOver(claims: readonly Claim[], sources: SourceLookup, clocks: ClockSetting = {}): boolean {
  if (clocks.trueOn) return false
  const day = clocks.knownBy ?? now
  const known = spansOf(claims, sources).possible.filter(
    span => span.knownFrom <= day && day < span.knownUntil,
  )
  return known.length > 0 && known.every(span => span.to < forever)
}

/**
 * The claim that a line shows, out of all claims about it. Claims compete with those that speak of the same state:
 * an ending once it is over, else what is confirmed before what is only reported, else the whole sum before its
 * parts. Among those, the one rule of {@link resolveClaims} decides.
 */
export function headlineOf(
  claims: readonly Claim[],
  sources: SourceLookup,
  options: ResolveOptions = {},
): Resolved & { over: boolean } {
  const over = isOver(claims, sources, options)
  const pools = [
    (claim: Claim) => holdingAt([claim], sources, { ...options, certainty: 'lenient' }).length > 0,
    (claim: Claim) => claim.standing !== 'deprecated',
    (claim: Claim) => ends(claim) === over,
    (claim: Claim) => !unconfirmed(claim),
    ...wholeFirst.map(
      kinds => (claim: Claim) => claim.amountKind !== null && kinds.includes(claim.amountKind),
    ),
  ]
  let pool = claimsAsOf(claims, sources, options)
  let money = false
  for (const [i, belongs] of pools.entries()) {
    if (money) break
    const part = pool.filter(belongs)
    if (part.length === 0) continue
    pool = part
    money = i > 3
  }
  return { ...resolveClaims(pool, sources, options), over }
}
