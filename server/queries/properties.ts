import type { ResponseOf } from '../../contract/endpoint.ts'
import type { model } from '../../contract/model.ts'
import type { Database } from '../database/database.ts'
import { drawn } from './graph.ts'

type Property = ResponseOf<typeof model>['properties'][number]

const looked = 300

const ofNodes = `
// Which properties do nodes of this label have, and what do they look like?
UNWIND $labels AS label
CALL (label) { MATCH (n:$(label)) RETURN n LIMIT ${looked} }
UNWIND keys(n) AS name
WITH label AS on, name, valueType(n[name]) AS type, n[name] AS value
RETURN on, name, collect(DISTINCT type) AS types, collect(DISTINCT toStringOrNull(value))[0..3] AS examples`

const linesOf = (pattern: string, on: string) => `
// Which properties do ${on} have, and what do they look like?
MATCH ${pattern}
WITH r LIMIT ${looked}
UNWIND keys(r) AS name
WITH name, valueType(r[name]) AS type, r[name] AS value
RETURN '${on}' AS on, name, collect(DISTINCT type) AS types,
  collect(DISTINCT toStringOrNull(value))[0..3] AS examples`

const ofRelationships = linesOf(`(:Entity)-[r:${drawn}]->(:Entity)`, 'relationships')
const ofCitations = linesOf('(:Claim)-[r:CITES]->(:Source)', 'citations')

const labels = ['Entity', 'Claim', 'Source', 'Publisher']
const places = [...labels, 'relationships', 'citations']

/** Properties as they stand in the database, with examples, from a sample of each label. */
export async function readProperties(database: Database): Promise<Property[]> {
  const row = (record: { get(name: string): unknown }): Property => ({
    on: String(record.get('on')),
    name: String(record.get('name')),
    type: [...new Set((record.get('types') as string[]).map(typeName))].join(' or '),
    examples: (record.get('examples') as string[]).map(example => example.slice(0, 80)),
  })
  const nodes = await database.read(ofNodes, { labels }, row)
  const relationships = await database.read(ofRelationships, {}, row)
  const citations = await database.read(ofCitations, {}, row)
  const place = (on: string) => places.indexOf(on)
  return [...nodes, ...relationships, ...citations].sort(
    (a, b) => place(a.on) - place(b.on) || (a.name < b.name ? -1 : 1),
  )
}

/** "STRING NOT NULL" is String, "LIST<STRING NOT NULL> NOT NULL" is a list of it. */
function typeName(type: string): string {
  const bare = type.replaceAll(' NOT NULL', '')
  return bare.startsWith('LIST') ? 'List' : bare.charAt(0) + bare.slice(1).toLowerCase()
}
