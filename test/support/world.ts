import type { Dataset } from '../../model/record.ts'
import { loadDataset } from '../../seed/load.ts'
import type { Database } from '../../server/database/database.ts'
import { world } from '../world/world.ts'
import { clearDatabase } from './database.ts'

/** Empties the database and loads a dataset into it as Interlock does, the small world unless told. */
export async function loadWorld(database: Database, dataset: Dataset = world): Promise<void> {
  await clearDatabase(database)
  await loadDataset(database.driver, dataset, { database: database.name })
}
