import type { Claim } from './claim.ts'
import { beginning, type ClockSetting, now, type SourceLookup } from './clocks.ts'
import { asAlways, changeDays, trueOnPieces } from './pieces.ts'

/** From a day on: what is shown where no day is true on, then, for each day from which something else is, that. */
type Row = [knownFrom: string, always: number, ...pieces: (string | number)[]]
/** How each version differs from what is stored; what there is to be seen, by the day of what is known. */
type Versions = [differences: object[], rows: Row[]]

/** Stored beside what something shows now: what it shows at other days, as {@link storeVersions} writes it. */
export interface Versioned {
  versions: string
}

/** In the place of a version: nothing was known, or what was known did not hold. */
export const nothing = -1
/** In the place of a version: what is stored. */
export const asStored = 0

/** What has a list of claims names them in every version by their place in the list stored. */
type Shown = { claimIds?: readonly string[]; [name: string]: unknown }

/**
 * What something shows at every setting of both clocks, leniently read and by the usual rule, as a text to be stored
 * beside what it shows now. `at` works it out for one setting; where it never looks at `trueOn`, `timeless` says so;
 * `alone`, that a claim which does not hold may not be shown even where none does.
 */
export function storeVersions<T extends object>(
  stored: T,
  claims: readonly Claim[],
  sources: SourceLookup,
  at: (clocks: ClockSetting) => T | null,
  { timeless = false, alone = false } = {},
): string {
  const differences: string[] = []
  const place = (shown: T | null): number => {
    if (!shown) return nothing
    const text = JSON.stringify(differenceOf(stored as Shown, shown as Shown))
    if (text === '{}') return asStored
    const found = differences.indexOf(text)
    return found < 0 ? differences.push(text) : found + 1
  }
  const rows: string[] = []
  let before = ''
  for (const knownFrom of [beginning, ...changeDays(claims, sources), now]) {
    const day = knownFrom === now ? {} : { knownBy: knownFrom }
    const always = place(at(day))
    const row: Row = [knownFrom, always]
    const pieces = timeless || always === nothing ? [] : trueOnPieces(claims, sources, day, { alone })
    const seen = new Map<string, number>()
    let last = always
    for (const { from, holding } of pieces) {
      const what = holding === asAlways ? always : (seen.get(holding) ?? place(at({ ...day, trueOn: from })))
      seen.set(holding, what)
      if (what !== last) row.push(from, what)
      last = what
    }
    const what = row.slice(1).join()
    if (what !== before) rows.push(JSON.stringify(row))
    before = what
  }
  return rows.length === 1 && before === String(asStored) ? '' : `[[${differences}],[${rows}]]`
}

/** What is stored of other days, unless it is empty: then every day shows what is stored. */
export const readVersions = (versions: string): Versions => JSON.parse(versions) as Versions

/** The version of something at these days; null where nothing was known of it, or what was known did not hold. */
export function versionAt<T extends object>(
  stored: T,
  versions: string,
  { trueOn, knownBy }: ClockSetting,
): T | null {
  if (versions === '') return stored
  const [differences, rows] = readVersions(versions)
  const day = knownBy ?? now
  const [, always, ...pieces] = rows.findLast(([knownFrom]) => knownFrom <= day) as Row
  let what = always
  for (let i = 0; trueOn && i < pieces.length && (pieces[i] as string) <= trueOn; i += 2)
    what = pieces[i + 1] as number
  if (what === nothing) return null
  return what === asStored ? stored : applied(stored, differences[what - 1] as object)
}

function differenceOf(stored: Shown, shown: Shown): object {
  const difference: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(shown)) {
    const before: unknown = stored[name]
    if (value !== before && JSON.stringify(value) !== JSON.stringify(before)) difference[name] = value
  }
  if (difference.claimIds) difference.claimIds = shown.claimIds?.map(id => stored.claimIds?.indexOf(id))
  return difference
}

function applied<T extends object>(stored: T, difference: { claimIds?: number[] }): T {
  const { claimIds, ...rest } = difference
  if (!claimIds) return { ...stored, ...rest }
  const all = (stored as Shown).claimIds
  return { ...stored, ...rest, claimIds: claimIds.map(at => all?.[at]) }
}
