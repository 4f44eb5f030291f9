import type { Node, Relationship } from 'neo4j-driver'
import type { Evidence } from '../../contract/evidence.ts'
import type { Claim } from '../../model/claim.ts'
import type { Source } from '../../model/source.ts'
import type { Runner } from '../database/database.ts'
import { plain } from './graph.ts'

/** Cypher: the claim `c` as {@link toEvidence} reads it, with every citation and its source. */
export const cited = `{claim: c, cited: COLLECT {
  MATCH (c)-[cites:CITES]->(s:Source) RETURN {cites: cites, source: s} }}`

export type CitedClaim = { claim: Node; cited: { cites: Relationship; source: Node }[] }

const cypher = `
// What do these claims say, and which sources do they cite?
UNWIND $claimIds AS id
MATCH (c:Claim {id: id})
RETURN ${cited} AS found`

/** Claims, in the order of their ids given, and the sources they cite, each once. */
export async function readEvidence(tx: Runner, claimIds: string[]): Promise<Evidence> {
  if (claimIds.length === 0) return { claims: [], sources: [] }
  const { records } = await tx.run(cypher, { claimIds })
  return toEvidence(records.map(record => record.get('found') as CitedClaim))
}

/** Claims in the order of their first arrival, and the sources they cite, each once. */
export function toEvidence(found: Iterable<CitedClaim>): Evidence {
  const sources = new Map<string, Source>()
  const claims = new Map<string, Claim>()
  for (const { claim, cited } of found) {
    if (claims.has(claim.properties.id)) continue
    const cites = cited
      .map(({ cites, source }) => ({
        ...plain({ ...cites.properties }),
        source: sourceOnce(source, sources),
      }))
      .sort((a, b) => positionOf(a) - positionOf(b))
    claims.set(claim.properties.id, toClaim(claim, cites))
  }
  return { claims: [...claims.values()], sources: [...sources.values()] }
}

function sourceOnce(node: Node, known: Map<string, Source>): Source {
  const before = known.get(node.properties.id)
  if (before) return before
  const source = toSource(node)
  known.set(source.id, source)
  return source
}

const positionOf = (cite: object) => ('position' in cite ? Number(cite.position) : 0)

type Cite = { source: Source; stance?: unknown; locator?: unknown; origin?: unknown }

/** A claim from its node; what is absent there is null. */
export function toClaim(node: Pick<Node, 'properties'>, cited: Cite[]): Claim {
  // Stored beside the claim to find it by; the claim's own citations say the same.
  const { knownFrom: _, ...stored } = plain({ ...node.properties }) as Partial<Claim> & { knownFrom?: string }
  return {
    id: '',
    subject: '',
    says: '',
    recordedOn: '',
    predicate: 'remark',
    status: 'active',
    ...claimDefaults,
    ...stored,
    cites: cited.map(({ source, stance, locator, origin }) => ({
      source: source.id,
      stance: (stance ?? 'asserts') as Claim['cites'][number]['stance'],
      locator: (locator ?? null) as string | null,
      origin: (origin ?? null) as string | null,
    })),
  }
}

const claimDefaults = {
  object: null,
  value: null,
  unit: null,
  aspect: null,
  role: null,
  about: null,
  amount: null,
  currency: null,
  amountKind: null,
  amountBound: null,
  eventOn: null,
  eventBasis: null,
  validFrom: null,
  validTo: null,
  validEnd: 'unknown',
  standing: 'normal',
  correction: null,
  confidence: 'medium',
  retractedOn: null,
  retractedWhy: null,
} as const

/** A source from its node; what is absent there is null: not stated. */
export function toSource(node: Pick<Node, 'properties'>): Source {
  return {
    id: '',
    title: null,
    publisher: null,
    url: null,
    publishedOn: null,
    publishedBasis: null,
    retrievedOn: null,
    evidence: null,
    kind: 'analysis',
    origin: '',
    originBasis: 'unknown',
    ...(plain({ ...node.properties }) as Partial<Source>),
  }
}
