import { useQueries } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { Claim } from '../../../../model/claim.ts'
import { standings } from '../../../../model/claim.ts'
import { formatDate } from '../../../../model/dates.ts'
import type { Source } from '../../../../model/source.ts'
import { evidenceParts, evidenceQuery } from '../../../api/evidence.ts'
import { useClocks } from '../../../app/clocks.ts'
import type { Column } from '../../../canvas/export/columns.ts'

/** A claim with the sources it cites and the entity or relationship it stands behind. */
export interface ClaimRow {
  id: string
  behind: string
  claim: Claim
  sources: Source[]
}

/** So many parts are read by themselves; more are asked for. */
const partsAtFirst = 4

/** The claims behind everything drawn, part after part; `more` reads on where a drawing is very large. */
export function useClaims(
  entityIds: readonly string[],
  relationshipIds: readonly string[],
  enabled: boolean,
) {
  const clocks = useClocks()
  const parts = useMemo(() => evidenceParts(entityIds, relationshipIds), [entityIds, relationshipIds])
  const [wanted, setWanted] = useState(partsAtFirst)
  const found = useQueries({
    queries: parts.slice(0, wanted).map(part => ({ ...evidenceQuery({ ...part, ...clocks }), enabled })),
    combine: results => ({
      answers: results.flatMap(({ data }) => data ?? []),
      read: results.filter(({ data }) => data).length,
      failed: results.find(({ error }) => error),
    }),
  })
  const rows = useMemo(() => {
    const unique = new Map<string, ClaimRow>()
    for (const { behind, evidence } of found.answers) {
      const claims = new Map(evidence.claims.map(claim => [claim.id, claim]))
      const sources = new Map(evidence.sources.map(source => [source.id, source]))
      for (const { id, claimIds } of behind)
        for (const claim of claimIds.flatMap(one => claims.get(one) ?? []))
          unique.set(claim.id, {
            id: claim.id,
            behind: id,
            claim,
            sources: claim.cites.flatMap(({ source }) => sources.get(source) ?? []),
          })
    }
    return [...unique.values()]
  }, [found.answers])
  return {
    rows,
    read: found.read,
    asked: Math.min(parts.length, wanted),
    parts: parts.length,
    error: found.failed?.error ?? null,
    again: () => void found.failed?.refetch(),
    more: () => setWanted(wanted + partsAtFirst),
  }
}

const publisher = ({ sources }: ClaimRow) =>
  sources.map(source => source.publisher ?? 'Publisher not stated').join('; ')

/** Columns of claims; the name of what they are about comes from what is drawn. */
export const claimColumns = (nameOf: (id: string) => string): readonly Column<ClaimRow>[] => [
  { id: 'says', name: 'Says', width: 460, value: row => row.claim.says },
  { id: 'about', name: 'About', width: 240, value: row => nameOf(row.behind) },
  { id: 'source', name: 'Source', width: 190, value: publisher },
  {
    id: 'published',
    name: 'Published',
    width: 140,
    value: row => row.sources[0]?.publishedOn ?? null,
    text: row => formatDate(row.sources[0]?.publishedOn),
  },
  { id: 'standing', name: 'Standing', width: 190, value: row => standings[row.claim.standing] },
  { id: 'correction', name: 'Correction', width: 260, value: row => row.claim.correction, extra: true },
  { id: 'confidence', name: 'Confidence', width: 110, value: row => row.claim.confidence, extra: true },
  {
    id: 'address',
    name: 'Address',
    width: 260,
    value: row => row.sources.map(({ url }) => url ?? '').join(' '),
    extra: true,
  },
  { id: 'behind', name: 'Stands behind', width: 320, value: row => row.behind, extra: true },
  { id: 'id', name: 'Id', width: 190, value: row => row.id, extra: true },
]
