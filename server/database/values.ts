import neo4j, { type Integer } from 'neo4j-driver'

/**
 * Turns a number that came from Neo4j (a lossless Integer, a float or a bigint) into a plain number.
 * Throws a RangeError for a whole number too large to be held exactly: silently rounding one is never right.
 */
export function toNumber(value: unknown): number {
  if (typeof value === 'number') return value
  if (typeof value === 'bigint') return exact(Number(value), value.toString())
  if (neo4j.isInt(value)) return exact(value.inSafeRange() ? value.toNumber() : Number.NaN, value.toString())
  throw new TypeError(`expected a number from the database, got ${value === null ? 'null' : typeof value}`)
}

/** A Cypher INTEGER parameter. Plain JavaScript numbers arrive as floats, which LIMIT and SKIP refuse. */
export function int(value: number): Integer {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is not a whole number`)
  return neo4j.int(value)
}

function exact(value: number, written: string): number {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${written} cannot be held exactly as a number`)
  return value
}
