import type { ManagedTransaction, Node, Relationship } from 'neo4j-driver'
import type { Evidence } from '../../contract/evidence.ts'
import type { Claim } from '../../model/claim.ts'
import type { Source } from '../../model/source.ts'
import { plain } from './graph.ts'

const cypher = `
// What do these claims say, and which sources do they cite?
UNWIND $claimIds AS id
MATCH (c:Claim {id: id})
RETURN c, COLLECT { MATCH (c)-[cites:CITES]->(s:Source) RETURN {cites: cites, source: s} } AS cited`

type Cited = { cites: Relationship; source: Node }

/** Claims, in the order of their ids given, and the sources they cite, each once. */
export async function readEvidence(tx: ManagedTransaction, claimIds: string[]): Promise<Evidence> {
  if (claimIds.length === 0) return { claims: [], sources: [] }
  const sources = new Map<string, Source>()
  const claims: Claim[] = []
  for (const record of (await tx.run(cypher, { claimIds })).records) {
    const cited = (record.get('cited') as Cited[])
      .map(({ cites, source }) => ({ ...plain({ ...cites.properties }), source: toSource(source) }))
      .sort((a, b) => positionOf(a) - positionOf(b))
    for (const { source } of cited) sources.set(source.id, source)
    claims.push(toClaim(record.get('c'), cited))
  }
  return { claims, sources: [...sources.values()] }
}

const positionOf = (cite: object) => ('position' in cite ? Number(cite.position) : 0)

type Cite = { source: Source; stance?: unknown; locator?: unknown; origin?: unknown }

/** A claim from its node; what is absent there is null. */
export function toClaim(node: Node, cited: Cite[]): Claim {
  const stored = plain({ ...node.properties }) as Partial<Claim>
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
export function toSource(node: Node): Source {
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
