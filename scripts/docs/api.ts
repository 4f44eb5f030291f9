import { z } from 'zod'
import { endpoints } from '../../contract/all.ts'
import type { Endpoint } from '../../contract/endpoint.ts'
import { code, page, table } from './markdown.ts'

type Schema = {
  type?: string | string[]
  enum?: unknown[]
  anyOf?: Schema[]
  items?: Schema
  properties?: Record<string, Schema>
  required?: string[]
  description?: string
  default?: unknown
}

/** Every endpoint with its parameters and its example. */
export function apiPage(): string {
  const tags = [...new Set(endpoints.map(endpoint => endpoint.tag))]
  const parts = tags.flatMap(tag => [
    `## ${tag}`,
    ...endpoints.filter(endpoint => endpoint.tag === tag).map(section),
  ])
  return page(
    'API',
    'One contract: the server checks by it, the viewer is compiled against it, and `/api/openapi.json` is generated from it; `/api/docs` reads it. Errors are in [errors.md](errors.md).',
    ...parts,
  )
}

function section(endpoint: Endpoint): string {
  const { method, path, summary, request, example } = endpoint
  const schema = z.toJSONSchema(request, { io: 'input', unrepresentable: 'any' }) as Schema
  const rows = Object.entries(schema.properties ?? {}).map(([name, property]) => [
    code(name),
    kindOf(property),
    schema.required?.includes(name)
      ? 'required'
      : property.default === undefined
        ? ''
        : `default ${code(String(property.default))}`,
    property.description ?? '',
  ])
  return [
    `### ${method} ${path}`,
    summary,
    ...(rows.length > 0 ? [table(['parameter', 'kind', '', ''], rows)] : []),
    `Asked ${code(JSON.stringify(example.request))}, it answers:`,
    `\`\`\`json\n${shortened(example.response)}\n\`\`\``,
  ].join('\n\n')
}

function kindOf(schema: Schema): string {
  if (schema.enum)
    return schema.enum.length > 8 ? `one of ${schema.enum.length} names` : schema.enum.map(String).join(', ')
  if (schema.anyOf) return [...new Set(schema.anyOf.map(kindOf))].join(' or ')
  if (schema.type === 'array') return `list of ${schema.items ? kindOf(schema.items) : 'anything'}`
  return Array.isArray(schema.type) ? schema.type.join(' or ') : (schema.type ?? 'text')
}

const longest = 60

/** An example for people: long answers are cut, and say so. */
function shortened(value: unknown): string {
  const lines = JSON.stringify(value, null, 2).split('\n')
  return lines.length <= longest
    ? lines.join('\n')
    : [...lines.slice(0, longest), `… ${lines.length - longest} more lines`].join('\n')
}
