import type { ManagedTransaction } from 'neo4j-driver'
import type { conflicts, ToldConflict } from '../../contract/conflicts.ts'
import type { RequestOf, ResponseOf } from '../../contract/endpoint.ts'
import type { Claim } from '../../model/claim.ts'
import { type SourceLookup, sourceLookup } from '../../model/clocks.ts'
import { type FoundConflict, findConflicts, withoutRepeats } from '../../model/conflicts.ts'
import { typeOfId } from '../../model/ids.ts'
import { relationshipIdOf } from '../../model/project.ts'
import { type ConflictKind, conflictKinds } from '../../model/relationship.ts'
import type { Database } from '../database/database.ts'
import { readEvidence } from './evidence.ts'
import { drawn, toEntity } from './graph.ts'

const disputed = `
// Which claims belong to something that sources differ about?
CALL {
  MATCH (a:Entity)-[r:${drawn}]->(b:Entity)
  WHERE r.contested AND ($entities IS NULL OR a.id IN $entities OR b.id IN $entities OR r.about IN $entities)
  UNWIND r.claimIds AS id RETURN id
  UNION
  MATCH (n:Entity {contested: true})<-[:SUBJECT]-(c:Claim)
  WHERE c.object IS NULL AND ($entities IS NULL OR n.id IN $entities)
  RETURN c.id AS id
}
RETURN DISTINCT id`

const withdrawn = `
// Which claims speak of the same as one that was withdrawn, or set aside on review, since?
MATCH (old:Claim) WHERE old.retractedOn IS NOT NULL OR old.standing = 'deprecated'
MATCH (c:Claim {subject: old.subject, predicate: old.predicate})
WHERE coalesce(c.object, '') = coalesce(old.object, '') AND coalesce(c.about, '') = coalesce(old.about, '')
  AND ($entities IS NULL OR any(id IN [c.subject, c.object, c.about] WHERE id IN $entities))
RETURN DISTINCT c.id AS id`

const entities = `
// What are these entities?
UNWIND $ids AS id MATCH (n:Entity {id: id}) RETURN n`

/** Every disagreement among the claims known at the clocks, with its sides and who is on which. */
export function listConflicts(
  database: Database,
  input: RequestOf<typeof conflicts>,
): Promise<ResponseOf<typeof conflicts>> {
  return database.readInOne(async tx => {
    const asked = { entities: input.entity ?? null }
    const ids = await run(tx, disputed, asked, 'id')
    // What sources differed about earlier may be settled today.
    const earlier = input.knownBy ? await run(tx, withdrawn, asked, 'id') : []
    const { claims, sources } = await readEvidence(tx, [...new Set([...ids, ...earlier])] as string[])
    const lookup = sourceLookup(sources)
    const found = withoutRepeats(findConflicts(claims, lookup, input)).filter(conflict =>
      concerns(conflict, input.entity),
    )
    const named = new Set(
      found.flatMap(({ subject, object, about }) => [subject, object, about].filter(id => id !== null)),
    )
    const { records } = await tx.run(entities, { ids: [...named] })
    const known = new Map(records.map(record => toEntity(record.get('n'))).map(entity => [entity.id, entity]))
    const byId = new Map(claims.map(claim => [claim.id, claim]))
    const told = found
      .map(conflict => tell(conflict, byId, lookup, id => known.get(id)?.name ?? id))
      .filter(({ spread }) => !input.minSpread || (spread ?? 0) >= input.minSpread)
      .sort(sorts[input.sort ?? 'origins'])
    const counts = Object.fromEntries(
      Object.keys(conflictKinds).map(kind => [kind, told.filter(conflict => conflict.kind === kind).length]),
    ) as Record<ConflictKind, number>
    const matching = told.filter(({ kind }) => !input.kinds?.length || input.kinds.includes(kind))
    const page = matching.slice(input.offset ?? 0, (input.offset ?? 0) + (input.limit ?? 100))
    const shown = new Set(page.flatMap(({ subject, object, about }) => [subject, object, about]))
    return {
      conflicts: page,
      entities: [...known.values()].filter(entity => shown.has(entity.id)),
      total: matching.length,
      counts,
    }
  })
}

async function run(
  tx: ManagedTransaction,
  cypher: string,
  params: object,
  column: string,
): Promise<unknown[]> {
  return (await tx.run(cypher, params)).records.map(record => record.get(column))
}

const concerns = ({ subject, object, about }: FoundConflict, ids?: readonly string[]) =>
  !ids?.length || [subject, object, about].some(id => id !== null && ids.includes(id))

function tell(
  conflict: FoundConflict,
  claims: ReadonlyMap<string, Claim>,
  sources: SourceLookup,
  names: (id: string) => string,
): ToldConflict {
  const first = claims.get(conflict.sides[0]?.claimIds[0] ?? '')
  const cited = [...new Set(conflict.sides.flatMap(side => side.sourceIds))]
  const subject = conflict.object
    ? `${names(conflict.subject)} → ${names(conflict.object)}`
    : names(conflict.subject)
  const about = conflict.about === conflict.subject ? null : conflict.about
  const deal = about && typeOfId(about) === 'deal' ? ` (${names(about)})` : ''
  return {
    ...conflict,
    title: `${subject}${deal}: ${conflict.question.charAt(0).toLowerCase()}${conflict.question.slice(1)}`,
    relationshipId: first ? relationshipIdOf(first) : null,
    origins: conflict.sides.reduce((sum, side) => sum + side.origins, 0),
    sources: cited
      .map(id => sources.get(id))
      .filter(source => source !== undefined)
      .map(({ id, title, publisher, url, publishedOn }) => ({ id, title, publisher, url, publishedOn })),
  }
}

const byTitle = (a: ToldConflict, b: ToldConflict) => (a.title < b.title ? -1 : 1)
const sorts = {
  title: byTitle,
  spread: (a: ToldConflict, b: ToldConflict) => (b.spread ?? 0) - (a.spread ?? 0) || byTitle(a, b),
  origins: (a: ToldConflict, b: ToldConflict) => b.origins - a.origins || byTitle(a, b),
}
