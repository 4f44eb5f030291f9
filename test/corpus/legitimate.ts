import { type LegitimateCase, many } from './case.ts'

const cases = (queries: Record<string, string>): LegitimateCase[] =>
  Object.entries(queries).map(([name, cypher]) => ({ name, cypher }))

/** Queries that must be answered: everyday questions, and harmless ones that merely look frightening. */
export const legitimate: LegitimateCase[] = [
  ...cases({
    'lists companies': 'MATCH (c:Company) RETURN c.name AS name ORDER BY name LIMIT 10',
    'lists whole entities': 'MATCH (e:Entity) RETURN e LIMIT 5',
    'follows money': 'MATCH (a:Company)-[r:INVESTED_IN]->(b) RETURN a, r, b LIMIT 20',
    'sums amounts':
      'MATCH (a)-[r:INVESTED_IN]->(b) WHERE r.amountKind = "paid" RETURN a.name, r.currency, sum(r.amount) AS total ORDER BY total DESC',
    'finds investors in their customers':
      'MATCH (a)-[:INVESTED_IN]->(b), (a)-[:SUPPLIES]->(b) RETURN a.name, b.name',
    'asks about regulators':
      'MATCH (r:Regulator)-[]->(p:Proceeding) RETURN r.name, count(p) AS proceedings ORDER BY proceedings DESC',
    'traces by variable length': 'MATCH p = (a:Company)-[*1..3]-(b:Chip) RETURN p LIMIT 5',
    'traces by a quantified path':
      'MATCH p = (a:Regulator) (()-[r WHERE r.contested = false]-()){1,3} (b:Company) RETURN p LIMIT 5',
    'traces by SHORTEST': 'MATCH p = SHORTEST 2 (a:Regulator)-[]-{1,4}(b:Chip) RETURN p LIMIT 3',
    'traces by shortestPath':
      'MATCH (a:Company), (b:Chip) WITH a, b LIMIT 1 MATCH p = shortestPath((a)-[*..5]-(b)) RETURN p',
    'lists all shortest paths':
      'MATCH (a:Company), (b:Person) WITH a, b LIMIT 1 MATCH p = allShortestPaths((a)-[*..4]-(b)) RETURN p LIMIT 10',
    'counts in a subquery':
      'MATCH (c:Company) RETURN c.name, COUNT { (c)-[:INVESTED_IN]->() } AS deals ORDER BY deals DESC LIMIT 5',
    'collects in a subquery':
      'MATCH (c:Company) RETURN c.name, COLLECT { MATCH (c)-[:SUPPLIES]->(x) RETURN x.name } AS supplied LIMIT 5',
    'asks for existence': 'MATCH (c:Company) WHERE EXISTS { (c)-[:PARTY_TO]->(:Deal) } RETURN c.name LIMIT 5',
    'nests existence':
      'MATCH (c:Company) WHERE EXISTS { MATCH (c)-[:PARTY_TO]->(d:Deal) WHERE EXISTS { (d)<-[:CONCERNS]-() } } RETURN c.name',
    'calls a subquery':
      'MATCH (c:Company) CALL (c) { MATCH (c)-[r]->(x) RETURN x ORDER BY x.name LIMIT 2 } RETURN c.name, x.name LIMIT 10',
    'calls an old-style subquery':
      'MATCH (c:Company) CALL { WITH c MATCH (c)-->(x) RETURN count(x) AS n } RETURN c.name, n LIMIT 5',
    'calls an empty-scope subquery': 'CALL () { MATCH (c:Chip) RETURN count(c) AS chips } RETURN chips',
    'calls optionally':
      'MATCH (c:Company) OPTIONAL CALL (c) { MATCH (c)-->(x:Chip) RETURN x LIMIT 1 } RETURN c.name, x LIMIT 3',
    unites: 'MATCH (c:Chip) RETURN c.name AS name UNION ALL MATCH (c:Cloud) RETURN c.name AS name',
    'unwinds a list': 'UNWIND ["company:amazon", "company:google"] AS id MATCH (e:Entity {id: id}) RETURN e',
    'unwinds a long range': 'UNWIND range(1, 1000000) AS i RETURN count(i)',
    'comprehends a list':
      'MATCH p = (:Company)-[*1..2]-(:Chip) RETURN [n IN nodes(p) | n.name] AS names LIMIT 5',
    'comprehends a pattern':
      'MATCH (c:Company) RETURN c.name, [(c)-[:SUPPLIES]->(x) WHERE x.name IS NOT NULL | x.name] AS names LIMIT 5',
    'filters in a comprehension':
      'MATCH (c:Company) RETURN [a IN c.aliases WHERE size(a) > 3 | toUpper(a)] AS aliases LIMIT 5',
    'reduces a path':
      'MATCH p = (:Company)-[:INVESTED_IN*1..2]->() RETURN reduce(sum = 0, r IN relationships(p) | sum + coalesce(r.amount, 0)) AS money LIMIT 5',
    'reduces to the larger':
      'RETURN reduce(most = 0, x IN [3, 9, 4] | CASE WHEN x > most THEN x ELSE most END) AS most',
    'builds a sentence by reduce': 'RETURN reduce(text = "", word IN ["a", "b"] | text + word + " ") AS text',
    'asks all of a path':
      'MATCH p = (a:Company)-[*1..3]-(b:Company) WHERE all(r IN relationships(p) WHERE r.contested = false) RETURN p LIMIT 3',
    'asks for simple paths':
      'MATCH p = (a:Company)-[*1..3]-(b:Company) WHERE all(n IN nodes(p) WHERE single(m IN nodes(p) WHERE m = n)) RETURN p LIMIT 3',
    'walks indexes of a list': 'WITH [1, 2, 3] AS xs RETURN [i IN range(0, size(xs) - 1) | xs[i]] AS same',
    'walks pairs of a path':
      'MATCH p = (:Company)-[*2..2]-() RETURN [i IN range(0, length(p) - 1) | nodes(p)[i].name] AS names LIMIT 3',
    'names each beside the others':
      'MATCH (c:Company) WITH collect(c.name) AS names UNWIND names AS n RETURN n, [m IN names WHERE m <> n][..3] AS others LIMIT 3',
    'finds what one list lacks':
      'MATCH (a:Company) WITH collect(a.name) AS all MATCH (b:Chip) WITH all, collect(b.name) AS others RETURN [x IN all WHERE NOT x IN others] AS rest',
    'gathers maps in maps':
      'MATCH (a)-[r]->(b) WITH a, collect({id: b.id, type: type(r)}) AS links WITH {id: a.id, links: links, n: size(links)} AS row RETURN collect(row)[..3] AS rows',
    'computes from WITH to WITH':
      'WITH 1 AS net, 2 AS tax WITH net + tax AS sum, net - tax AS less WITH sum + less AS x, sum * less AS y RETURN x + y AS z',
    'looks at neighbours in a list':
      'MATCH (c:Company) WITH collect(c.name) AS names RETURN [i IN range(0, size(names) - 2) | names[i..i + 2]] AS pairs',
    'makes a small table': 'RETURN [x IN range(1, 10) | [y IN range(1, 10) | x * y]] AS table',
    'projects a map':
      'MATCH (c:Company) RETURN c {.id, .name, deals: COUNT { (c)-[:PARTY_TO]->(:Deal) }} AS company LIMIT 3',
    'switches by CASE':
      'MATCH (e:Entity) RETURN CASE WHEN e:Company THEN "company" WHEN e:Person THEN "person" ELSE "other" END AS kind, count(*) AS n',
    'groups by labels':
      'MATCH (e:Entity) UNWIND labels(e) AS label RETURN label, count(*) AS n ORDER BY n DESC',
    'groups by type': 'MATCH ()-[r]->() RETURN type(r) AS type, count(*) AS n ORDER BY n DESC',
    'joins by OPTIONAL MATCH':
      'MATCH (d:Deal) OPTIONAL MATCH (d)<-[:CONCERNS]-(p:Proceeding) OPTIONAL MATCH (p)<-[:OPENED]-(r:Regulator) RETURN d.name, p.name, r.name LIMIT 10',
    'searches by text':
      'MATCH (c:Company) WHERE c.name STARTS WITH "A" OR c.name CONTAINS "soft" OR c.name ENDS WITH "Inc" RETURN c.name',
    'searches by a pattern': "MATCH (c:Company) WHERE c.name =~ '(?i).*(amazon|google).*' RETURN c.name",
    'searches by an anchored pattern':
      "MATCH (d:Deal) WHERE d.id =~ 'deal:[a-z0-9-]+-20[0-9]{2}' RETURN d.id",
    'asks claims': 'MATCH (c:Claim)-[:SUBJECT]->(e:Entity) RETURN c, e LIMIT 5',
    'asks sources':
      'MATCH (c:Claim)-[x:CITES]->(s:Source) RETURN s.title, x.stance, count(c) AS claims ORDER BY claims DESC LIMIT 5',
    'asks conflicts': 'MATCH (a)-[r {contested: true}]->(b) RETURN a.name, type(r), b.name, r.conflictKinds',
    'uses dates':
      "RETURN date('2024-03-27') AS day, duration.between(date('2023-09-25'), date('2024-03-27')) AS between",
    'truncates dates':
      "RETURN date.truncate('month', date('2024-03-27')) AS month, datetime.fromepoch(0, 0) AS epoch",
    'uses points': 'RETURN point.distance(point({x: 0, y: 0}), point({x: 3, y: 4})) AS five',
    pages: 'MATCH (e:Entity) RETURN e.name ORDER BY e.name SKIP 5 LIMIT 5',
    'returns everything': 'MATCH (c:Chip) WITH c LIMIT 2 RETURN *',
    'ends with a semicolon': 'RETURN 1;',
    'begins with comments': '// which companies?\n/* all of them */ MATCH (c:Company) RETURN count(c)',
    'is in lower case':
      'match (c:Company) where c.name is not null return c.name as name order by name limit 3',
    'stands under EXPLAIN': 'EXPLAIN MATCH (c:Company) RETURN c',
    'stands under EXPLAIN in lower case': 'explain match (c:Company) return c',
    'explains a write': 'EXPLAIN CREATE (n:Company {id: "company:x"})',
    'explains a deletion': 'EXPLAIN MATCH (n) DETACH DELETE n',
    'stands under PROFILE': 'PROFILE MATCH (c:Company) RETURN count(c)',
    'names its version': 'CYPHER 5 MATCH (c:Company) RETURN count(c)',
    'explains with a version': 'CYPHER 5 EXPLAIN MATCH (c:Company) RETURN count(c)',
    'lists labels': 'CALL db.labels() YIELD label RETURN label ORDER BY label',
    'lists labels without brackets': 'CALL db.labels',
    'lists relationship types': 'CALL db.relationshipTypes() YIELD relationshipType AS type RETURN type',
    'lists property keys': 'CALL db.propertyKeys() YIELD propertyKey RETURN count(*)',
    'lists node properties':
      'CALL db.schema.nodeTypeProperties() YIELD nodeLabels, propertyName RETURN nodeLabels, propertyName LIMIT 5',
    'draws the schema': 'CALL db.schema.visualization()',
    'shows indexes': 'SHOW INDEXES YIELD name, type RETURN name, type',
    'shows constraints': 'SHOW CONSTRAINTS',
    'shows functions': 'SHOW FUNCTIONS YIELD name RETURN count(*)',
    'shows built-in functions': 'SHOW BUILT IN FUNCTIONS YIELD name WHERE name STARTS WITH "to" RETURN name',
    'shows procedures': 'SHOW PROCEDURES YIELD name RETURN count(*) AS n',
    // Harmless, though it looks frightening.
    'says CREATE in a string': "RETURN 'CREATE (n) DETACH DELETE n; LOAD CSV FROM file' AS text",
    'says a URL in a string':
      "MATCH (s:Source) WHERE s.url STARTS WITH 'https://www.ftc.gov' RETURN s.url LIMIT 1",
    'says a semicolon in a string': "RETURN 'a; b' AS text",
    'says a comment in a string': "RETURN '// not a comment /* nor this' AS text",
    'says a quote by a backslash': 'RETURN \'it\\\'s\' AS a, "say \\"so\\"" AS b',
    'says CREATE in a comment': 'MATCH (n:Chip) // CREATE nothing\nRETURN count(n) /* DELETE nothing */',
    'has a property called set': 'MATCH (n:Chip) RETURN n.set, n.delete, n.create, n.merge, n.remove LIMIT 1',
    'has a variable called set': 'MATCH (set:Chip) WHERE set.name IS NOT NULL RETURN set LIMIT 1',
    'has a variable called create':
      'MATCH (create:Chip)-[delete]-(merge) RETURN create, delete, merge LIMIT 1',
    'has a variable called load': 'WITH 1 AS load, 2 AS csv RETURN load + csv AS sum, load, csv',
    'has a variable called call': 'MATCH (call:Chip) RETURN call ORDER BY call.name LIMIT 1',
    'has a variable called show': 'UNWIND [1, 2] AS show RETURN show ORDER BY show',
    'has a variable called use': 'WITH 3 AS use RETURN use * 2 AS twice',
    'has a column called delete': 'MATCH (c:Chip) RETURN count(c) AS delete',
    'has quoted names like keywords':
      'MATCH (`CREATE`:Chip) RETURN `CREATE`.`DETACH DELETE` AS `LOAD CSV` LIMIT 1',
    'has a label called Delete': 'MATCH (n:Delete) RETURN n',
    'has labels joined by signs': 'MATCH (n:Company|Set&!Create) RETURN count(n)',
    'has a relationship type called SET': 'MATCH ()-[r:SET|CREATE|MERGE]->() RETURN count(r)',
    'has a map with keys like keywords':
      'RETURN {set: 1, create: 2, delete: 3, use: 4, call: 5, load: 6} AS map',
    'has a key called csv after load': 'RETURN {load: 1, csv: 2}.load AS x',
    'has a parameter-like dollar in a string': "RETURN 'costs $5' AS text",
    negates: 'MATCH (c:Company) WHERE NOT (c)-[:INVESTED_IN]->() AND NOT c.name IS NULL RETURN count(c)',
    'chooses by XOR': 'RETURN true XOR false AS x',
    'escapes a letter within a string': "RETURN 'caf\\u00e9' AS word",
    'speaks other languages': "RETURN 'Übernahme – 買収 – слияние' AS text, 1 AS größe",
    'uses non-breaking blanks': 'MATCH\u00a0(c:Company)\u00a0RETURN\u00a0count(c)',
    'has windows line ends': 'MATCH (c:Company)\r\nRETURN count(c)\r\n',
    'starts with WITH': 'WITH 1 AS one RETURN one',
    'has many conditions': `MATCH (c:Company) WHERE ${many(40, i => `c.name <> 'x${i}'`, ' AND ')} RETURN count(c)`,
    'has a deep path':
      'MATCH (r:Regulator)-[:OPENED]->(p)-[:CONCERNS]->(d:Deal)<-[:PARTY_TO]-(c)-[:SUPPLIES]->(x) RETURN r, p, d, c, x LIMIT 5',
    'has a long list': `MATCH (e:Entity) WHERE e.id IN [${many(300, i => `'company:c${i}'`, ', ')}] RETURN count(e)`,
    'has many columns': `MATCH (c:Company) RETURN ${many(60, i => `c.name AS n${i}`, ', ')} LIMIT 1`,
    'uses percentiles':
      'MATCH ()-[r:INVESTED_IN]->() RETURN percentileCont(r.amount, 0.5) AS median, stDev(r.amount) AS spread',
    'uses element ids inside':
      'MATCH (c:Company) WITH c LIMIT 1 MATCH (d) WHERE elementId(d) = elementId(c) RETURN d',
    'uses dynamic labels': "MATCH (n:$('Company')) RETURN count(n)",
    'finds a cycle': 'MATCH p = (a:Company)-[*2..3]->(a) RETURN p LIMIT 3',
  }),
  {
    name: 'takes parameters',
    cypher: 'MATCH (e:Entity {id: $id}) RETURN e',
    params: { id: 'company:amazon' },
  },
  { name: 'takes a limit as parameter', cypher: 'MATCH (e:Entity) RETURN e.name LIMIT $n', params: { n: 3 } },
  {
    name: 'takes a list as parameter',
    cypher: 'UNWIND $ids AS id OPTIONAL MATCH (e:Entity {id: id}) RETURN id, e',
    params: { ids: ['company:amazon', 'company:google'] },
  },
  {
    name: 'takes rows as parameter',
    cypher: 'UNWIND $rows AS row RETURN row.a + row.b AS sum',
    params: {
      rows: [
        { a: 1, b: 2 },
        { a: 3, b: 4 },
      ],
    },
  },
  {
    name: 'takes a typed day as parameter',
    cypher: 'RETURN $day + duration("P1D") AS next',
    params: { day: { $date: '2024-02-28' } },
  },
  {
    name: 'takes a pattern as parameter',
    cypher: 'MATCH (c:Company) WHERE c.name =~ $pattern RETURN c.name',
    params: { pattern: '(?i)anthr.*' },
  },
  {
    name: 'takes the bounds of a range',
    cypher: 'RETURN [x IN range($from, $to) | x * x] AS squares',
    params: { from: 1, to: 10 },
  },
  {
    name: 'takes frightening text as parameter',
    cypher: 'RETURN $text AS text',
    params: { text: "'; MATCH (n) DETACH DELETE n //" },
  },
  { name: 'quotes a parameter', cypher: 'RETURN $`two words` AS x', params: { 'two words': 2 } },
  {
    name: 'searches full text',
    cypher:
      "CALL db.index.fulltext.queryNodes('entity_search', 'amazon') YIELD node, score RETURN node, score LIMIT 5",
  },
]
