import { type QueryClient, queryOptions } from '@tanstack/react-query'
import type { Clocks } from '../../contract/clocks.ts'
import { evidenceBehind } from '../../contract/relationships.ts'
import type { Source } from '../../model/source.ts'
import { asking } from './queries.ts'

/** So many entities and relationships are asked about in one request. */
const atOnce = 500

/** What stands behind a part of a drawing; it stays the same as long as the dataset does. */
export const evidenceQuery = (part: EvidencePart & Clocks) =>
  queryOptions({ ...asking(evidenceBehind)(part), staleTime: 300_000 })

export interface EvidencePart {
  entityIds: string[]
  relationshipIds: string[]
}

/** A drawing cut into parts that one request takes each. */
export function evidenceParts(
  entityIds: readonly string[],
  relationshipIds: readonly string[],
): EvidencePart[] {
  const parts = Math.ceil(Math.max(entityIds.length, relationshipIds.length) / atOnce)
  return Array.from({ length: parts }, (_, part) => ({
    entityIds: entityIds.slice(part * atOnce, (part + 1) * atOnce),
    relationshipIds: relationshipIds.slice(part * atOnce, (part + 1) * atOnce),
  }))
}

/** All sources behind a drawing, each once, in the order of what they stand behind. */
export async function readSources(
  client: QueryClient,
  drawn: { entityIds: readonly string[]; relationshipIds: readonly string[] },
  clocks: Clocks,
  progress: (done: number, of: number) => void,
): Promise<Source[]> {
  const parts = evidenceParts(drawn.entityIds, drawn.relationshipIds)
  const found = new Map<string, Source>()
  for (const [index, part] of parts.entries()) {
    const { evidence } = await client.fetchQuery(evidenceQuery({ ...part, ...clocks }))
    for (const source of evidence.sources) found.set(source.id, source)
    progress(index + 1, parts.length)
  }
  return [...found.values()]
}
