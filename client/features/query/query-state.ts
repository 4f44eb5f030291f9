import { z } from 'zod'

/** What the address says of the Query screen: the text, its parameters, whether to run it at once. */
export const QueryAddress = z.object({
  cypher: z.string().max(16_000).optional(),
  params: z
    .codec(z.string().max(16_000), z.record(z.string(), z.unknown()), {
      decode: (text, context) => {
        try {
          const value: unknown = JSON.parse(text)
          if (typeof value === 'object' && value !== null && !Array.isArray(value))
            return value as Record<string, unknown>
        } catch {
          // Reported below: a broken link says so instead of guessing.
        }
        context.issues.push({ code: 'custom', input: text, message: 'not a JSON object' })
        return z.NEVER
      },
      encode: value => JSON.stringify(value),
    })
    .optional(),
  run: z.literal('1').optional(),
})

/** What of a link could not be read, in a sentence; null where all of it could. */
export function whatIsBroken(
  given: URLSearchParams,
  read: Partial<z.output<typeof QueryAddress>>,
): string | null {
  if (given.has('cypher') && read.cypher === undefined)
    return 'The query of this link is longer than a link may carry. Ask for its text and paste it here.'
  if (given.has('params') && read.params === undefined)
    return 'The values of this link cannot be read, perhaps because it was cut short. Give them below, then run the query.'
  return null
}

/** The address that opens exactly this query. */
export function linkTo(
  origin: string,
  cypher: string,
  params: Record<string, unknown>,
  run: boolean,
): string {
  const search = new URLSearchParams({ cypher })
  if (Object.keys(params).length > 0) search.set('params', JSON.stringify(params))
  if (run) search.set('run', '1')
  return `${origin}/query?${search}`
}
