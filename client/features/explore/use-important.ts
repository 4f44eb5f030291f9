import { useMemo } from 'react'
import { useCanvasPart } from '../../canvas/use-store.ts'

/** Drawn larger: the ends of a selected relationship, or the selected entity. */
export function useImportant(): ReadonlySet<string> {
  const selection = useCanvasPart(state => state.selection)
  const relationships = useCanvasPart(state => state.relationships)
  return useMemo(() => {
    if (selection.size > 3) return new Set<string>()
    const ids = new Set<string>()
    for (const id of selection) {
      const relationship = relationships.get(id)
      if (relationship) ids.add(relationship.from).add(relationship.to)
      else ids.add(id)
    }
    return ids
  }, [selection, relationships])
}
