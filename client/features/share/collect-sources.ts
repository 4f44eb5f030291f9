import type { QueryClient } from '@tanstack/react-query'
import type { Source } from '../../../model/source.ts'
import { relationshipQuery } from '../../api/queries.ts'

const atOnce = 6
/** More relationships than this are not asked one by one; the list says so. */
export const mostAsked = 400

/** The sources behind relationships, each once, in the order of the relationships. */
export async function collectSources(
  client: QueryClient,
  relationshipIds: readonly string[],
  progress: (done: number, of: number) => void,
): Promise<Source[]> {
  const asked = relationshipIds.slice(0, mostAsked)
  const found: Source[][] = new Array(asked.length).fill([])
  let next = 0
  let done = 0
  const work = async () => {
    while (next < asked.length) {
      const at = next++
      const id = asked[at] as string
      const { evidence } = await client.fetchQuery({ ...relationshipQuery({ id }), staleTime: 300_000 })
      found[at] = evidence.sources
      progress(++done, asked.length)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return [...new Map(found.flat().map(source => [source.id, source])).values()]
}
