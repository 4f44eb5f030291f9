import type { RequestOf } from '../../../contract/endpoint.ts'
import type { pattern as endpoint, PatternAnswer, PatternHit } from '../../../contract/patterns.ts'
import type { Database } from '../../database/database.ts'
import { merged } from '../files/case-file.ts'
import { statementOf } from '../files/read.ts'
import type { Waiting } from '../progress.ts'
import { type Book, openBook } from '../trace/book.ts'
import { type Details, readDetails } from '../trace/details.ts'
import { findHits } from './find.ts'
import type { RawHit } from './hit.ts'
import { descriptions } from './registry.ts'

type Input = RequestOf<typeof endpoint>

const mostSentences = 12
/** Relationships read and drawn for one hit at most. */
const mostRelationships = 120
const mostEntities = 120

/** Which patterns there are. */
export const listPatterns = () => ({ patterns: Object.values(descriptions) })

/**
 * Where a pattern occurs: ranked, each hit in sentences with what they rest on. Tells how far it is, and ends when
 * whoever waits has left.
 */
export async function findPattern(
  database: Database,
  input: Input,
  waiting: Waiting = {},
): Promise<PatternAnswer> {
  const { hits, total, cut, chartsOf } = await findHits(database, input, waiting)
  const shown = hits.map(within)
  waiting.signal?.throwIfAborted()
  const details = await readDetails(
    database,
    shown.flatMap(hit => hit.relationshipIds),
    input,
    shown.flatMap(hit => [...hit.entityIds, ...hit.named]),
  )
  const said = await openBook(
    database.alone,
    shown.flatMap(hit => hit.said?.flatMap(({ claimIds }) => claimIds) ?? []),
    input,
  )
  return {
    ...descriptions[input.name],
    hits: shown.map(hit => toHit(hit, details, said)),
    total,
    cut,
    charts: chartsOf(details.nameOf),
    subgraph: details.subgraph,
    evidence: merged(details.book, said),
    datasetVersion: details.version,
  }
}

type Shown = RawHit & { cut: string | null; named: string[] }

/** A hit with no more than can be read and drawn, and how much that leaves out. */
function within(hit: RawHit): Shown {
  const { relationshipIds, entityIds } = hit
  const told = Math.min(mostSentences, relationshipIds.length)
  const drawn = Math.min(mostRelationships, relationshipIds.length)
  const all = relationshipIds.length.toLocaleString('en-GB')
  return {
    ...hit,
    relationshipIds: relationshipIds.slice(0, mostRelationships),
    entityIds: entityIds.slice(0, mostEntities),
    named: namesIn(hit),
    cut:
      relationshipIds.length > drawn
        ? `${told} of ${all} relationships are told here, ${drawn} are drawn and in the CSV.`
        : relationshipIds.length > told
          ? `${told} of ${all} relationships are told here; all are drawn and in the CSV.`
          : null,
  }
}

/** The entities that the words of a hit name. */
function namesIn(hit: RawHit): string[] {
  const asked = new Set<string>()
  const note = (id: string) => {
    asked.add(id)
    return id
  }
  hit.title(note)
  hit.lead(note)
  return [...asked]
}

function toHit(hit: Shown, { subgraph, book, nameOf }: Details, said: Book): PatternHit {
  const known = new Map(subgraph.relationships.map(relationship => [relationship.id, relationship]))
  const relationships = hit.relationshipIds.flatMap(id => known.get(id) ?? [])
  return {
    id: hit.id,
    title: hit.title(nameOf),
    figures: hit.figures,
    sentences: [
      { text: hit.lead(nameOf), claimIds: [], sourceIds: [] },
      ...(hit.said ?? []).map(({ text, claimIds }) => statementOf(said, text, claimIds)),
      ...relationships
        .slice(0, mostSentences)
        .map(relationship => statementOf(book, relationship.sentence, relationship.claimIds)),
    ],
    cut: hit.cut,
    unknown: hit.unknown,
    entityIds: hit.entityIds,
    relationshipIds: relationships.map(({ id }) => id),
  }
}
