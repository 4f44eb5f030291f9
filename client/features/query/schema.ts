import type { DbSchema } from '@neo4j-cypher/language-support'
import type { ResponseOf } from '../../../contract/endpoint.ts'
import type { model } from '../../../contract/model.ts'
import type { QueryValue } from '../../../contract/query-value.ts'
import { entityTypes } from '../../../model/entity-types.ts'
import { emptyResult, takeLine } from './result/result.ts'
import { streamQuery } from './stream.ts'

type ModelAnswer = ResponseOf<typeof model>
type Functions = NonNullable<NonNullable<DbSchema['functions']>['CYPHER 5']>
type Procedures = NonNullable<NonNullable<DbSchema['procedures']>['CYPHER 5']>

async function rowsOf(cypher: string): Promise<Record<string, QueryValue>[]> {
  const result = emptyResult()
  for await (const line of streamQuery({ cypher, params: {} }, AbortSignal.timeout(10_000)))
    takeLine(result, line)
  if (result.problem) throw new Error(result.problem.detail)
  return result.rows.map(row =>
    Object.fromEntries(result.columns.map((column, index) => [column, row[index] ?? null])),
  )
}

const byName = <Item>(rows: Record<string, QueryValue>[]): Record<string, Item> =>
  Object.fromEntries(rows.map(row => [String(row.name), row as Item]))

/** Functions and procedures of this very database, for completion and hover help. Empty where it does not tell. */
export async function readRegistry(): Promise<Pick<DbSchema, 'functions' | 'procedures'>> {
  try {
    const functions = byName<Functions[string]>(
      await rowsOf(`SHOW FUNCTIONS YIELD name, category, description, isBuiltIn, argumentDescription, returnDescription,
                    signature, aggregating, isDeprecated`),
    )
    const procedures = byName<Procedures[string]>(
      (
        await rowsOf(`SHOW PROCEDURES YIELD name, description, mode, worksOnSystem, argumentDescription,
                      returnDescription, signature, admin, option`)
      ).filter(row =>
        /^db\.(labels|relationshipTypes|propertyKeys|schema\.|index\.fulltext\.query)/.test(String(row.name)),
      ),
    )
    return {
      functions: { 'CYPHER 5': functions, 'CYPHER 25': functions },
      procedures: { 'CYPHER 5': procedures, 'CYPHER 25': procedures },
    }
  } catch {
    return {}
  }
}

/** Labels that are not entities, which Cypher users meet when they ask for evidence. */
const evidenceLabels = ['Entity', 'Claim', 'Source', 'Publisher', 'Dataset']
const evidenceTypes = [
  { from: 'Claim', relType: 'SUBJECT', to: 'Entity' },
  { from: 'Claim', relType: 'OBJECT', to: 'Entity' },
  { from: 'Claim', relType: 'ABOUT', to: 'Entity' },
  { from: 'Claim', relType: 'CITES', to: 'Source' },
  { from: 'Source', relType: 'PUBLISHED_BY', to: 'Publisher' },
]

/** What completion and checking know: this model, its evidence, and the parameters in the panel. */
export function editorSchema(
  answer: ModelAnswer | undefined,
  parameters: Record<string, unknown>,
  registry: Pick<DbSchema, 'functions' | 'procedures'>,
): DbSchema {
  const label = (type: keyof typeof entityTypes) => entityTypes[type].label
  return {
    labels: [...(answer?.entityTypes.map(type => type.label) ?? []), ...evidenceLabels],
    relationshipTypes: [
      ...(answer?.relationshipTypes.map(type => type.type) ?? []),
      ...evidenceTypes.map(type => type.relType),
    ],
    propertyKeys: [...new Set(answer?.properties.map(property => property.name) ?? [])],
    parameters,
    graphSchema: [
      ...(answer?.patterns.map(pattern => ({
        from: label(pattern.from),
        relType: pattern.type,
        to: label(pattern.to),
      })) ?? []),
      ...evidenceTypes,
    ],
    defaultLanguage: 'CYPHER 5',
    ...registry,
  }
}
