import { useQueries } from '@tanstack/react-query'
import type { SubgraphRelationship } from '../../../../contract/subgraph.ts'
import type { Claim } from '../../../../model/claim.ts'
import { standings } from '../../../../model/claim.ts'
import { formatDate } from '../../../../model/dates.ts'
import type { Source } from '../../../../model/source.ts'
import { relationshipQuery } from '../../../api/queries.ts'
import type { Column } from '../../../canvas/export/columns.ts'

/** A claim with the sources it cites and the relationship it belongs to. */
export interface ClaimRow {
  id: string
  relationshipId: string
  claim: Claim
  sources: Source[]
}

/** So many relationships are asked for their claims at once; the table says so when there are more. */
export const mostAsked = 120

/** Claims of relationships on the canvas, read from the server one relationship at a time. */
export function useClaims(relationships: readonly SubgraphRelationship[], enabled: boolean) {
  const asked = relationships.slice(0, mostAsked)
  return useQueries({
    queries: asked.map(({ id }) => ({
      ...relationshipQuery({ id }),
      enabled,
      staleTime: Number.POSITIVE_INFINITY,
    })),
    combine: results => {
      const rows = new Map<string, ClaimRow>()
      results.forEach(({ data }, index) => {
        for (const claim of data?.evidence.claims ?? []) {
          const cited = new Set(claim.cites.map(({ source }) => source))
          rows.set(claim.id, {
            id: claim.id,
            relationshipId: asked[index]?.id ?? '',
            claim,
            sources: (data?.evidence.sources ?? []).filter(({ id }) => cited.has(id)),
          })
        }
      })
      return {
        rows: [...rows.values()],
        read: results.filter(({ data }) => data).length,
        asked: asked.length,
        failed: results.find(({ error }) => error)?.error ?? null,
      }
    },
  })
}

const publisher = ({ sources }: ClaimRow) =>
  sources.map(source => source.publisher ?? 'Publisher not stated').join('; ')

export const claimColumns: readonly Column<ClaimRow>[] = [
  { id: 'says', name: 'Says', width: 460, value: row => row.claim.says },
  { id: 'source', name: 'Source', width: 200, value: publisher },
  {
    id: 'published',
    name: 'Published',
    width: 140,
    value: row => row.sources[0]?.publishedOn ?? null,
    text: row => formatDate(row.sources[0]?.publishedOn),
  },
  { id: 'standing', name: 'Standing', width: 200, value: row => standings[row.claim.standing] },
  { id: 'correction', name: 'Correction', width: 260, value: row => row.claim.correction },
  { id: 'confidence', name: 'Confidence', width: 110, value: row => row.claim.confidence, extra: true },
  { id: 'relationship', name: 'Relationship', width: 320, value: row => row.relationshipId, extra: true },
  { id: 'id', name: 'Id', width: 190, value: row => row.id },
]
