/** Every statement that the loader runs. Rows come in `$rows`, at most as many as the loader's batch. */
export const statements = {
  // Which indexes are there? A uniqueness constraint has an index of its own name.
  indexes: 'SHOW INDEXES YIELD name RETURN name',

  // Wait until all indexes are filled.
  awaitIndexes: 'CALL db.awaitIndexes(120)',

  // Which records does the graph hold, and which version of the dataset?
  stored: 'MATCH (d:Dataset {id: "dataset"}) RETURN d {.*} AS dataset',

  // Wait until nobody else loads a dataset: only one transaction at a time may write this node.
  takeTurn: 'MERGE (d:Dataset {id: "dataset"}) SET d.id = d.id',

  // How much is there of everything?
  counts: `RETURN COUNT { (:Entity) } AS entities, COUNT { (:Claim) } AS claims, COUNT { (:Source) } AS sources,
    COUNT { (:Entity)-[]->(:Entity) } AS relationships`,

  // Remove some of the relationships between entities: how many were there?
  removeRelationships: `MATCH (:Entity)-[r]->(:Entity) WITH r LIMIT $limit DELETE r RETURN count(*) AS removed`,

  // Remove some of the claims with what they cite: how many were there?
  removeClaims: 'MATCH (c:Claim) WITH c LIMIT $limit DETACH DELETE c RETURN count(*) AS removed',

  // Remove some of the sources and publishers: how many were there?
  removeSources: 'MATCH (s:Source|Publisher) WITH s LIMIT $limit DETACH DELETE s RETURN count(*) AS removed',

  // Which entities are there now?
  entityIds: 'MATCH (e:Entity) RETURN e.id AS id',

  // Remove the entities that the dataset no longer holds.
  removeEntities: 'UNWIND $rows AS id MATCH (e:Entity {id: id}) DETACH DELETE e',

  // Write entities, each with the label of its type.
  entities: 'UNWIND $rows AS row MERGE (e:Entity {id: row.id}) SET e = row.stored, e:$(row.label)',

  // Write publishers.
  publishers: 'UNWIND $rows AS row CREATE (p:Publisher) SET p = row',

  // Write sources and tie them to their publishers.
  sources: `UNWIND $rows AS row CREATE (s:Source) SET s = row.stored
    WITH s, row WHERE row.publisher IS NOT NULL
    MATCH (p:Publisher {id: row.publisher}) CREATE (s)-[:PUBLISHED_BY]->(p)`,

  // Write claims and tie them to what they speak of and to the sources they cite.
  claims: `UNWIND $rows AS row CREATE (c:Claim) SET c = row.stored
    WITH c, row MATCH (e:Entity {id: row.stored.subject}) CREATE (c)-[:SUBJECT]->(e)
    WITH c, row
    CALL (c, row) { MATCH (e:Entity {id: row.stored.object}) CREATE (c)-[:OBJECT]->(e) }
    CALL (c, row) { MATCH (e:Entity {id: row.stored.about}) CREATE (c)-[:ABOUT]->(e) }
    CALL (c, row) {
      UNWIND row.cites AS cite MATCH (s:Source {id: cite.source})
      CREATE (c)-[:CITES {stance: cite.stance, locator: cite.locator, origin: cite.origin, position: cite.position}]->(s)
    }`,

  // Write relationships between entities.
  relationships: `UNWIND $rows AS row MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to})
    CREATE (a)-[r:$(row.type)]->(b) SET r = row.stored`,

  // Note which dataset the graph now holds.
  dataset: `MERGE (d:Dataset {id: "dataset"})
    SET d += $counts, d.version = $version, d.fingerprint = $fingerprint, d.loadedAt = datetime()`,
} as const
