import { type ReactNode, useMemo } from 'react'
import type { SubgraphEntity, SubgraphRelationship } from '../../../../contract/subgraph.ts'
import { relationshipTypes } from '../../../../model/relationship-types.ts'
import { Button } from '../../../ui/button.tsx'
import { ErrorNotice } from '../../../ui/notice.tsx'
import { claimColumns, useClaims } from './claims.ts'
import { Sheet } from './sheet.tsx'

/** The claims behind everything drawn; a row selects what its claim stands behind. */
export function ClaimSheet({
  entities,
  relationships,
  choose,
}: {
  entities: readonly SubgraphEntity[]
  relationships: readonly SubgraphRelationship[]
  choose: ReactNode
}) {
  const entityIds = useMemo(() => entities.map(({ id }) => id), [entities])
  const relationshipIds = useMemo(() => relationships.map(({ id }) => id), [relationships])
  const { rows, read, asked, parts, error, again, more } = useClaims(entityIds, relationshipIds, true)
  const columns = useMemo(() => {
    const names = new Map(entities.map(({ id, name }) => [id, name]))
    const said = relationships.map(({ id, from, type, to }): [string, string] => [
      id,
      `${names.get(from) ?? from} ${relationshipTypes[type].verb} ${names.get(to) ?? to}`,
    ])
    const known = new Map([...names, ...said])
    return claimColumns(id => known.get(id) ?? id)
  }, [entities, relationships])
  const note =
    read < asked
      ? `Reading claims: ${read} of ${asked} parts`
      : asked < parts
        ? `Claims of ${asked} of ${parts} parts of the drawing`
        : ''
  if (error) return <ErrorNotice error={error} again={again} />
  return (
    <Sheet
      name="claims"
      rows={rows}
      columns={columns}
      choose={choose}
      note={note}
      more={asked < parts && read === asked ? <Button onClick={more}>Read more</Button> : null}
      selects={row => row.behind}
    />
  )
}
