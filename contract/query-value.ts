import { z } from 'zod'

/**
 * A value as the console sends it. JSON says most: null, booleans, strings, lists, maps and numbers (a float
 * without a fraction is written 4.0). What JSON cannot say is an object with one key that begins with $:
 *
 * - `{ $entity: 'company:amazon' }`, `{ $relationship: '…' }`: to be found once in `subgraph`
 * - `{ $node: 0 }`, `{ $link: 0 }`: a node or relationship that is neither, once in `nodes` or `links`
 * - `{ $path: [reference, reference, …] }`: nodes and relationships in turn
 * - `{ $int: '9007199254740993' }`: a whole number beyond 2^53; `{ $float: 'NaN' }`: also Infinity, -Infinity
 * - `{ $date }`, `{ $time }`, `{ $localTime }`, `{ $dateTime }`, `{ $localDateTime }`, `{ $duration }`: ISO 8601
 * - `{ $point: { srid, x, y, z? } }`, `{ $bytes: base64 }`, `{ $vector: { type, values } }`
 * - `{ $map: { … } }`: a map that itself has a key beginning with $
 * - `{ $cut: 'depth' }`: what stood here was nested too deeply to be sent
 *
 * Parameters may use $int, $float, $bytes, $point, $map and the temporal types as well.
 */
export type QueryValue = null | boolean | number | string | QueryValue[] | { [key: string]: QueryValue }

export const queryValueSchema: z.ZodType<QueryValue> = z.lazy(() =>
  z.union([
    z.null(),
    z.boolean(),
    z.number(),
    z.string(),
    z.array(queryValueSchema),
    z.record(z.string(), queryValueSchema),
  ]),
)

/** The tag of a typed value, such as `$date`, or null for plain JSON. */
export function tagOf(value: QueryValue): string | null {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return null
  const keys = Object.keys(value)
  return keys.length === 1 && keys[0]?.startsWith('$') ? (keys[0] ?? null) : null
}
