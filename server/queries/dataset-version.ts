import type { Database } from '../database/database.ts'

/** Cypher: what is noted of the dataset. A start and the check of its health ask alike, so that it is planned once. */
export const noteOfDataset = `
// Which dataset is loaded, how much is in it, and from which files was it loaded?
MATCH (d:Dataset {id: 'dataset'}) RETURN d LIMIT 1`

const cypher = `
// Which dataset is loaded?
MATCH (d:Dataset {id: 'dataset'}) RETURN d.version AS version`

/** The version of the dataset that is loaded; an empty text while there is none. */
export async function datasetVersion(database: Database): Promise<string> {
  const [version = ''] = await database.read(cypher, {}, record => String(record.get('version')))
  return version
}
