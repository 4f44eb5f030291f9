import type { Claim } from '../../../model/claim.ts'
import type { AmountKind } from '../../../model/money.ts'
import { moneyOf } from '../../../model/sentence.ts'

/** A piece of a bar: where it starts and how long it is, as parts of 1. */
export interface BarPiece {
  claimId: string
  from: number
  length: number
  label: string
  eventOn: string | null
}

/** Money of one kind to the scale that all kinds of one value share. */
export interface MoneyRow {
  kind: AmountKind
  /** Payments follow one another; other kinds say the whole each time and stand alone. */
  pieces: BarPiece[]
}

export interface MoneyScale {
  currency: string
  /** Amount at the right end. */
  full: number
  rows: MoneyRow[]
}

const counts = (claim: Claim) =>
  claim.amount !== null &&
  claim.currency !== null &&
  claim.retractedOn === null &&
  claim.standing !== 'deprecated' &&
  claim.status !== 'denied'

/** Kinds that are handed over in parts, one after the other. */
const inParts = new Set<AmountKind>(['paid', 'credits', 'loan', 'fine'])

/**
 * The money of claims about one relationship, each kind by itself and all to one scale; kinds are never summed.
 * Where several claims say the same, the one that is shown stands for them. Corrected payments are left out where uncorrected ones stand, or the same money would be drawn twice.
 */
export function moneyScale(claims: readonly Claim[], currency: string, shown?: string): MoneyScale | null {
  const usable = claims.filter(claim => counts(claim) && claim.currency === currency)
  const kinds = [...new Set(usable.map(claim => claim.amountKind ?? 'committed'))]
  const rows = kinds
    .map(kind => ({ kind, claims: ofKind(usable, kind, shown) }))
    .filter(row => row.claims.length > 0)
  if (rows.length === 0) return null
  const total = (list: Claim[]) => list.reduce((sum, claim) => sum + (claim.amount ?? 0), 0)
  const largest = (list: Claim[]) => Math.max(...list.map(claim => claim.amount ?? 0))
  const full = Math.max(...rows.map(row => (inParts.has(row.kind) ? total(row.claims) : largest(row.claims))))
  if (full === 0) return null
  return {
    currency,
    full,
    rows: rows.map(row => ({ kind: row.kind, pieces: piecesOf(row.kind, row.claims, full) })),
  }
}

function ofKind(claims: readonly Claim[], kind: AmountKind, shown: string | undefined): Claim[] {
  const all = claims.filter(claim => (claim.amountKind ?? 'committed') === kind)
  const sound = all.filter(claim => claim.standing !== 'corrected')
  const seen = new Map<string, Claim>()
  for (const claim of (sound.length > 0 ? sound : all).toSorted(byDate)) {
    const key = inParts.has(kind) ? `${claim.amount} ${claim.eventOn?.slice(0, 7)}` : String(claim.amount)
    if (!seen.has(key) || claim.id === shown) seen.set(key, claim)
  }
  return [...seen.values()]
}

const byDate = (a: Claim, b: Claim) =>
  (a.eventOn ?? '9999').localeCompare(b.eventOn ?? '9999') ||
  (a.amount ?? 0) - (b.amount ?? 0) ||
  a.id.localeCompare(b.id)

function piecesOf(kind: AmountKind, claims: Claim[], full: number): BarPiece[] {
  let at = 0
  return claims.map(claim => {
    const length = (claim.amount ?? 0) / full
    const from = inParts.has(kind) ? at : 0
    at += length
    return {
      claimId: claim.id,
      from,
      length,
      label: moneyOf(claim) ?? '',
      eventOn: claim.eventOn,
    }
  })
}
