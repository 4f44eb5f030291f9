import { schemaStatements } from '../../model/schema.ts'
import type { Database } from './database.ts'

/** Creates the constraints and indexes of the model that are not there yet, and waits until they can be used. */
export async function applySchema(database: Database): Promise<void> {
  for (const statement of schemaStatements()) await database.write(statement, {}, () => null)
  // Are all indexes filled?
  await database.read('CALL db.awaitIndexes(60)', {}, () => null, { timeoutMs: 65_000 })
}
