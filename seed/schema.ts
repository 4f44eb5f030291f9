import { z } from 'zod'
import { SeedFile } from './format.ts'

/** The JSON Schema of a seed file, for editors. Generated into seed/data/schema.json. */
export function seedJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(SeedFile, { io: 'input', target: 'draft-7' })
  return { title: 'Interlock seed file', ...schema }
}
