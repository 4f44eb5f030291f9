import type { Database } from '../database/database.ts'

const cypher = `
// Which dataset is loaded?
MATCH (d:Dataset {id: 'dataset'}) RETURN d.version AS version`

/** The version of the dataset that is loaded; an empty text while there is none. */
export async function datasetVersion(database: Database): Promise<string> {
  const [version = ''] = await database.read(cypher, {}, record => String(record.get('version')))
  return version
}
