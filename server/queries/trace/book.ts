import type { Clocks } from '../../../contract/clocks.ts'
import type { Evidence } from '../../../contract/evidence.ts'
import type { Claim } from '../../../model/claim.ts'
import { claimsAsOf, type SourceLookup, sourceLookup } from '../../../model/clocks.ts'
import { originsOf } from '../../../model/origins.ts'
import { resolveClaims } from '../../../model/resolve.ts'
import type { ManagedTransaction, Runner } from '../../database/database.ts'
import { readEvidence } from '../evidence.ts'

const own = `
// Which claims state something of these entities themselves: outcome, steps, dates, amounts, terms?
UNWIND $ids AS id
MATCH (c:Claim)-[:SUBJECT]->(:Entity {id: id})
WHERE c.object IS NULL AND ($predicates IS NULL OR c.predicate IN $predicates)
RETURN c.id AS id`

const about = `
// Which claims belong to these deals or proceedings, whoever they are between?
UNWIND $ids AS id
MATCH (c:Claim)-[:ABOUT]->(:Entity {id: id})
RETURN c.id AS id`

/** Ids of the claims about these entities themselves; of these predicates, or of all where null. */
export const ownClaimIds = async (
  tx: ManagedTransaction,
  ids: readonly string[],
  predicates: readonly string[] | null,
): Promise<string[]> =>
  ids.length === 0 ? [] : (await tx.run(own, { ids, predicates })).records.map(row => row.get('id'))

/** Ids of the claims that belong to these deals or proceedings. */
export const claimIdsAbout = async (tx: ManagedTransaction, ids: readonly string[]): Promise<string[]> =>
  ids.length === 0 ? [] : (await tx.run(about, { ids })).records.map(row => row.get('id'))

/** Claims at hand, as they could be read at the clocks, with what they cite. */
export interface Book {
  claims: ReadonlyMap<string, Claim>
  lookup: SourceLookup
  clocks: Clocks
  evidence: Evidence
}

/** Opens the claims with these ids. Those not known at the clocks are left out. */
export async function openBook(tx: Runner, ids: readonly string[], clocks: Clocks): Promise<Book> {
  return bookOf(await readEvidence(tx, [...new Set(ids)].sort()), clocks)
}

/** The book of claims already read, in the order given. */
export function bookOf({ claims, sources }: Evidence, clocks: Clocks): Book {
  const lookup = sourceLookup(sources)
  const known = claimsAsOf(claims, lookup, clocks)
  const cited = new Set(known.flatMap(claim => claim.cites.map(cite => cite.source)))
  return {
    claims: new Map(known.map(claim => [claim.id, claim])),
    lookup,
    clocks,
    evidence: {
      claims: known,
      sources: sources.filter(source => cited.has(source.id)).sort((a, b) => (a.id < b.id ? -1 : 1)),
    },
  }
}

/** The claims of a book with these ids, strongest first by the one rule. */
export function strongestFirst(book: Book, ids: readonly string[]): Claim[] {
  const claims = ids.flatMap(id => book.claims.get(id) ?? [])
  const { shown, others } = resolveClaims(claims, book.lookup, book.clocks)
  return shown ? [shown, ...others] : []
}

/** Sources that carry these claims, each once, in the order of the claims. */
export const sourcesOf = (claims: readonly Claim[]): string[] => [
  ...new Set(claims.flatMap(claim => claim.cites.map(cite => cite.source))),
]

/** How many independent origins stand behind these claims. */
export const originCount = (book: Book, claims: readonly Claim[]): number =>
  originsOf(
    claims.flatMap(claim => claim.cites),
    book.lookup,
  ).length

/** Claims of one subject and predicate, strongest first. */
export function claimsOf(book: Book, subject: string, predicate: string): Claim[] {
  const ids = [...book.claims.values()]
    .filter(claim => claim.subject === subject && claim.predicate === predicate)
    .map(claim => claim.id)
  return strongestFirst(book, ids)
}
