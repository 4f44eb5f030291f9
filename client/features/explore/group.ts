import type { SubgraphEntity } from '../../../contract/subgraph.ts'
import { entityTypes } from '../../../model/entity-types.ts'
import type { CanvasState, Group } from '../../canvas/state.ts'

/** Ways to group, and what is said where nothing on the canvas belongs together that way. */
export const groupings = {
  type: { name: 'By kind', nothing: 'No two entities here are of one kind.' },
  country: {
    name: 'By country',
    nothing: 'No two entities here have a country that is known to be the same.',
  },
  family: { name: 'By family (part of)', nothing: 'Nothing here is part of something else that is here.' },
} as const
export type Grouping = keyof typeof groupings

/** Groups of two or more entities of the drawing that share a kind, a country or a family. */
export function groupsBy(state: CanvasState, by: Grouping): Group[] {
  const members = new Map<string, { name: string; entityIds: string[] }>()
  for (const entity of state.entities.values()) {
    if (state.hidden.has(entity.id)) continue
    const key = keyOf(state, entity, by)
    if (!key) continue
    const group = members.get(key.id) ?? { name: key.name, entityIds: [] }
    group.entityIds.push(entity.id)
    members.set(key.id, group)
  }
  return [...members]
    .filter(([, { entityIds }]) => entityIds.length > 1)
    .map(([id, group]) => ({ id: `group:${by}:${id}`, ...group }))
}

function keyOf(
  state: CanvasState,
  entity: SubgraphEntity,
  by: Grouping,
): { id: string; name: string } | null {
  if (by === 'type') return { id: entity.type, name: entityTypes[entity.type].plural }
  if (by === 'country')
    return entity.country ? { id: entity.country, name: countryName(entity.country) } : null
  const head = headOf(state, entity)
  const isHead = [...state.entities.values()].some(({ partOf }) => partOf === entity.id)
  return head !== entity.id || isHead ? { id: head, name: state.entities.get(head)?.name ?? head } : null
}

/** The top of the family, as far as it is on the canvas. */
function headOf(state: CanvasState, entity: SubgraphEntity): string {
  const seen = new Set<string>()
  let here: SubgraphEntity = entity
  while (here.partOf && !seen.has(here.id)) {
    seen.add(here.id)
    const parent = state.entities.get(here.partOf)
    if (!parent) return here.partOf
    here = parent
  }
  return here.id
}

function countryName(code: string): string {
  try {
    return new Intl.DisplayNames(['en'], { type: 'region' }).of(code) ?? code
  } catch {
    return code
  }
}
