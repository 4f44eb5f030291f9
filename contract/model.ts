import { z } from 'zod'
import { EntityType } from '../model/entity-types.ts'
import { Family, RelationshipType } from '../model/relationship-types.ts'
import { endpoint } from './endpoint.ts'

export const model = endpoint({
  name: 'model',
  method: 'GET',
  path: '/api/model',
  summary: 'Which kinds of entity, relationship and attribute are there, and how many of each?',
  tag: 'Service',
  request: z.object({}),
  response: z.object({
    entityTypes: z.array(
      z.object({
        type: EntityType,
        label: z.string(),
        name: z.string(),
        plural: z.string(),
        description: z.string(),
        count: z.number().int(),
      }),
    ),
    relationshipTypes: z.array(
      z.object({
        type: RelationshipType,
        family: Family,
        verb: z.string(),
        from: z.array(EntityType),
        to: z.array(EntityType),
        count: z.number().int(),
      }),
    ),
    attributes: z.array(
      z.object({
        name: z.string(),
        title: z.string(),
        description: z.string(),
        value: z.string(),
        count: z.number().int(),
      }),
    ),
    /** Properties in the database, by label or relationship type, with examples: for people who write Cypher. */
    properties: z.array(
      z.object({ on: z.string(), name: z.string(), type: z.string(), examples: z.array(z.string()) }),
    ),
    /** Which types really meet, and how often. */
    patterns: z.array(
      z.object({ from: EntityType, type: RelationshipType, to: EntityType, count: z.number().int() }),
    ),
  }),
  example: {
    request: {},
    response: {
      entityTypes: [
        {
          type: 'company',
          label: 'Company',
          name: 'Company',
          plural: 'Companies',
          description: 'A firm.',
          count: 133,
        },
      ],
      relationshipTypes: [
        {
          type: 'INVESTED_IN',
          family: 'money',
          verb: 'invested in',
          from: ['company'],
          to: ['company'],
          count: 100,
        },
      ],
      attributes: [],
      properties: [{ on: 'Entity', name: 'name', type: 'String', examples: ['Amazon'] }],
      patterns: [{ from: 'company', type: 'INVESTED_IN', to: 'company', count: 100 }],
    },
  },
})
