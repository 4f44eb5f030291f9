import type { RequestOf } from '../../../contract/endpoint.ts'
import type { CaseFile, caseFile as endpoint, RelatedProceeding } from '../../../contract/files.ts'
import type { Claim } from '../../../model/claim.ts'
import { findConflicts } from '../../../model/conflicts.ts'
import { namesOf } from '../../../model/project.ts'
import type { Database, ManagedTransaction } from '../../database/database.ts'
import { type Book, claimIdsAbout, claimsOf, openBook, ownClaimIds } from '../trace/book.ts'
import { openedOnOf, outcomeOf, readProceedings } from './proceedings.ts'
import {
  claimStatement,
  joined,
  participantsOf,
  readAround,
  readOne,
  readVersion,
  statementOf,
} from './read.ts'
import { stepsOf, stepText } from './steps.ts'

type Input = RequestOf<typeof endpoint>

/** The whole file of one proceeding. */
export const getCaseFile = (database: Database, input: Input): Promise<CaseFile> =>
  database.readInOne(tx => read(tx, input))

async function read(tx: ManagedTransaction, { id, ...clocks }: Input): Promise<CaseFile> {
  const proceeding = await readOne(tx, id, ['proceeding'], clocks)
  const near = await readAround(tx, [id], null, clocks)
  const into = (type: string) => near.relationships.filter(r => r.to === id && r.type === type)
  const opened = into('OPENED')
  const authorities = [...opened, ...into('ACTED_IN')]
  const openers = near.entities.filter(entity => opened.some(r => r.from === entity.id))
  const concerns = near.relationships.filter(r => r.type === 'CONCERNS' && r.from === id)
  const deals = concerns.map(r => r.to).filter(to => to.startsWith('deal:'))
  const around = await readAround(tx, deals, ['PARTY_TO', 'CONCERNS'], clocks)
  const party = around.relationships.filter(r => r.type === 'PARTY_TO')
  const own = await ownClaimIds(tx, [id], null)
  const about = await claimIdsAbout(tx, [id])
  const used = [...authorities, ...concerns, ...party]
  const claimIds = [...own, ...about, ...[...near.relationships, ...party].flatMap(r => r.claimIds)]
  const book = await openBook(tx, claimIds, clocks)
  const related = await readRelated(
    tx,
    id,
    openers.map(entity => entity.id),
    around.relationships.filter(r => r.type === 'CONCERNS').map(r => r.from),
    clocks,
  )
  const graph = joined(near, { entities: around.entities, relationships: party })
  const parties = {
    entities: graph.entities.filter(e => e.type !== 'proceeding' || e.id === id),
    relationships: used,
  }
  const nameOf = namesOf(graph.entities)
  const state = (predicate: string) =>
    claimsOf(book, id, predicate).map(claim => claimStatement(claim, nameOf))
  const plainState = (predicate: string) =>
    claimsOf(book, id, predicate).map(claim => ({
      ...claimStatement(claim, nameOf),
      text: String(claim.value ?? claim.says),
    }))
  const steps = stepsOf(book, claimsOf(book, id, 'step'), claim => claim.eventOn, stepText)
  return {
    proceeding,
    authorities: participantsOf(book, graph, authorities, 'from'),
    legalBasis: plainState('legal_basis'),
    references: plainState('reference'),
    status: plainState('status')[0] ?? null,
    openedOn: openedOnOf(opened, book, id),
    outcome: outcomeOf(book, proceeding, openers),
    steps,
    concerns: participantsOf(book, graph, concerns, 'to'),
    parties: participantsOf(book, graph, party, 'from'),
    related: related.rows,
    remarks: [
      ...['amount', 'term', 'size', 'share', 'remark', 'cost'].flatMap(state),
      ...otherLines(
        book,
        near.relationships.filter(r => !used.includes(r)),
      ),
    ],
    conflicts: findConflicts([...book.claims.values()], book.lookup, clocks).filter(
      conflict => conflict.subject === id || conflict.object === id || conflict.about === id,
    ),
    leftOut: leftOut(book),
    subgraph:
      parties.relationships.length > 0 ? prune(parties) : { entities: [proceeding], relationships: [] },
    evidence: merged(book, related.book),
    datasetVersion: await readVersion(tx),
  }
}

const otherLines = (book: Book, relationships: CaseFile['subgraph']['relationships']) =>
  relationships.map(r => statementOf(book, r.sentence, r.claimIds))

/** Entities that a relationship of the picture touches. */
export function prune(graph: CaseFile['subgraph']): CaseFile['subgraph'] {
  const touched = new Set(graph.relationships.flatMap(r => [r.from, r.to]))
  return { ...graph, entities: graph.entities.filter(({ id }) => touched.has(id)) }
}

/** Claims that are known but stand behind better ones, with the reason. */
export const leftOut = (book: Book): { claim: Claim; why: string }[] =>
  [...book.claims.values()]
    .filter(claim => claim.standing === 'deprecated')
    .map(claim => ({ claim, why: claim.correction ?? 'Superseded, or not to be relied on.' }))

export function merged(...books: readonly Book[]) {
  const claims = new Map(books.flatMap(book => book.evidence.claims).map(claim => [claim.id, claim]))
  const sources = new Map(books.flatMap(book => book.evidence.sources).map(source => [source.id, source]))
  return { claims: [...claims.values()], sources: [...sources.values()] }
}

const mostRelated = 40
const sameAuthority = `
// Which proceedings have these authorities opened?
MATCH (a:Entity)-[:OPENED]->(p:Entity)
WHERE a.id IN $ids
RETURN DISTINCT p.id AS id ORDER BY id LIMIT 200`

/** Others by the same authorities, or about the same deals, each with what it shares. */
export async function readRelated(
  tx: ManagedTransaction,
  id: string | null,
  authorities: readonly string[],
  byDeal: readonly string[],
  clocks: Omit<Input, 'id'>,
): Promise<{ rows: RelatedProceeding[]; book: Book }> {
  const byAuthority =
    authorities.length > 0
      ? (await tx.run(sameAuthority, { ids: [...authorities] })).records.map(row => row.get('id') as string)
      : []
  const wanted = [...new Set([...byDeal, ...byAuthority])].slice(0, mostRelated)
  const { rows, book } = await readProceedings(tx, wanted, clocks)
  return {
    book,
    rows: rows
      .map(row => ({
        ...row,
        shares: [
          ...(byAuthority.includes(row.proceeding.id) ? (['authority'] as const) : []),
          ...(byDeal.includes(row.proceeding.id) ? (['deal'] as const) : []),
        ],
      }))
      .filter(row => row.proceeding.id !== id || byAuthority.length > 0),
  }
}
