import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import { relationshipId } from '../../../model/ids.ts'
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
      if (!target) return
      if (target.includes('~')) void navigate({ to: '/relationships/$id', params: { id: target } })
      else if (target.startsWith('source:')) void navigate({ to: '/sources/$id', params: { id: target } })
      else void navigate({ to: '/entities/$id', params: { id: target } })
    },
    [navigate],
  )
}
