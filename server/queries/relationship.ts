import type { Node, Relationship } from 'neo4j-driver'
import type { Clocks } from '../../contract/clocks.ts'
import type { RequestOf, ResponseOf } from '../../contract/endpoint.ts'
import type { relationship } from '../../contract/relationships.ts'
import { claimsAsOf, sourceLookup } from '../../model/clocks.ts'
import { formatDate } from '../../model/dates.ts'
import { type RelationshipType, relationshipTypeNames } from '../../model/relationship-types.ts'
import { relationshipSentence } from '../../model/sentence.ts'
import type { Database, Runner } from '../database/database.ts'
import { notFound } from '../http/app-error.ts'
import { readAsOf, readAt } from './as-of.ts'
import { type CitedClaim, cited, toEvidence } from './evidence.ts'
import { toEntity, toRelationship } from './graph.ts'
import { conflictsOf, displayedValues, originsBehind } from './values.ts'

const cypherFor = (type: RelationshipType) => `
// Which relationship is this, between whom, about which deal, and which claims is it made of?
MATCH (a:Entity)-[r:${type} {id: $id}]->(b:Entity)
OPTIONAL MATCH (about:Entity {id: r.about})
RETURN r, a, b, about,
  COLLECT { UNWIND r.claimIds AS claimId MATCH (c:Claim {id: claimId}) RETURN ${cited} } AS found LIMIT 1`

/** A relationship with everything that can be said for and against it, as of the clocks. */
export function getRelationship(
  database: Database,
  input: RequestOf<typeof relationship>,
): Promise<ResponseOf<typeof relationship>> {
  return readAt(database, input, tx => ask(tx, input))
}

const unknownBy = ({ knownBy }: Clocks) => `Nothing about this had been published by ${formatDate(knownBy)}.`

async function ask(
  tx: Runner,
  input: RequestOf<typeof relationship>,
): Promise<ResponseOf<typeof relationship>> {
  const type = relationshipTypeNames.find(name => name === input.id.split('~')[1])
  const [record] = type ? (await tx.run(cypherFor(type), { id: input.id })).records : []
  if (!record) throw notFound('relationship', input.id)
  const [from, to] = [toEntity(record.get('a')), toEntity(record.get('b'))]
  const about = record.get('about') as Node | null
  const stored = toRelationship(record.get('r') as Relationship, input)
  const asOf = await readAsOf(tx, { entities: [from, to], relationships: [stored] }, input)
  const found = asOf.relationships[0] ?? { ...stored, sentence: unknownBy(input) }
  const { claims, sources } = toEvidence(record.get('found') as CitedClaim[])
  const lookup = sourceLookup(sources)
  const known = claimsAsOf(claims, lookup, input)
  const cited = new Set(known.flatMap(claim => claim.cites.map(cite => cite.source)))
  const names = new Map([from, to].map(entity => [entity.id, entity.name]))
  return {
    relationship: found,
    from,
    to,
    about: about ? toEntity(about) : null,
    sentence: found.sentence || relationshipSentence(found, id => names.get(id) ?? id),
    values: displayedValues(claims, lookup, input),
    conflicts: conflictsOf(claims, lookup, input),
    evidence: { claims: known, sources: sources.filter(source => cited.has(source.id)) },
    origins: originsBehind(claims, lookup, input),
  }
}
