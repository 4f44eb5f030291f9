import { PartialDate } from '../../../model/dates.ts'

/** The kinds of value a parameter can have. */
export const parameterTypes = {
  string: 'Text',
  number: 'Number',
  boolean: 'True or false',
  date: 'Date',
  list: 'List (JSON)',
  map: 'Map (JSON)',
} as const
export type ParameterType = keyof typeof parameterTypes

/** A parameter as typed in the panel. */
export interface Parameter {
  name: string
  type: ParameterType
  text: string
}

/** A value that can be sent, or why it cannot. */
export type Parsed = { ok: true; value: unknown } | { ok: false; why: string }

const json = (text: string, fits: (value: unknown) => boolean, expected: string): Parsed => {
  try {
    const value: unknown = JSON.parse(text)
    return fits(value) ? { ok: true, value } : { ok: false, why: `Write ${expected}.` }
  } catch {
    return { ok: false, why: `This is not JSON. Write ${expected}.` }
  }
}

const decimal = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i

const sentence = (text: string) => `${text[0]?.toUpperCase()}${text.slice(1)}${text.endsWith('.') ? '' : '.'}`

/** Reads what was typed, by its type. Whole numbers are sent as integers, others as floats. */
export function parseParameter({ type, text }: Parameter): Parsed {
  if (type === 'string') return { ok: true, value: text }
  if (type === 'boolean')
    return /^(true|false)$/i.test(text.trim())
      ? { ok: true, value: text.trim().toLowerCase() === 'true' }
      : { ok: false, why: 'Write true or false.' }
  if (type === 'number') {
    const trimmed = text.trim()
    if (/^-?\d+$/.test(trimmed))
      return { ok: true, value: Number.isSafeInteger(Number(trimmed)) ? Number(trimmed) : { $int: trimmed } }
    const value = Number(trimmed)
    if (!decimal.test(trimmed) || !Number.isFinite(value))
      return { ok: false, why: 'Write a number, like 12 or 0.5.' }
    // 4.0 is a float: as JSON it would arrive as the whole number 4, and divide like one.
    return { ok: true, value: Number.isInteger(value) ? { $float: trimmed } : value }
  }
  if (type === 'date') {
    const date = PartialDate.safeParse(text.trim())
    if (!date.success)
      return { ok: false, why: sentence(date.error.issues[0]?.message ?? 'Write a date as 2024-03-27') }
    // The graph keeps dates as written, so a partial date is compared as text.
    return { ok: true, value: date.data }
  }
  if (type === 'list') return json(text, Array.isArray, 'a list, like ["a", "b"]')
  return json(
    text,
    value => typeof value === 'object' && value !== null && !Array.isArray(value),
    'a map, like {"a": 1}',
  )
}

/** All parameters as the request wants them, or every one that is wrong. */
export function parseParameters(parameters: Parameter[]): {
  values: Record<string, unknown>
  wrong: { name: string; why: string }[]
} {
  const values: Record<string, unknown> = {}
  const wrong: { name: string; why: string }[] = []
  for (const parameter of parameters) {
    if (!/^[A-Za-z_]\w{0,60}$/.test(parameter.name)) {
      wrong.push({
        name: parameter.name || '(no name)',
        why: 'A name is letters, digits and _, and does not start with a digit.',
      })
      continue
    }
    const parsed = parseParameter(parameter)
    if (parsed.ok) values[parameter.name] = parsed.value
    else wrong.push({ name: parameter.name, why: parsed.why })
  }
  return { values, wrong }
}

/** The panel's row for a value that is at hand: from a link, a saved query or an earlier result. */
export function parameterOf(name: string, value: unknown): Parameter {
  if (typeof value === 'number') return { name, type: 'number', text: String(value) }
  if (typeof value === 'boolean') return { name, type: 'boolean', text: String(value) }
  if (typeof value === 'string') {
    return {
      name,
      type: PartialDate.safeParse(value).success && value.length > 4 ? 'date' : 'string',
      text: value,
    }
  }
  const typed = value as { $int?: unknown; $float?: unknown } | null
  const digits = typed?.$int ?? typed?.$float
  if (typeof digits === 'string' && decimal.test(digits)) return { name, type: 'number', text: digits }
  if (Array.isArray(value)) return { name, type: 'list', text: JSON.stringify(value) }
  return { name, type: 'map', text: JSON.stringify(value) }
}

/** Names of the parameters that a text asks for, outside strings and comments, in order, each once. */
export function parametersIn(cypher: string): string[] {
  const bare = cypher.replace(/'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|\/\*[\s\S]*?\*\/|\/\/.*|`[^`]*`/g, ' ')
  return [...new Set([...bare.matchAll(/\$([A-Za-z_]\w*)/g)].map(match => match[1] as string))]
}
