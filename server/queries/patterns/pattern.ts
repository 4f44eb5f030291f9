import type { RequestOf } from '../../../contract/endpoint.ts'
import type { pattern as endpoint, PatternAnswer, PatternHit } from '../../../contract/patterns.ts'
import type { Database } from '../../database/database.ts'
import { statementOf } from '../files/read.ts'
import { type Details, readDetails, readNames } from '../trace/details.ts'
import { findHits } from './find.ts'
import { byWeight, type RawHit } from './hit.ts'
import { descriptions } from './registry.ts'

type Input = RequestOf<typeof endpoint>

const mostSentences = 12

/** Which patterns there are. */
export const listPatterns = () => ({ patterns: Object.values(descriptions) })

/** Where a pattern occurs: ranked, each hit in sentences with what they rest on. */
export async function findPattern(database: Database, input: Input): Promise<PatternAnswer> {
  const { hits, cut, charts } = await findHits(database, input)
  const wanted = new Set(input.entities)
  const matching =
    wanted.size === 0 || input.name === 'concentration'
      ? hits
      : hits.filter(hit => hit.entityIds.some(id => wanted.has(id)))
  const shown = matching.sort(byWeight).slice(0, input.limit ?? 25)
  const details = await readDetails(
    database,
    shown.flatMap(hit => hit.relationshipIds),
    input,
  )
  const names = await readNames(
    database,
    shown.flatMap(hit => hit.entityIds),
  )
  return {
    ...descriptions[input.name],
    hits: shown.map(hit => toHit(hit, details, names)),
    total: matching.length,
    cut,
    charts,
    subgraph: details.subgraph,
    evidence: details.book.evidence,
    datasetVersion: details.version,
  }
}

function toHit(hit: RawHit, { subgraph, book }: Details, name: (id: string) => string): PatternHit {
  const known = new Map(subgraph.relationships.map(relationship => [relationship.id, relationship]))
  const relationships = hit.relationshipIds.flatMap(id => known.get(id) ?? [])
  return {
    id: hit.id,
    title: hit.title(name),
    figures: hit.figures,
    sentences: [
      { text: hit.lead(name), claimIds: [], sourceIds: [] },
      ...relationships
        .slice(0, mostSentences)
        .map(relationship => statementOf(book, relationship.sentence, relationship.claimIds)),
    ],
    unknown: hit.unknown,
    entityIds: hit.entityIds,
    relationshipIds: relationships.map(({ id }) => id),
  }
}
