import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import { relationshipId } from '../../../model/ids.ts'
import { announce } from '../../app/announce.ts'
import { emptyResult, takeLine } from './result/result.ts'
import { streamQuery } from './stream.ts'

/** Where the evidence of a claim is shown: its relationship, or the entity it is about. */
async function addressOfClaim(id: string): Promise<string | null> {
  const result = emptyResult()
  const request = {
    cypher: 'MATCH (c:Claim {id: $id}) RETURN c.subject, c.predicate, c.object, c.about',
    params: { id },
  }
  for await (const line of streamQuery(request, AbortSignal.timeout(5_000))) takeLine(result, line)
  const [subject, predicate, object, about] = (result.rows[0] ?? []).map(value =>
    value === null ? null : String(value),
  )
  if (!subject) return null
  return object && predicate ? relationshipId(subject, predicate, object, about) : subject
}

/** Opens the page of an entity, relationship, source or claim by its id. */
export function useOpenId(): (id: string) => void {
  const navigate = useNavigate()
  return useCallback(
    async (id: string) => {
      const target = id.startsWith('claim:') ? await addressOfClaim(id).catch(() => null) : id
      if (!target) return announce(`Nothing in the graph has the id ${id}.`)
      const params = { id: target }
      if (target.includes('~')) await navigate({ to: '/relationships/$id', params })
      else if (target.startsWith('source:')) await navigate({ to: '/sources/$id', params })
      else await navigate({ to: '/entities/$id', params })
      // The button that was pressed is gone with its screen: whoever uses the keyboard goes on in the new one.
      document.getElementById('main')?.focus()
    },
    [navigate],
  )
}
