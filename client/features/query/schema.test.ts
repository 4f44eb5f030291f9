import { CypherLanguageService, type DbSchema } from '@neo4j-cypher/language-support'
import { describe, expect, it } from 'vitest'
import type { ResponseOf } from '../../../contract/endpoint.ts'
import type { model } from '../../../contract/model.ts'
import { entityTypeNames, entityTypes } from '../../../model/entity-types.ts'
import { relationshipTypeNames, relationshipTypes } from '../../../model/relationship-types.ts'
import { firstDraft } from './draft.ts'
import { editorSchema } from './schema.ts'

/** The model as the API describes it, of a graph in which nothing was counted yet. */
const answer: ResponseOf<typeof model> = {
  entityTypes: entityTypeNames.map(type => ({ type, ...entityTypes[type], count: 0 })),
  relationshipTypes: relationshipTypeNames.map(type => {
    const { family, verb, from, to } = relationshipTypes[type]
    return { type, family, verb, from: [...from], to: [...to], count: 0 }
  }),
  attributes: [],
  properties: [{ on: 'Entity', name: 'id', type: 'String', examples: [] }],
  patterns: [],
}

const service = new CypherLanguageService({})

/** What the editor underlines, in words. */
function underlined(
  cypher: string,
  params: Record<string, unknown> = {},
  given = answer as typeof answer | undefined,
) {
  service.clearCache()
  const schema: DbSchema = editorSchema(given, params, {})
  return service.lint(cypher, schema).diagnostics.map(found => String(found.message))
}

describe('what the editor underlines', () => {
  it('is nothing in the first query, also before the model has arrived', () => {
    expect(underlined(firstDraft.cypher)).toEqual([])
    expect(underlined(firstDraft.cypher, {}, undefined)).toEqual([])
  })

  it('is nothing where an entity is called by its kind, by :Entity or by both, in either direction', () => {
    for (const cypher of [
      'MATCH (:Entity)-[r:INVESTED_IN]->(:Company) RETURN r',
      'MATCH (:Company)<-[r:INVESTED_IN]-(:Entity) RETURN r',
      'MATCH (:Entity&Company)-[r:INVESTED_IN]-(:Entity) RETURN r',
      'MATCH (c:Claim)-[:SUBJECT]->(:Company), (c)-[:OBJECT]->(:Entity), (c)-[:ABOUT]->(:Deal) RETURN c',
      'MATCH (:Claim)-[:CITES]->(:Source)-[:PUBLISHED_BY]->(p:Publisher) RETURN p',
      'MATCH (n) WHERE n:Chip OR n:Cloud MATCH (n)<-[:USES]-(c) RETURN c',
    ])
      expect([cypher, ...underlined(cypher)]).toEqual([cypher])
  })

  it('is a relationship at a kind that cannot have it', () => {
    expect(underlined('MATCH (:Chip)-[r:INVESTED_IN]->(:Company) RETURN r')).toEqual([
      '[:INVESTED_IN] has no incoming (:Chip)',
    ])
  })

  it('is a label and a type that the model does not have', () => {
    const found = underlined('MATCH (c:Compny)-[:INVESTD_IN]->() RETURN c').join('\n')
    expect(found).toContain('Compny')
    expect(found).toContain('INVESTD_IN')
  })
})
