import type { EntityType } from '../../../model/entity-types.ts'
import { degreesOf, type Graph, type GraphRelationship, relationshipTypeIndex, typeIndex } from './graph.ts'
import { Numbers } from './numbers.ts'

/** Numbers the entities and lays the relationships out for walking. Relationships to unknown entities are left out. */
export function buildGraph(
  entities: readonly { id: string; type: EntityType }[],
  relationships: Iterable<GraphRelationship>,
): Graph {
  const builder = startGraph(entities)
  for (const relationship of relationships) builder.add(relationship)
  return builder.whole()
}

/** Takes the relationships one by one, in any order, as they arrive: little is left to do at the end. */
export function startGraph(entities: readonly { id: string; type: EntityType }[]): {
  add(relationship: GraphRelationship): void
  whole(): Graph
} {
  const sorted = [...entities].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  const ids = sorted.map(entity => entity.id)
  const index = new Map(ids.map((id, i) => [id, i]))
  const columns = {
    from: new Numbers(),
    to: new Numbers(),
    type: new Numbers(),
    about: new Numbers(),
    origins: new Numbers(),
    contested: new Numbers(),
    status: new Numbers(),
    current: new Numbers(),
    year: new Numbers(),
  }
  const statuses = new Map<string, number>()
  let newestYear = 0
  return {
    add(r) {
      const [from, to] = [index.get(r.from), index.get(r.to)]
      if (from === undefined || to === undefined || from === to) return
      if (!statuses.has(r.status)) statuses.set(r.status, statuses.size)
      columns.from.push(from)
      columns.to.push(to)
      columns.type.push(relationshipTypeIndex.get(r.type) ?? 0)
      columns.about.push(r.about === null ? -1 : (index.get(r.about) ?? -1))
      columns.origins.push(r.origins)
      columns.contested.push(r.contested ? 1 : 0)
      columns.status.push(statuses.get(r.status) as number)
      columns.current.push(r.current === false ? 0 : 1)
      columns.year.push(r.year)
      newestYear = Math.max(newestYear, r.year)
    },
    whole() {
      const n = ids.length
      const [from, to, type, about] = [columns.from, columns.to, columns.type, columns.about].map(column =>
        column.all(),
      ) as [Int32Array, Int32Array, Int32Array, Int32Array]
      // Sorting by the least important key first leaves them in the order of all of them.
      let order: Int32Array = Int32Array.from(from.keys())
      order = orderedBy(about, -1, n, order)
      order = orderedBy(type, 0, relationshipTypeIndex.size, order)
      order = orderedBy(to, 0, n, order)
      order = orderedBy(from, 0, n, order)
      const inOrder = (column: Int32Array) => order.map(r => column[r] as number)
      const ends = { from: inOrder(from), to: inOrder(to) }
      const words = [...statuses.keys()]
      const graph: Graph = {
        ids,
        types: Uint8Array.from(sorted, entity => typeIndex.get(entity.type) ?? 0),
        degree: new Int32Array(0),
        indexOf: id => index.get(id),
        ...arcs(n, ends),
        ...ends,
        type: Uint8Array.from(inOrder(type)),
        about: inOrder(about),
        origins: Uint16Array.from(inOrder(columns.origins.all())),
        contested: Uint8Array.from(inOrder(columns.contested.all())),
        status: Array.from(inOrder(columns.status.all()), status => words[status] as string),
        current: Uint8Array.from(inOrder(columns.current.all())),
        year: Int16Array.from(inOrder(columns.year.all())),
        newestYear,
      }
      graph.degree = degreesOf(graph, () => true)
      return graph
    },
  }
}

/** The same rows, ordered by a key of at least `least` and less than `end`; of equal keys in the order given. */
function orderedBy(key: Int32Array, least: number, end: number, rows: Int32Array): Int32Array {
  const next = new Int32Array(end - least + 1)
  for (const row of rows) raise(next, (key[row] as number) - least + 1)
  sumUp(next)
  const ordered = new Int32Array(rows.length)
  for (const row of rows) ordered[raise(next, (key[row] as number) - least)] = row
  return ordered
}

/** The relationships of each entity, by neighbor and then by number. */
function arcs(n: number, { from, to }: { from: Int32Array; to: Int32Array }) {
  const offsets = new Int32Array(n + 1)
  for (const ends of [from, to]) for (const v of ends) raise(offsets, v + 1)
  sumUp(offsets)
  const touching = new Int32Array(from.length * 2)
  let next = offsets.slice()
  for (let r = 0; r < from.length; r++) {
    touching[raise(next, from[r] as number)] = r
    touching[raise(next, to[r] as number)] = r
  }
  // Each entity in turn is entered at its neighbors: so the neighbors of all come to stand in order.
  const neighbor = new Int32Array(touching.length)
  const arc = new Int32Array(touching.length)
  next = offsets.slice()
  for (let w = 0; w < n; w++)
    for (let i = offsets[w] as number; i < (offsets[w + 1] as number); i++) {
      const r = touching[i] as number
      const v = from[r] === w ? (to[r] as number) : (from[r] as number)
      const at = raise(next, v)
      neighbor[at] = w
      arc[at] = r
    }
  return { offsets, neighbor, arc }
}

/** Adds one to a number of a list, and gives what it was before. */
function raise(list: Int32Array, at: number): number {
  const before = list[at] as number
  list[at] = before + 1
  return before
}

/** Makes of each number the sum of all up to it. */
function sumUp(list: Int32Array): void {
  for (let i = 1; i < list.length; i++) list[i] = (list[i] as number) + (list[i - 1] as number)
}
