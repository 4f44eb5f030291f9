import { z } from 'zod'
import { Claim } from '../model/claim.ts'
import { Source } from '../model/source.ts'
import { endpoints } from './all.ts'
import type { Endpoint } from './endpoint.ts'
import { Problem } from './errors.ts'
import { Conflict, DisplayedValue, Evidence } from './evidence.ts'
import { NamedView } from './named-views.ts'
import { Story } from './stories.ts'
import { Subgraph, SubgraphEntity } from './subgraph.ts'
import { ViewState } from './view-state.ts'

type Json = { [key: string]: unknown }

/** Shapes that many answers share; each is described once. */
const named = z.registry<{ id: string }>()
for (const [id, schema] of Object.entries({
  Claim,
  Source,
  SubgraphEntity,
  SubgraphRelationship: Subgraph.shape.relationships.element,
  Subgraph,
  Evidence,
  DisplayedValue,
  Conflict,
  ViewState,
  NamedView,
  Story,
  Problem,
}))
  named.add(schema, { id })

/** The description of the whole API in OpenAPI 3.1, made from the contract. */
export function openApi(version: string): Json {
  const schemas: Json = {}
  const schemaOf = (owner: string, schema: z.ZodType, io: 'input' | 'output' = 'input') =>
    hoist(owner, z.toJSONSchema(schema, { io, metadata: named, unrepresentable: 'any' }) as Json, schemas)
  schemaOf('problem', Problem)
  const paths: Record<string, Json> = {}
  for (const endpoint of endpoints) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(endpoint, schemaOf) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Interlock',
      version,
      description:
        'A graph of the technology industry in which every line can be cross-examined: who says so, who differs.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    security: [{}, { bearer: [] }, { basic: [] }],
    tags: [...new Set(endpoints.map(({ tag }) => tag))].map(name => ({ name })),
    paths,
    components: {
      schemas,
      securitySchemes: {
        bearer: {
          type: 'http',
          scheme: 'bearer',
          description: 'INTERLOCK_TOKEN, where the server sets one.',
        },
        basic: { type: 'http', scheme: 'basic', description: 'Any user name; the token as the password.' },
      },
    },
  }
}

type SchemaOf = (owner: string, schema: z.ZodType, io?: 'input' | 'output') => Json

function operation(endpoint: Endpoint, schemaOf: SchemaOf): Json {
  const { name, method, summary, tag, response, example, etag = method === 'GET' } = endpoint
  const { parameters, body } = requestParts(endpoint, schemaOf)
  const problem = {
    description: 'A problem (RFC 9457).',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  }
  return {
    operationId: name,
    summary,
    tags: [tag],
    parameters,
    ...(body ? { requestBody: body } : {}),
    responses: {
      200: {
        description: 'The answer.',
        content: { 'application/json': { schema: schemaOf(name, response), example: example.response } },
      },
      ...(etag ? { 304: { description: 'The same as the answer whose ETag was sent.' } } : {}),
      ...(name === 'health' ? { 503: { description: 'The same shape while the database is away.' } } : {}),
      default: problem,
    },
  }
}

/** Names in the path and, for GET and DELETE, in the query string; the rest is the body. */
function requestParts(endpoint: Endpoint, schemaOf: SchemaOf): { parameters: Json[]; body: Json | null } {
  const { name, method, path, request, example } = endpoint
  const written = schemaOf(name, request) as { properties?: Json; required?: string[] }
  const read = schemaOf(name, request, 'output') as { properties?: Record<string, Json> }
  const inPath = [...path.matchAll(/:(\w+)/g)].map(match => match[1] ?? '')
  const inQuery = method === 'GET' || method === 'DELETE'
  const given = example.request as Json
  const names = Object.keys(written.properties ?? {})
  const parameters = names
    .filter(parameter => inQuery || inPath.includes(parameter))
    .map(parameter => {
      const { description, ...schema } = read.properties?.[parameter] ?? {}
      const isList = schema.type === 'array'
      return {
        name: parameter,
        in: inPath.includes(parameter) ? 'path' : 'query',
        required: inPath.includes(parameter) || written.required?.includes(parameter) === true,
        ...(description ? { description } : {}),
        ...(isList ? { style: 'form', explode: false } : {}),
        schema,
        ...(given[parameter] === undefined || isList ? {} : { example: given[parameter] }),
      }
    })
  const rest = names.filter(parameter => !inPath.includes(parameter))
  if (inQuery || rest.length === 0) return { parameters, body: null }
  const only = (from: Json) =>
    Object.fromEntries(rest.filter(key => key in from).map(key => [key, from[key]]))
  const schema = {
    type: 'object',
    properties: only(written.properties ?? {}),
    required: rest.filter(key => written.required?.includes(key)),
  }
  const content = { 'application/json': { schema, example: only(given) } }
  return { parameters, body: { required: true, content } }
}

/** Moves the definitions of a schema to the components, so that references hold in the whole document. */
function hoist(owner: string, schema: Json, schemas: Json): Json {
  const { $defs = {}, $schema: _, ...own } = schema as { $defs?: Json; $schema?: string }
  const nameOf = (definition: string) =>
    definition.startsWith('__') ? `${owner}${definition.replaceAll('_', '')}` : definition
  const rewrite = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(rewrite)
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(
      Object.entries(value)
        .filter(([key]) => key !== 'id' || typeof (value as Json).id !== 'string')
        .map(([key, item]) => [
          key,
          key === '$ref' && typeof item === 'string'
            ? item.replace(/^#\/\$defs\/(.+)$/, (_, name: string) => `#/components/schemas/${nameOf(name)}`)
            : rewrite(item),
        ]),
    )
  }
  for (const [name, definition] of Object.entries($defs)) schemas[nameOf(name)] = rewrite(definition)
  const result = rewrite(own) as Json
  const id = (schema as { id?: string }).id
  if (!id) return result
  schemas[id] = result
  return { $ref: `#/components/schemas/${id}` }
}
