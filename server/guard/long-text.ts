import type { Query } from './brackets.ts'

const longText = 2_000

/** A string or a parameter of the query is very long. */
export function hasLongText({ tokens, params }: Query): boolean {
  const isLong = (value: unknown) => typeof value === 'string' && value.length > longText
  return tokens.some(
    ({ kind, key }) => (kind === 'string' && isLong(key)) || (kind === 'parameter' && isLong(params[key])),
  )
}
