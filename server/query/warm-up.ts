import neo4j, { type Driver } from 'neo4j-driver'

/** A fresh server needs seconds for its first plans: these teach it before somebody waits. */
const lessons = [
  // How are entities found by their id?
  'EXPLAIN MATCH (e:Entity {id: $id}) RETURN e',
  // How are neighbours found?
  'EXPLAIN MATCH (a:Company)-[r]->(b:Entity) WHERE a.name STARTS WITH $id RETURN a, r, b ORDER BY b.name LIMIT 10',
  // How are paths found?
  'EXPLAIN MATCH p = SHORTEST 1 (a:Regulator)-[]-{1,4}(b:Chip) RETURN p LIMIT 1',
  // How are rows grouped?
  'EXPLAIN MATCH (a)-[r]->(b) WITH a, count(*) AS n WHERE n > 1 RETURN a.name, COUNT { (a)--() }, n ORDER BY n DESC',
]

/** Asks for a few plans, one after another. Never fails: it only saves time. */
export async function warmUpPlanner(driver: Driver, database: string): Promise<void> {
  const session = driver.session({ database, defaultAccessMode: neo4j.session.READ })
  try {
    for (const lesson of lessons) await session.run(lesson, { id: 'company:none' }, { timeout: 10_000 })
  } catch {
    // The first query pays instead.
  } finally {
    await session.close().catch(() => {})
  }
}
