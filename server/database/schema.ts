import { isThereAlready, schemaStatements } from '../../model/schema.ts'
import type { Database } from './database.ts'

/** Creates the constraints and indexes of the model that are not there yet, and waits until they can be used. */
export async function applySchema(database: Database): Promise<void> {
  // Which indexes are there? A uniqueness constraint has an index of its own name.
  const names = await database.read('SHOW INDEXES YIELD name RETURN name', {}, row => String(row.get('name')))
  const present = new Set(names)
  const missing = schemaStatements().filter(statement => !present.has(nameIn(statement)))
  if (missing.length === 0) return
  for (const statement of missing)
    await database
      .write(statement, {}, () => null)
      .catch(error => {
        if (!isThereAlready(error)) throw error
      })
  // Are all indexes filled?
  await database.read('CALL db.awaitIndexes(60)', {}, () => null, { timeoutMs: 65_000 })
}

/** `CREATE … <name> IF NOT EXISTS …`: what the constraint or index is called. */
function nameIn(statement: string): string {
  return /(\S+) IF NOT EXISTS/.exec(statement)?.[1] ?? ''
}
