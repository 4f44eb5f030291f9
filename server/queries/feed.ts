import type { ManagedTransaction } from 'neo4j-driver'
import type { Change } from '../../contract/changes.ts'
import { changeKinds } from '../../model/compare.ts'
import { earliestDay } from '../../model/dates.ts'
import type { Database } from '../database/database.ts'
import { findCandidates } from './time/candidates.ts'
import { type Groups, readGroups } from './time/groups.ts'
import { tellChanges } from './time/told.ts'

const days = `
// On which days were the newest sources of these claims published?
MATCH (s:Source)<-[:CITES]-(c:Claim)
WHERE s.publishedOn IS NOT NULL
  AND ($entities IS NULL OR c.subject IN $entities OR c.object IN $entities OR c.about IN $entities)
RETURN DISTINCT s.publishedOn AS day ORDER BY day DESC LIMIT 60`

const name = `
// What is this entity called?
MATCH (n:Entity {id: $id}) RETURN n.name AS name`

export interface Feed {
  title: string
  /** The entity that it follows; null for everything. */
  about: string | null
  entries: Change[]
}

/** The newest changes by publication, of everything or of one entity; null when there is no such entity. */
export function readFeed(database: Database, entity: string | null): Promise<Feed | null> {
  return database.readInOne(async tx => {
    const called = entity ? (await tx.run(name, { id: entity })).records[0]?.get('name') : null
    if (entity && !called) return null
    const entries = await newest(tx, entity ? [entity] : undefined)
    return { title: called ? `Interlock: ${called}` : 'Interlock: what became known', about: entity, entries }
  })
}

async function newest(tx: ManagedTransaction, entity: string[] | undefined): Promise<Change[]> {
  const { records } = await tx.run(days, { entities: entity ?? null })
  const published = new Set(records.map(record => earliestDay(record.get('day') as string)))
  const sorted = [...published].sort()
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (!first || !last) return []
  const entities = entity ?? null
  const candidates = await findCandidates(tx, { first, last, clock: 'known', strict: false, entities })
  const groups = await readGroups(tx, candidates)
  return eachAlone(groups)
    .flatMap(alone => story(alone, published))
    .filter(change => change.on !== null && touches(change, entity))
    .sort((a, b) => newestFirst(a, b) || (placeOf(a) < placeOf(b) ? -1 : 1))
    .slice(0, 100)
}

const newestFirst = (a: Change, b: Change) =>
  (a.on ?? '') === (b.on ?? '') ? 0 : (a.on ?? '') > (b.on ?? '') ? -1 : 1

const kinds = Object.keys(changeKinds)

/** What orders the changes of one day, the same on every server: by title, and what is new about it comes last. */
const placeOf = ({ title, relationshipId, kind }: Change) =>
  [title, kinds.length - kinds.indexOf(kind), relationshipId].join('~')

const touches = ({ entityId, toId, aboutId }: Change, entity: string[] | undefined) =>
  !entity || [entityId, toId, aboutId].some(id => id !== null && entity.includes(id))

/** The groups one by one: each changes on its own days only. */
function eachAlone(groups: Groups): Groups[] {
  const none = { ...groups, relationships: [], own: new Map(), events: [] }
  return [
    ...groups.relationships.map(one => ({ ...none, relationships: [one] })),
    ...groups.events.map(one => ({ ...none, events: [one] })),
    ...[...groups.own].map(one => ({ ...none, own: new Map([one]) })),
  ]
}

/** What changed on each day on which something was published about it. */
function story(alone: Groups, published: ReadonlySet<string>): Change[] {
  const claims = [...alone.relationships, ...alone.events].flatMap(one => one.claims)
  const cites = [...claims, ...[...alone.own.values()].flat()].flatMap(claim => claim.cites)
  const dates = cites.map(cite => alone.sources.get(cite.source)?.publishedOn).filter(on => !!on) as string[]
  return [...new Set(dates.map(earliestDay))]
    .filter(day => published.has(day))
    .flatMap(day => tellChanges(alone, { knownBy: dayBefore(day) }, { knownBy: day }))
}

const dayBefore = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)
