import type { DbSchema } from '@neo4j-cypher/language-support'
import type { ResponseOf } from '../../../contract/endpoint.ts'
import type { model } from '../../../contract/model.ts'
import { explainQuery } from '../../../contract/query.ts'
import type { QueryValue } from '../../../contract/query-value.ts'
import { entityTypes } from '../../../model/entity-types.ts'
import { call } from '../../api/call.ts'
import type { WordNote } from './editor/language-client.ts'
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

const functionsOf = async (version: string) =>
  byName<Functions[string]>(
    await rowsOf(`${version} SHOW FUNCTIONS YIELD name, category, description, isBuiltIn, argumentDescription,
                  returnDescription, signature, aggregating, isDeprecated`),
  )

/** What this very database knows beside the model, for completion, checking and hover help. */
export type Registry = Pick<DbSchema, 'functions' | 'procedures' | 'labels' | 'propertyKeys'>

/** Asks the database for its labels, property keys, functions and procedures. Empty where it does not tell. */
export async function readRegistry(): Promise<Registry> {
  try {
    const [words = {}] = await rowsOf(`RETURN COLLECT { CALL db.labels() YIELD label RETURN label } AS labels,
      COLLECT { CALL db.propertyKeys() YIELD propertyKey RETURN propertyKey } AS keys`)
    const functions = await functionsOf('CYPHER 5')
    // Not every server speaks Cypher 25; one that does has more functions there.
    const { accepted } = await call(explainQuery, { cypher: 'CYPHER 25 RETURN 1', params: {} })
    const newer = accepted ? await functionsOf('CYPHER 25') : functions
    const procedures = byName<Procedures[string]>(
      (
        await rowsOf(`SHOW PROCEDURES YIELD name, description, mode, worksOnSystem, argumentDescription,
                      returnDescription, signature, admin, option`)
      ).filter(row =>
        /^db\.(labels|relationshipTypes|propertyKeys|schema\.|index\.fulltext\.query)/.test(String(row.name)),
      ),
    )
    return {
      labels: words.labels as string[],
      propertyKeys: words.keys as string[],
      functions: { 'CYPHER 5': functions, 'CYPHER 25': newer },
      procedures: { 'CYPHER 5': procedures, 'CYPHER 25': procedures },
    }
  } catch {
    return {}
  }
}

/** What stands beside the entities, which people meet when they ask for evidence. */
const evidenceLabels = ['Entity', 'Claim', 'Source', 'Publisher', 'Dataset']
const evidencePatterns = [
  { from: 'Claim', relType: 'SUBJECT', to: 'Entity' },
  { from: 'Claim', relType: 'OBJECT', to: 'Entity' },
  { from: 'Claim', relType: 'ABOUT', to: 'Entity' },
  { from: 'Claim', relType: 'CITES', to: 'Source' },
  { from: 'Source', relType: 'PUBLISHED_BY', to: 'Publisher' },
]

/** What stands on the tie between a claim and its source. */
const citationKeys = ['stance', 'locator', 'origin', 'position']

type Pattern = NonNullable<DbSchema['graphSchema']>[number]

const labelOf = (type: keyof typeof entityTypes) => entityTypes[type].label

/** Which labels may stand at which end: every entity also carries :Entity, and any kind may be spoken of. */
function patternsOf(answer: ModelAnswer): Pattern[] {
  const found = new Map<string, Pattern>()
  const add = (from: string, relType: string, to: string) =>
    found.set(`${from} ${relType} ${to}`, { from, relType, to })
  const between = (from: string, relType: string, to: string) => {
    for (const start of [from, 'Entity']) for (const end of [to, 'Entity']) add(start, relType, end)
  }
  for (const { type, from, to } of answer.relationshipTypes)
    for (const start of from) for (const end of to) between(labelOf(start), type, labelOf(end))
  for (const { from, type, to } of answer.patterns) between(labelOf(from), type, labelOf(to))
  for (const { from, relType, to } of evidencePatterns) {
    add(from, relType, to)
    if (to === 'Entity') for (const { label } of answer.entityTypes) add(from, relType, label)
  }
  return [...found.values()]
}

/** What is known of each property, label and type, for the box beside a suggestion. */
export function notesOf(answer: ModelAnswer | undefined): Map<string, WordNote> {
  const notes = new Map<string, WordNote>()
  for (const { label, description, plural, count } of answer?.entityTypes ?? [])
    notes.set(label, {
      kind: `${count.toLocaleString('en-GB')} ${plural.toLowerCase()}`,
      text: description,
      examples: [],
    })
  for (const { type, verb, family, count } of answer?.relationshipTypes ?? [])
    notes.set(type, {
      kind: `${count.toLocaleString('en-GB')}, ${family}`,
      text: `… ${verb} …`,
      examples: [],
    })
  for (const { name, on, type, examples } of answer?.properties ?? []) {
    const known = notes.get(name)
    notes.set(name, {
      kind: type.toLowerCase(),
      text: known ? `${known.text}, ${on}` : `Property of ${on}`,
      examples: [...new Set([...(known?.examples ?? []), ...examples])].slice(0, 6),
    })
  }
  return notes
}

/**
 * What completion and checking know: this model, its evidence, and the parameters in the panel. Before the model is
 * here nothing is said about labels, so that nothing is called unknown that merely has not arrived.
 */
export function editorSchema(
  answer: ModelAnswer | undefined,
  parameters: Record<string, unknown>,
  { labels = [], propertyKeys = [], ...registry }: Registry,
): DbSchema {
  const known = { parameters, defaultLanguage: 'CYPHER 5', ...registry } as const
  if (!answer) return known
  const graphSchema = patternsOf(answer)
  return {
    ...known,
    labels: [...new Set([...answer.entityTypes.map(type => type.label), ...evidenceLabels, ...labels])],
    relationshipTypes: [...new Set(graphSchema.map(pattern => pattern.relType))],
    propertyKeys: [
      ...new Set([...answer.properties.map(property => property.name), ...citationKeys, ...propertyKeys]),
    ],
    graphSchema,
  }
}
