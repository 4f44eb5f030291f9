import type { SubgraphEntity } from '../../contract/subgraph.ts'
import { entityTypes } from '../../model/entity-types.ts'

export interface Layer {
  /** What stands here: the kind, or how far from the start. */
  title: string
  ids: string[]
}

/**
 * Paths as layers from left to right: the starts first, the ends last, each other entity at its earliest place.
 * Within a layer, in the order of the first path that passes.
 */
export function layersOf(
  paths: readonly (readonly string[])[],
  entities: ReadonlyMap<string, SubgraphEntity>,
): Layer[] {
  const depth = new Map<string, number>()
  const longest = Math.max(1, ...paths.map(path => path.length - 1))
  for (const path of paths)
    path.forEach((id, i) => {
      const at = i === path.length - 1 ? longest : i
      depth.set(id, Math.min(depth.get(id) ?? longest, at))
    })
  const layers: string[][] = Array.from({ length: longest + 1 }, () => [])
  for (const [id, at] of depth) layers[at]?.push(id)
  const titles = new Map<string, number>()
  return layers.flatMap((ids, i) => {
    if (ids.length === 0) return []
    const title = titleOf(ids, entities, i, longest)
    const before = titles.get(title) ?? 0
    titles.set(title, before + 1)
    const again = before === 1 ? `Other ${title.toLowerCase()}` : `${title}, step ${i}`
    return [{ ids, title: before === 0 ? title : again }]
  })
}

function titleOf(
  ids: readonly string[],
  entities: ReadonlyMap<string, SubgraphEntity>,
  at: number,
  last: number,
) {
  const kinds = [...new Set(ids.flatMap(id => entities.get(id)?.type ?? []))]
  const names = kinds.map(kind => entityTypes[kind].name)
  if (at === last && ids.length === 1) return 'Target'
  if (names.length === 1) return names[0] as string
  return names.length === 2 ? `${names[0]} or ${names[1]?.toLowerCase()}` : `Step ${at}`
}
