import { relationshipTypeNames } from './relationship-types.ts'

/** Name of the full-text index over names and aliases of entities. */
export const entitySearchIndex = 'entity_search'

const unique = (label: string) =>
  `CREATE CONSTRAINT ${label.toLowerCase()}_id IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`

/** Every constraint and index of the graph, each safe to run again. Community has uniqueness constraints alone. */
export function schemaStatements(): string[] {
  return [
    ...['Entity', 'Claim', 'Source', 'Publisher', 'Dataset', 'View', 'NamedView'].map(unique),
    ...relationshipTypeNames.map(
      type =>
        `CREATE CONSTRAINT rel_${type.toLowerCase()}_id IF NOT EXISTS FOR ()-[r:${type}]-() REQUIRE r.id IS UNIQUE`,
    ),
    `CREATE FULLTEXT INDEX ${entitySearchIndex} IF NOT EXISTS FOR (n:Entity) ON EACH [n.name, n.aliases]
     OPTIONS { indexConfig: { \`fulltext.analyzer\`: 'standard-folding' } }`,
    'CREATE CONSTRAINT named_view_key IF NOT EXISTS FOR (n:NamedView) REQUIRE n.key IS UNIQUE',
    'CREATE TEXT INDEX entity_name IF NOT EXISTS FOR (n:Entity) ON (n.name)',
    'CREATE RANGE INDEX source_published IF NOT EXISTS FOR (s:Source) ON (s.publishedOn)',
    'CREATE RANGE INDEX claim_subject IF NOT EXISTS FOR (c:Claim) ON (c.subject, c.predicate)',
    'CREATE RANGE INDEX claim_origin IF NOT EXISTS FOR (c:Claim) ON (c.knownFrom)',
    ...['eventOn', 'validFrom', 'validTo', 'retractedOn'].map(
      date => `CREATE RANGE INDEX claim_${date.toLowerCase()} IF NOT EXISTS FOR (c:Claim) ON (c.${date})`,
    ),
  ]
}

/** Whether a statement of these failed because another process, starting at the same moment, was quicker. */
export const isThereAlready = (error: unknown): boolean =>
  /Schema\.\w+Already\w*Exists|Schema\.EquivalentSchemaRuleAlreadyExists/.test(
    String((error as { code?: unknown } | null)?.code),
  )
