import { byWeight, type RawHit } from './hit.ts'

/** Counts hits and keeps the best of them: of very many, most are never made. */
export interface Best {
  /** One more hit of this weight; `make` is called only where it may be among the best. */
  add(weight: number, make: () => RawHit): void
  /** The best, in order. */
  hits(): RawHit[]
  /** How many there are in all. */
  total(): number
}

/** Keeps so many hits; where entities are named, only those that touch one of them count. */
export function bestOf(limit: number, touching: readonly string[] | null): Best {
  const wanted = touching && new Set(touching)
  let kept: RawHit[] = []
  let total = 0
  let least = Number.NEGATIVE_INFINITY
  const trim = () => {
    kept = kept.sort(byWeight).slice(0, limit)
    if (kept.length === limit) least = (kept.at(-1) as RawHit).weight
  }
  return {
    add(weight, make) {
      const hit = wanted || weight >= least ? make() : null
      if (wanted && !hit?.entityIds.some(id => wanted.has(id))) return
      total++
      if (!hit || weight < least) return
      kept.push(hit)
      if (kept.length > limit * 2 + 100) trim()
    },
    hits() {
      trim()
      return kept
    },
    total: () => total,
  }
}
