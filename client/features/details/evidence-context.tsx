import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { Evidence } from '../../../contract/evidence.ts'
import type { Claim } from '../../../model/claim.ts'
import type { Family } from '../../../model/relationship-types.ts'
import type { Source } from '../../../model/source.ts'
import { numberSources } from '../../ui/citation.tsx'

interface EvidenceView {
  claims: ReadonlyMap<string, Claim>
  sources: ReadonlyMap<string, Source>
  numbers: ReadonlyMap<string, number>
  /** Whose tint marks the value shown. */
  family: Family
}

const Context = createContext<EvidenceView>({
  claims: new Map(),
  sources: new Map(),
  numbers: new Map(),
  family: 'structure',
})

/** Claims and sources of one panel, by id, with the numbers that the sources have there. */
export const useEvidence = (): EvidenceView => useContext(Context)

export function EvidenceProvider({
  evidence,
  family,
  children,
}: {
  evidence: Evidence
  family: Family
  children: ReactNode
}) {
  const view = useMemo<EvidenceView>(
    () => ({
      claims: new Map(evidence.claims.map(claim => [claim.id, claim])),
      sources: new Map(evidence.sources.map(source => [source.id, source])),
      numbers: numberSources(evidence.sources),
      family,
    }),
    [evidence, family],
  )
  return <Context value={view}>{children}</Context>
}
