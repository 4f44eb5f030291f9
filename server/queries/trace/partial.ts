/** A path found: entities in order, the relationship of each hop, and what it costs. */
export interface FoundPath {
  entities: readonly number[]
  relationships: readonly number[]
  points: number
}

/** The beginning of a path, linked to the shorter beginning that it continues: so that many cost little. */
export interface Partial {
  readonly before: Partial | null
  readonly v: number
  /** The relationship that led here; -1 at the start. */
  readonly relationship: number
  readonly hops: number
  readonly points: number
  /** No completion costs less than this. */
  readonly bound: number
  readonly complete: boolean
}

/** True where the path has come by w. */
export function passes(path: Partial, w: number): boolean {
  for (let at: Partial | null = path; at; at = at.before) if (at.v === w) return true
  return false
}

/** Cheaper first; of equal cost the one whose ids come first, a beginning before what continues it. */
export function comesFirst(a: Partial, b: Partial): boolean {
  if (a.bound !== b.bound) return a.bound < b.bound
  let x: Partial | null = a
  let y: Partial | null = b
  while (x && x.hops > b.hops) x = x.before
  while (y && y.hops > a.hops) y = y.before
  let difference = 0
  for (; x && y && x !== y; x = x.before, y = y.before) if (x.v !== y.v) difference = x.v - y.v
  return difference === 0 ? a.hops < b.hops : difference < 0
}

/** The path written out. */
export function written(path: Partial): FoundPath {
  const entities: number[] = []
  const relationships: number[] = []
  for (let at: Partial | null = path; at; at = at.before) {
    entities.push(at.v)
    if (at.before) relationships.push(at.relationship)
  }
  return { entities: entities.reverse(), relationships: relationships.reverse(), points: path.points }
}
