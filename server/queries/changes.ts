import type { ManagedTransaction } from 'neo4j-driver'
import type { Change, ChangeClock, changes } from '../../contract/changes.ts'
import type { RequestOf, ResponseOf } from '../../contract/endpoint.ts'
import { comparedDaysInWords } from '../../model/clocks-in-words.ts'
import { type ChangeKind, changeKinds } from '../../model/compare.ts'
import type { ResolveOptions } from '../../model/resolve.ts'
import type { Database } from '../database/database.ts'
import { toNumber } from '../database/values.ts'
import { drawn } from './graph.ts'
import { findCandidates } from './time/candidates.ts'
import { readGroups } from './time/groups.ts'
import { tellChanges } from './time/told.ts'

const undated = `
// How many relationships of these entities rest on undated sources alone?
MATCH (n:Entity)-[r:${drawn}]-(:Entity) WHERE n.id IN $entities AND r.knownFrom IS NULL AND r.current
RETURN count(DISTINCT r.id) AS undated`

/** What became of the graph, or of the surroundings of some entities, between two days. */
export function findChanges(
  database: Database,
  input: RequestOf<typeof changes>,
): Promise<ResponseOf<typeof changes>> {
  return database.readInOne(async tx => {
    const clock = input.clock ?? 'known'
    const all = await changesBetween(tx, { ...input, clock })
    const entities = input.entity ?? null
    const counts = Object.fromEntries(Object.keys(changeKinds).map(kind => [kind, 0])) as Record<
      ChangeKind,
      number
    >
    for (const change of all) counts[change.kind] += 1
    const [record] = entities ? (await tx.run(undated, { entities })).records : []
    return {
      from: input.from,
      to: input.to,
      clock,
      sentence: comparedDaysInWords(clock, input),
      counts,
      changes: all.slice(0, input.limit ?? 500),
      total: all.length,
      undated: record ? toNumber(record.get('undated')) : 0,
    }
  })
}

type Asked = RequestOf<typeof changes> & { clock: ChangeClock }

/** All differences between two days on a clock; the other clock stands where it is set. */
export async function changesBetween(tx: ManagedTransaction, input: Asked): Promise<Change[]> {
  const { from, to, clock, entity: entities = null, between = false } = input
  const [first, last] = from < to ? [from, to] : [to, from]
  const strict = input.certainty === 'strict'
  const candidates = await findCandidates(tx, { first, last, clock, strict, entities })
  if (candidates.length === 0) return []
  const groups = await readGroups(tx, candidates)
  const at = (day: string): ResolveOptions => ({
    ...input,
    trueOn: clock === 'known' ? input.trueOn : day,
    knownBy: clock === 'true' ? input.knownBy : day,
  })
  const changes = tellChanges(groups, at(from), at(to))
  if (!entities) return changes
  const asked = new Set(entities)
  return changes.filter(({ entityId, toId, aboutId }) => {
    const ends = [entityId, toId].filter(id => id !== null)
    return between
      ? ends.every(id => asked.has(id))
      : [...ends, aboutId].some(id => id !== null && asked.has(id))
  })
}
