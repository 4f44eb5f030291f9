import type { SubgraphEntity } from '../../contract/subgraph.ts'
import type { EntityType } from '../../model/entity-types.ts'
import { entityPasses, filtersRelationships, relationshipPasses } from './filters.ts'
import { type DrawnEdge, foldEdges } from './fold.ts'
import { markOf, throughLens } from './lens.ts'
import type { CanvasState, Group, Lens, Mark, Position } from './state.ts'

/** One node on the canvas: an entity, or a group drawn as one. */
export interface DrawnNode {
  id: string
  type: EntityType
  name: string
  subtitle: string | null
  position: Position
  /** Neighbors in the graph that are not drawn here. */
  hiddenNeighbors: number
  contested: boolean
  ended: boolean
  rumoured: boolean
  pinned: boolean
  /** Neighbors that are drawn; of a group the entities in it. */
  degree: number
  entity: SubgraphEntity | null
  group: Group | null
  /** What became of it between the two days that are compared; null while none are. */
  mark: Mark | null
}

/** What is drawn, after hiding, filters, groups and folding. */
export interface Drawing {
  nodes: ReadonlyMap<string, DrawnNode>
  edges: ReadonlyMap<string, DrawnEdge>
  /** Entities and relationships on the canvas that filters or hiding keep back. */
  held: { entities: number; relationships: number; byHand: number }
  /** Entities and relationships drawn, those inside groups and folds counted. */
  shown: { entities: number; relationships: number }
}

/** A canvas with nothing on it. */
export const nothingDrawn: Drawing = {
  nodes: new Map(),
  edges: new Map(),
  held: { entities: 0, relationships: 0, byHand: 0 },
  shown: { entities: 0, relationships: 0 },
}

/** The last few, so that two canvases on one screen do not push each other out. */
let recent: { state: CanvasState; drawing: Drawing }[] = []

/** The drawing of a state. Selection does not enter into it; the same parts give the same object. */
export function deriveDrawing(state: CanvasState): Drawing {
  const known = recent.find(entry => sameParts(entry.state, state))
  if (known) return known.drawing
  const drawing = derive(state)
  recent = [{ state, drawing }, ...recent].slice(0, 4)
  return drawing
}

const parts = [
  'entities',
  'relationships',
  'positions',
  'hidden',
  'pinned',
  'filters',
  'groups',
  'unfolded',
  'lens',
] as const
const sameParts = (a: CanvasState, b: CanvasState) => parts.every(part => a[part] === b[part])

/** The computation itself, without a memory; tests and the benchmark call it. */
export function derive(whole: CanvasState): Drawing {
  const state = throughLens(whole)
  const passing = new Set<string>()
  for (const entity of state.entities.values()) {
    if (!state.hidden.has(entity.id) && entityPasses(entity, state.filters)) passing.add(entity.id)
  }
  const lines = [...state.relationships.values()].filter(
    line =>
      !state.hidden.has(line.id) &&
      passing.has(line.from) &&
      passing.has(line.to) &&
      relationshipPasses(line, state.filters),
  )
  if (filtersRelationships(state.filters)) dropLonely(state, passing, lines)
  const groupOf = new Map<string, string>()
  for (const group of state.groups.values()) for (const id of group.entityIds) groupOf.set(id, group.id)
  const end = (id: string) => groupOf.get(id) ?? id
  const ends = lines
    .map(relationship => ({ relationship, from: end(relationship.from), to: end(relationship.to) }))
    .filter(({ from, to }) => from !== to)
  const edges = foldEdges(ends, state.unfolded)
  if (state.lens) for (const edge of edges) compare(edge, state.lens)
  const byHand = [...state.hidden].filter(id => state.entities.has(id)).length
  return {
    nodes: drawNodes(state, passing, groupOf, lines),
    edges: new Map(edges.map(edge => [edge.id, edge])),
    held: {
      entities: state.entities.size - passing.size,
      relationships: state.relationships.size - lines.length,
      byHand,
    },
    shown: { entities: passing.size, relationships: lines.length },
  }
}

/** Says on an edge what became of it between the two days that are compared. */
function compare(edge: DrawnEdge, lens: Lens) {
  edge.mark = markOf(
    lens,
    edge.members.map(line => line.id),
  )
  edge.before = edge.members.length === 1 ? (lens.before.get(edge.shown.id) ?? null) : null
}

/** An entity whose every line a filter took away says nothing under that filter. One that never had a line stays. */
function dropLonely(
  state: CanvasState,
  passing: Set<string>,
  lines: readonly { from: string; to: string }[],
) {
  const touched = new Set(lines.flatMap(({ from, to }) => [from, to]))
  for (const { from, to } of state.relationships.values()) {
    if (!touched.has(from)) passing.delete(from)
    if (!touched.has(to)) passing.delete(to)
  }
}

function drawNodes(
  state: CanvasState,
  passing: ReadonlySet<string>,
  groupOf: ReadonlyMap<string, string>,
  lines: readonly { from: string; to: string }[],
): Map<string, DrawnNode> {
  const around = new Map<string, Set<string>>()
  const join = (a: string, b: string) => {
    const set = around.get(a)
    if (set) set.add(b)
    else around.set(a, new Set([b]))
  }
  for (const { from, to } of lines) {
    join(from, to)
    join(to, from)
  }
  const nodes = new Map<string, DrawnNode>()
  for (const id of passing) {
    const groupId = groupOf.get(id)
    const group = groupId ? state.groups.get(groupId) : undefined
    if (group && nodes.has(group.id)) continue
    const entity = state.entities.get(id) as SubgraphEntity
    nodes.set(
      group?.id ?? id,
      group ? groupNode(state, group, passing) : entityNode(state, entity, around.get(id)),
    )
  }
  return nodes
}

function entityNode(
  state: CanvasState,
  entity: SubgraphEntity,
  around: ReadonlySet<string> | undefined,
): DrawnNode {
  const degree = around?.size ?? 0
  return {
    id: entity.id,
    type: entity.type,
    name: entity.name,
    subtitle: entity.subtitle,
    position: state.positions.get(entity.id) ?? { x: 0, y: 0 },
    hiddenNeighbors: Math.max(0, entity.neighbors - degree),
    contested: entity.contested,
    ended: endsVisibly(entity),
    rumoured: entity.status === 'rumoured',
    pinned: state.pinned.has(entity.id),
    degree,
    entity,
    group: null,
    mark: markOf(state.lens, [entity.id]),
  }
}

/** A record that is closed is still the record; only things that are gone fade. */
const endsVisibly = ({ type, status }: SubgraphEntity): boolean =>
  type !== 'deal' && type !== 'proceeding' && (status === 'ended' || status === 'abandoned')

function groupNode(state: CanvasState, group: Group, passing: ReadonlySet<string>): DrawnNode {
  const members = group.entityIds.filter(id => passing.has(id))
  const first = state.entities.get(members[0] ?? '') as SubgraphEntity
  return {
    id: group.id,
    type: first.type,
    name: group.name,
    subtitle: `${members.length} together`,
    position: state.positions.get(group.id) ?? { x: 0, y: 0 },
    hiddenNeighbors: 0,
    contested: false,
    ended: false,
    rumoured: false,
    pinned: state.pinned.has(group.id),
    degree: members.length,
    entity: null,
    group,
    mark: markOf(state.lens, members),
  }
}
