import type { Claim } from './claim.ts'
import { beginning, type ClockSetting, claimsAsOf, forever, now, type SourceLookup } from './clocks.ts'
import { earliestDay, latestDay } from './dates.ts'
import { ends, spansOf } from './spans.ts'

/**
 * Every day on which what is known can change: a cited source is possibly or certainly out, or a claim is retracted.
 * Between two of them nothing that is read from the claims depends on the day of `knownBy`.
 */
export function changeDays(claims: readonly Claim[], sources: SourceLookup): string[] {
  const days = new Set<string>()
  for (const { cites, retractedOn } of claims) {
    if (retractedOn) days.add(retractedOn)
    for (const { source } of cites) {
      const published = sources.get(source)?.publishedOn
      if (published) days.add(earliestDay(published)).add(latestDay(published))
    }
  }
  return [...days].sort()
}

/** Stands for the claims that hold where a day makes no difference to what is shown. */
export const asAlways = ''

/** Comes after the day itself and before the next one. */
const after = (day: string) => `${day}~`

/**
 * The days of `trueOn` from which on other claims hold, of those known, and a text that is the same where the same
 * ones hold. Nothing read from the claims, each by itself, depends on the day in between; and whether all of them
 * hold or none makes no difference, as all of them then compete. Then the day itself only makes one where something may
 * be over. `alone`: whether all hold or none does make a difference. Where all are retracted they are read as they were.
 */
export function trueOnPieces(
  claims: readonly Claim[],
  sources: SourceLookup,
  clocks: Pick<ClockSetting, 'knownBy'>,
  { alone = false } = {},
): { from: string; holding: string }[] {
  const day = clocks.knownBy ?? now
  const known = claimsAsOf(claims, sources, clocks)
  const asked = known.length > 0 ? known : claims.map(claim => ({ ...claim, retractedOn: null }))
  const held = asked.map(claim => {
    const { possible, certain } = spansOf([claim], sources)
    return [...possible, ...certain].filter(span => span.knownFrom <= day && day < span.knownUntil)
  })
  const starts = new Set([beginning, ...held.flat().flatMap(({ from, to }) => [from, after(to)])])
  const endless =
    !alone && asked.every((claim, i) => !ends(claim) && held[i]?.some(({ to }) => to === forever))
  const all = endless ? asAlways : held.map(() => '1').join('')
  return [...starts].sort().map(from => {
    const holding = held
      .map(spans => (spans.some(span => span.from <= from && from <= span.to) ? '1' : '0'))
      .join('')
    const mixed = alone || (holding.includes('1') && holding.includes('0'))
    return { from, holding: mixed ? holding : all }
  })
}
