import { seedJsonSchema } from '../../seed/schema.ts'

/** The JSON Schema by which an editor completes and checks a file in seed/data. */
export const seedSchemaPage = (): string => `${JSON.stringify(seedJsonSchema(), null, 2)}\n`
