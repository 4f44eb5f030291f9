import { useNavigate } from '@tanstack/react-router'
import type { DealFile } from '../../../contract/files.ts'
import { relationshipTypes } from '../../../model/relationship-types.ts'
import { LayeredPicture } from '../../ui/layered-picture.tsx'

const mostInRow = 3

/** A deal between the proceedings that looked at it and its parties, with what it covers below; one line each. */
export function DealPicture({ file }: { file: DealFile }) {
  const navigate = useNavigate()
  const { deal, subgraph } = file
  const relationships = subgraph.relationships.filter(
    ({ type, from, to }) =>
      (type === 'CONCERNS' && to === deal.id) ||
      (type === 'PARTY_TO' && to === deal.id) ||
      (type === 'COVERS' && from === deal.id && !file.parties.some(party => party.entity.id === to)),
  )
  if (relationships.length === 0) return null
  const at = (type: string) =>
    relationships.filter(r => r.type === type).map(r => (r.from === deal.id ? r.to : r.from))
  const rows = [
    ...inRows(at('CONCERNS')),
    [deal.id],
    ...inRows([...new Set(at('PARTY_TO'))]),
    ...inRows([...new Set(at('COVERS'))]),
  ]
  const roles = new Map(file.parties.map(one => [one.entity.id, one.role]))
  return (
    <LayeredPicture
      layers={rows.map(ids => ({ title: '', ids }))}
      subgraph={{
        relationships: [...new Map(relationships.map(r => [`${r.type} ${r.from} ${r.to}`, r])).values()],
        entities: subgraph.entities.filter(({ id }) => rows.flat().includes(id)),
      }}
      singled={null}
      label="This deal, its parties and proceedings"
      arrange="down"
      subOf={entity => roles.get(entity.id) ?? entity.subtitle}
      labelOf={id => {
        const type = relationships.find(one => one.id === id)?.type
        return type ? relationshipTypes[type].verb : ''
      }}
      onOpen={id => void navigate({ to: '/entities/$id', params: { id } })}
    />
  )
}

function inRows(ids: readonly string[]): string[][] {
  const count = Math.ceil(ids.length / mostInRow)
  const size = Math.ceil(ids.length / Math.max(1, count))
  return Array.from({ length: count }, (_, i) => ids.slice(i * size, (i + 1) * size))
}
