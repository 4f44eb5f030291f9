import type { Clocks } from '../../contract/clocks.ts'
import type { RequestOf, ResponseOf } from '../../contract/endpoint.ts'
import type { entity, TypeCount } from '../../contract/entities.ts'
import type { SubgraphEntity } from '../../contract/subgraph.ts'
import { type Claim, isAttributeName } from '../../model/claim.ts'
import { claimsAsOf, sourceLookup } from '../../model/clocks.ts'
import type { Database, Neo4jRecord } from '../database/database.ts'
import { int, toNumber } from '../database/values.ts'
import { notFound } from '../http/app-error.ts'
import { readAsOf, readAt } from './as-of.ts'
import { clockParams, lineHoldsAt } from './clocks.ts'
import { type CitedClaim, cited, toEvidence } from './evidence.ts'
import { drawn, toEntity } from './graph.ts'
import { conflictsOf, displayedValues } from './values.ts'

/** Claims sent with an entity at most: its own values and those of its deal, then those of its relationships. */
const ownClaims = 300
const otherClaims = 100

// Attributes have small letters, relationship types capitals: one range of the index holds all of an entity's values.
const cypherFor = (clocks: Clocks) => `
// What is this entity, how many relationships of each type has it, and which claims speak of it?
MATCH (n:Entity {id: $id})
RETURN n,
  COLLECT { MATCH (n)-[r:${drawn}]-(m) WHERE ${lineHoldsAt('r', ['n', 'm'], clocks)}
    WITH type(r) AS type, startNode(r) = n AS isOut, count(*) AS count
    RETURN {type: type, isOut: isOut, count: count} } AS counts,
  COLLECT { MATCH (c:Claim {subject: n.id}) WHERE c.predicate >= 'a'
    WITH c ORDER BY c.eventOn DESC, c.id LIMIT $ownClaims RETURN ${cited} } AS own,
  COLLECT { MATCH (n)<-[:ABOUT]-(c:Claim)
    WITH c ORDER BY c.eventOn DESC, c.id LIMIT $ownClaims RETURN ${cited} } AS about,
  COLLECT { MATCH (n)<-[:SUBJECT|OBJECT]-(c:Claim) WHERE c.predicate < 'a'
    WITH c LIMIT $otherClaims RETURN ${cited} } AS others,
  COUNT { (n)<-[:SUBJECT]-() } + COUNT { (n)<-[:OBJECT]-() } + COUNT { (n)<-[:ABOUT]-() } AS claimsTotal`

type Stored = { type: TypeCount['type']; isOut: boolean; count: unknown }

/** An entity with its own values and the claims that speak of it, as of the clocks. */
export function getEntity(
  database: Database,
  input: RequestOf<typeof entity>,
): Promise<ResponseOf<typeof entity>> {
  const limits = { ownClaims: int(ownClaims), otherClaims: int(otherClaims) }
  return readAt(database, input, async tx => {
    const params = { id: input.id, ...limits, ...clockParams(input) }
    const [record] = (await tx.run(cypherFor(input), params)).records
    if (!record) throw notFound('entity', input.id)
    const stored = toEntity(record.get('n'))
    const { entities } = await readAsOf(tx, { entities: [stored], relationships: [] }, input)
    return toAnswer(record, entities[0] ?? stored, input)
  })
}

function toAnswer(
  record: Neo4jRecord,
  shown: SubgraphEntity,
  input: RequestOf<typeof entity>,
): ResponseOf<typeof entity> {
  const { claims, sources } = toEvidence(
    ['own', 'about', 'others'].flatMap(part => record.get(part) as CitedClaim[]),
  )
  const lookup = sourceLookup(sources)
  const isOwn = (claim: Claim) =>
    claim.about === input.id || (claim.subject === input.id && isAttributeName(claim.predicate))
  const own = claims.filter(isOwn)
  // A deal of which nothing is said by itself shows what its lines say.
  const itself = own.filter(claim => claim.subject === input.id && claim.object === null)
  const known = claimsAsOf(claims, lookup, input)
  const cited = new Set(known.flatMap(claim => claim.cites.map(cite => cite.source)))
  return {
    entity: shown,
    counts: (record.get('counts') as Stored[])
      .map(({ type, isOut, count }) => ({
        type,
        direction: isOut ? ('out' as const) : ('in' as const),
        count: toNumber(count),
      }))
      .sort((a, b) => b.count - a.count || (a.type + a.direction < b.type + b.direction ? -1 : 1)),
    values: displayedValues(itself.length > 0 ? itself : own, lookup, input),
    conflicts: conflictsOf(own, lookup, input),
    evidence: { claims: known, sources: sources.filter(source => cited.has(source.id)) },
    claimsTotal: toNumber(record.get('claimsTotal')),
  }
}
