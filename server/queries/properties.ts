import type { ResponseOf } from '../../contract/endpoint.ts'
import type { model } from '../../contract/model.ts'
import { entityTypes } from '../../model/entity-types.ts'
import { relationshipTypeNames } from '../../model/relationship-types.ts'
import type { Database } from '../database/database.ts'

type Property = ResponseOf<typeof model>['properties'][number]

const looked = 100

const told = `
WITH on, name, valueType(x[name]) AS type, x[name] AS value
RETURN on, name, collect(DISTINCT type) AS types, collect(DISTINCT toStringOrNull(value))[0..3] AS examples`

const ofNodes = `
// Which properties do nodes of these labels have, and what do they look like?
UNWIND $samples AS sample
CALL (sample) { MATCH (x:$(sample.of)) RETURN x LIMIT ${looked} }
WITH sample.on AS on, x UNWIND keys(x) AS name${told}`

const ofLines = `
// Which properties do relationships of these types have, and what do they look like?
UNWIND $samples AS sample
CALL (sample) { MATCH ()-[x:$(sample.of)]->() RETURN x LIMIT ${looked} }
WITH sample.on AS on, x UNWIND keys(x) AS name${told}`

/** What is looked at: each kind and each type by itself, as what stands first in the database may be all of one. */
const nodes = [
  ...Object.values(entityTypes).map(({ label }) => ({ of: label, on: 'Entity' })),
  ...['Claim', 'Source', 'Publisher'].map(label => ({ of: label, on: label })),
]
const lines = [
  ...relationshipTypeNames.map(type => ({ of: type, on: 'relationships' })),
  { of: 'CITES', on: 'citations' },
]
const places = ['Entity', 'Claim', 'Source', 'Publisher', 'relationships', 'citations']

/** Properties as they stand in the database, with examples, from a sample of each kind and each type. */
export async function readProperties(database: Database): Promise<Property[]> {
  const row = (record: { get(name: string): unknown }): Property => ({
    on: String(record.get('on')),
    name: String(record.get('name')),
    type: [...new Set((record.get('types') as string[]).map(typeName))].join(' or '),
    examples: (record.get('examples') as string[]).map(example => example.slice(0, 80)),
  })
  const ofAll = [
    ...(await database.read(ofNodes, { samples: nodes }, row)),
    ...(await database.read(ofLines, { samples: lines }, row)),
  ]
  const place = (on: string) => places.indexOf(on)
  return ofAll.sort((a, b) => place(a.on) - place(b.on) || (a.name < b.name ? -1 : 1))
}

/** "STRING NOT NULL" is String, "LIST<STRING NOT NULL> NOT NULL" is a list of it. */
function typeName(type: string): string {
  const bare = type.replaceAll(' NOT NULL', '')
  return bare.startsWith('LIST') ? 'List' : bare.charAt(0) + bare.slice(1).toLowerCase()
}
