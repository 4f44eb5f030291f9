import { afterAll, inject } from 'vitest'
import { type Database, openDatabase } from '../../server/database/database.ts'

/**
 * The real Neo4j of this test run, shared by all integration tests. Call it at the top of a file: it is closed
 * after the file's last test. Begin from a known state with {@link clearDatabase}.
 */
export function testDatabase(): Database {
  const database = openDatabase({ ...inject('neo4j'), mode: 'managed' })
  afterAll(() => database.close())
  return database
}

/** The release the tests run on, such as 5.26.30. */
export function testRelease(): string {
  return inject('neo4j').version
}

/** Removes every node and relationship. Constraints and indexes stay. */
export async function clearDatabase(database: Database): Promise<void> {
  let left = 1
  while (left > 0) {
    // Remove a part of the graph; how much was there to remove?
    const removed = await database.write(
      'MATCH (n) WITH n LIMIT 20000 DETACH DELETE n RETURN count(n) AS removed',
      {},
      record => record.get('removed').toNumber() as number,
    )
    left = removed[0] ?? 0
  }
}
