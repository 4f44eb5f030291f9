import type { LineState } from '../../../contract/view-state.ts'
import type { EntityType } from '../../../model/entity-types.ts'
import { type Family, familyOf } from '../../../model/relationship-types.ts'
import type { Drawing } from '../../canvas/drawing.ts'
import { entityPasses, relationshipPasses } from '../../canvas/filters.ts'
import { statesOf } from '../../canvas/line-states.ts'
import type { CanvasState } from '../../canvas/state.ts'

export interface LegendCounts {
  types: ReadonlyMap<EntityType, number>
  families: ReadonlyMap<Family, number>
  states: ReadonlyMap<LineState, number>
}

/** How much of each kind, family and state is drawn; of one that is switched off, how much would come back. */
export function legendCounts(state: CanvasState, drawing: Drawing): LegendCounts {
  const types = new Map<EntityType, number>()
  const families = new Map<Family, number>()
  const states = new Map<LineState, number>()
  const add = <Key>(map: Map<Key, number>, key: Key, count = 1) => map.set(key, (map.get(key) ?? 0) + count)
  const { filters, hidden } = state
  const passes = (id: string) => {
    const entity = state.entities.get(id)
    return entity && !hidden.has(id) && entityPasses(entity, filters) ? entity : null
  }
  for (const { entity, group } of drawing.nodes.values()) {
    if (entity) add(types, entity.type)
    for (const id of group?.entityIds ?? []) {
      const member = passes(id)
      if (member) add(types, member.type)
    }
  }
  for (const { family, members } of drawing.edges.values()) {
    add(families, family, members.length)
    for (const member of members) for (const one of statesOf(member)) add(states, one)
  }
  if (filters.typesOff.length > 0) {
    for (const entity of state.entities.values()) {
      if (!filters.typesOff.includes(entity.type) || hidden.has(entity.id)) continue
      if (entityPasses(entity, { ...filters, typesOff: [] })) add(types, entity.type)
    }
  }
  if (filters.familiesOff.length > 0) {
    for (const line of state.relationships.values()) {
      if (!filters.familiesOff.includes(familyOf(line.type)) || hidden.has(line.id)) continue
      if (relationshipPasses(line, { ...filters, familiesOff: [] })) add(families, familyOf(line.type))
    }
  }
  if (filters.statesOff.length > 0) {
    for (const line of state.relationships.values()) {
      const off = statesOf(line).filter(one => filters.statesOff.includes(one))
      if (off.length === 0 || hidden.has(line.id)) continue
      if (relationshipPasses(line, { ...filters, statesOff: [] })) for (const one of off) add(states, one)
    }
  }
  return { types, families, states }
}
