import { z } from 'zod'

type Strip = (value: unknown) => unknown

const asItIs: Strip = value => value

/**
 * Makes of a response schema what leaves everything undeclared out of an answer, and fills in defaults. It looks at
 * names alone: that the values are right is the business of the queries and their tests, not of every request.
 */
export function stripper(schema: z.ZodType): Strip {
  const { def } = schema._zod as unknown as { def: Definition }
  switch (def.type) {
    case 'object':
      return def.catchall ? asItIs : stripObject(schema as z.ZodObject)
    case 'array':
      return stripArray(stripper(def.element))
    case 'record':
      return stripRecord(stripper(def.valueType))
    case 'optional':
    case 'nullable':
    case 'nonoptional':
    case 'readonly':
      return unlessAbsent(stripper(def.innerType))
    case 'default':
      return withDefault(stripper(def.innerType), () => def.defaultValue)
    case 'string':
    case 'number':
    case 'boolean':
    case 'enum':
    case 'literal':
    case 'null':
    case 'unknown':
    case 'any':
      return asItIs
    default:
      return onlyValues(schema) ? asItIs : value => schema.parse(value)
  }
}

type Definition =
  | { type: 'object'; catchall?: z.ZodType }
  | { type: 'array'; element: z.ZodType }
  | { type: 'record'; valueType: z.ZodType }
  | { type: 'optional' | 'nullable' | 'nonoptional' | 'readonly'; innerType: z.ZodType }
  | { type: 'default'; innerType: z.ZodType; defaultValue: unknown }
  | { type: 'string' | 'number' | 'boolean' | 'enum' | 'literal' | 'null' | 'unknown' | 'any' | 'other' }

/** Whether a union is one of texts and numbers, in which nothing can be undeclared. */
function onlyValues(schema: z.ZodType): boolean {
  return (
    schema instanceof z.ZodUnion && schema.options.every(option => stripper(option as z.ZodType) === asItIs)
  )
}

/** The fields are looked up on first use, because a schema may hold itself. */
function stripObject(schema: z.ZodObject): Strip {
  let fields: (readonly [name: string, strip: Strip])[] | null = null
  return value => {
    if (typeof value !== 'object' || value === null) return value
    fields ??= Object.entries(schema.shape).map(([name, field]) => [name, stripper(field as z.ZodType)])
    const given = value as Record<string, unknown>
    const kept: Record<string, unknown> = {}
    for (const [name, strip] of fields) {
      const field = strip(given[name])
      if (field !== undefined) kept[name] = field
    }
    return kept
  }
}

const stripArray = (strip: Strip): Strip =>
  strip === asItIs ? asItIs : value => (Array.isArray(value) ? value.map(strip) : value)

const stripRecord =
  (strip: Strip): Strip =>
  value =>
    typeof value !== 'object' || value === null || strip === asItIs
      ? value
      : Object.fromEntries(Object.entries(value).map(([name, field]) => [name, strip(field)]))

const unlessAbsent = (strip: Strip): Strip =>
  strip === asItIs ? asItIs : value => (value === undefined || value === null ? value : strip(value))

const withDefault =
  (strip: Strip, byDefault: () => unknown): Strip =>
  value =>
    strip(value === undefined ? byDefault() : value)
