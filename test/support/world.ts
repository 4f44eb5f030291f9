import { entityTypes } from '../../model/entity-types.ts'
import { project } from '../../model/project.ts'
import type { Dataset } from '../../model/record.ts'
import { relationshipTypeNames } from '../../model/relationship-types.ts'
import { schemaStatements } from '../../model/schema.ts'
import type { Database } from '../../server/database/database.ts'
import { world } from '../world/world.ts'
import { clearDatabase } from './database.ts'

/** Empties the database and puts a dataset into it, the small world unless told: the graph as it is stored. */
export async function loadWorld(database: Database, dataset: Dataset = world): Promise<void> {
  await clearDatabase(database)
  for (const statement of schemaStatements()) await database.write(statement, {}, () => null)
  const { entities, relationships } = project(dataset)
  const put = (cypher: string, rows: unknown[]) => database.write(cypher, { rows }, () => null)
  await put(
    `UNWIND $rows AS row CREATE (n:Entity) SET n = row.stored, n:$(row.label)`,
    entities.map(stored => ({ stored, label: entityTypes[stored.type].label })),
  )
  await put(
    `UNWIND $rows AS row CREATE (s:Source) SET s = row
     FOREACH (name IN CASE WHEN row.publisher IS NULL THEN [] ELSE [row.publisher] END |
       MERGE (p:Publisher {id: name}) SET p.name = name CREATE (s)-[:PUBLISHED_BY]->(p))`,
    dataset.sources,
  )
  await put(
    `UNWIND $rows AS row CREATE (c:Claim) SET c = row.stored WITH c, row
     CALL (c, row) { MATCH (n:Entity {id: row.stored.subject}) CREATE (c)-[:SUBJECT]->(n) }
     CALL (c, row) { MATCH (n:Entity {id: row.stored.object}) CREATE (c)-[:OBJECT]->(n) }
     CALL (c, row) { MATCH (n:Entity {id: row.stored.about}) CREATE (c)-[:ABOUT]->(n) }
     CALL (c, row) { UNWIND row.cites AS cite MATCH (s:Source {id: cite.source})
       CREATE (c)-[:CITES {stance: cite.stance, locator: cite.locator, origin: cite.origin, position: cite.position}]->(s) }`,
    dataset.claims.map(({ cites, ...stored }) => ({
      stored,
      cites: cites.map((cite, position) => ({ ...cite, position })),
    })),
  )
  for (const type of relationshipTypeNames)
    await put(
      `UNWIND $rows AS row MATCH (a:Entity {id: row.from}), (b:Entity {id: row.to})
       CREATE (a)-[r:${type}]->(b) SET r = row.stored`,
      relationships
        .filter(relationship => relationship.type === type)
        .map(({ type: _, from, to, ...stored }) => ({ from, to, stored })),
    )
  await put('UNWIND $rows AS row CREATE (d:Dataset) SET d = row, d.loadedAt = datetime()', [
    {
      id: 'dataset',
      version: dataset.version,
      entities: entities.length,
      relationships: relationships.length,
      claims: dataset.claims.length,
      sources: dataset.sources.length,
      deals: entities.filter(entity => entity.type === 'deal').length,
      proceedings: entities.filter(entity => entity.type === 'proceeding').length,
    },
  ])
  await database.write('CALL db.awaitIndexes(60)', {}, () => null)
}
