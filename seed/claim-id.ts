import { createHash } from 'node:crypto'
import { type ClaimContent, ClaimContent as Content } from '../model/claim.ts'

/** JSON with sorted keys: the same content always gives the same text. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null)
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`
}

/** Sixteen hexadecimal digits of the SHA-256 of a text. */
export const shortHash = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 16)

const parts = Object.keys(Content.shape) as (keyof ClaimContent)[]

/** The id of a claim: a hash of what it states and cites. Our judgement of it plays no part. */
export function claimId(claim: ClaimContent): string {
  const content = Object.fromEntries(parts.map(key => [key, claim[key]]))
  return `claim:${shortHash(canonicalJson(content))}`
}

/** One fingerprint of many records, without holding their text in memory at once. */
export function fingerprintOf(lists: readonly (readonly unknown[])[]): string {
  const hash = createHash('sha256')
  for (const list of lists) for (const record of list) hash.update(JSON.stringify(record))
  return hash.digest('hex').slice(0, 16)
}
