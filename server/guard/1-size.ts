import type { Refusal } from '../../contract/refusal.ts'
import { refuse } from './refuse.ts'

export const sizeLimits = { characters: 16_000, parameterCharacters: 100_000, parameterDepth: 8 } as const

/** Step 1: a text that is not blank and not too long, and parameters that are plain JSON of modest size. */
export function checkSize(cypher: string, params: unknown): Refusal | null {
  if (cypher.trim() === '') return refuse('empty', null)
  const bytes = Buffer.byteLength(cypher)
  if (bytes > sizeLimits.characters) {
    return refuse('too-long', null, `It has ${bytes.toLocaleString('en')} characters.`)
  }
  return checkParameters(params)
}

function checkParameters(params: unknown): Refusal | null {
  if (!isPlainObject(params)) return refuse('parameters', null, 'They are not a JSON object.')
  let budget: number = sizeLimits.parameterCharacters
  const open: { value: unknown; depth: number }[] = [{ value: params, depth: 0 }]
  while (open.length > 0) {
    const { value, depth } = open.pop() as { value: unknown; depth: number }
    if (depth > sizeLimits.parameterDepth) return refuse('parameters', null, 'They are nested too deeply.')
    if (typeof value === 'string') budget -= Buffer.byteLength(value) + 2
    else if (value === null || typeof value === 'boolean') budget -= 5
    else if (typeof value === 'number' && Number.isFinite(value)) budget -= 2
    else if (Array.isArray(value)) {
      budget -= value.length + 2
      if (budget >= 0) for (const item of value) open.push({ value: item, depth: depth + 1 })
    } else if (isPlainObject(value)) {
      for (const [key, item] of Object.entries(value)) {
        budget -= Buffer.byteLength(key) + 4
        open.push({ value: item, depth: depth + 1 })
      }
    } else return refuse('parameters', null, 'They hold a value that is not JSON.')
    if (budget < 0) return refuse('parameters', null, 'They are too long.')
  }
  return null
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const prototype = Object.getPrototypeOf(value)
  return prototype === null || prototype === Object.prototype
}
