/** A query that teaches the model; every one is run by a test over the shipped data. */
export interface ExampleQuery {
  name: string
  folder: string
  cypher: string
  params?: Record<string, unknown>
}

/** From the simplest to claims, conflicts and paths. */
export const examples: ExampleQuery[] = [
  {
    name: 'Amazon’s investments',
    folder: 'First steps',
    cypher: `// Into which companies has Amazon put money?
MATCH (amazon:Company {id: 'company:amazon'})-[r:INVESTED_IN]->(c)
RETURN amazon, r, c`,
  },
  {
    name: 'A company by name',
    folder: 'First steps',
    cypher: `// Which entities have this in their name?
MATCH (e:Entity)
WHERE toLower(e.name) CONTAINS toLower($text)
RETURN e.id AS id, e.type AS kind, e.name AS name
ORDER BY name
LIMIT 50`,
    params: { text: 'anthropic' },
  },
  {
    name: 'Everything next to one entity',
    folder: 'First steps',
    cypher: `// What is one relationship away?
MATCH (e:Entity {id: $id})-[r]-(other:Entity)
RETURN e, r, other
LIMIT 100`,
    params: { id: 'company:anthropic' },
  },
  {
    name: 'How many of each kind',
    folder: 'First steps',
    cypher: `// What does the graph hold?
MATCH (e:Entity)
RETURN e.type AS kind, count(*) AS entities
ORDER BY entities DESC`,
  },
  {
    name: 'How many relationships of each type',
    folder: 'First steps',
    cypher: `// Which relationships are there?
MATCH (:Entity)-[r]->(:Entity)
RETURN type(r) AS relationship, count(*) AS count
ORDER BY count DESC`,
  },
  {
    name: 'Largest disclosed investments',
    folder: 'Money',
    cypher: `// Which single commitments are the largest? Totals and round sizes are other kinds of money.
MATCH (investor)-[r:INVESTED_IN]->(company)
WHERE r.amount IS NOT NULL AND NOT r.amountKind IN ['round_total', 'cumulative', 'valuation']
RETURN investor, company, r.amount / 1e9 AS billions, r.currency AS currency, r.amountKind AS kind, r.amountBound AS bound, r
ORDER BY r.amount DESC
LIMIT 25`,
  },
  {
    name: 'Who invests in its own customers',
    folder: 'Money',
    cypher: `// Who puts money into a company that buys from its cloud?
MATCH (investor:Company)-[money:INVESTED_IN]->(c:Company)-[use:CUSTOMER_OF|USES]->(cloud:Cloud)
WHERE cloud.partOf = investor.id
RETURN DISTINCT investor, money, c, use, cloud`,
  },
  {
    name: 'Shared investors',
    folder: 'Money',
    cypher: `// Which investors hold money in several companies?
MATCH (investor:Entity)-[:INVESTED_IN]->(c:Company)
WITH investor, collect(DISTINCT c.name) AS companies
WHERE size(companies) > 2
RETURN investor, size(companies) AS count, companies
ORDER BY count DESC`,
  },
  {
    name: 'Kinds of money on record',
    folder: 'Money',
    cypher: `// How many claims state an amount of each kind? Kinds are never added to one another.
MATCH (c:Claim)
WHERE c.amount IS NOT NULL
RETURN c.amountKind AS kind, c.currency AS currency, count(*) AS claims
ORDER BY claims DESC`,
  },
  {
    name: 'Valuations of one company',
    folder: 'Money',
    cypher: `// What is it said to be worth, by whom, and when?
MATCH (c:Claim {subject: $id, predicate: 'valuation'})-[:CITES]->(s:Source)
RETURN c.amount / 1e9 AS billions, c.currency AS currency, c.aspect AS basis, c.eventOn AS on, s.publisher AS publisher, c.id AS claim
ORDER BY on`,
    params: { id: 'company:anthropic' },
  },
  {
    name: 'Whose chips does Anthropic use',
    folder: 'Supply',
    cypher: `// Which chips does Anthropic use or train on, and who designs them?
MATCH (a:Company {id: 'company:anthropic'})-[use:USES|TRAINED_ON|RUNS_ON]->(chip:Chip)
OPTIONAL MATCH (designer:Company)-[design:DESIGNS]->(chip)
RETURN a, use, chip, design, designer`,
  },
  {
    name: 'Where Claude can be had',
    folder: 'Supply',
    cypher: `// Which clouds offer models of the Claude family?
MATCH (cloud:Cloud)-[offer:OFFERS]->(m:Model)
WHERE m.name STARTS WITH 'Claude'
RETURN cloud, offer, m`,
  },
  {
    name: 'Customers of each cloud',
    folder: 'Supply',
    cypher: `// Who buys from which cloud?
MATCH (customer)-[:CUSTOMER_OF]->(cloud:Cloud)
RETURN cloud.name AS cloud, count(DISTINCT customer) AS customers, collect(DISTINCT customer.name) AS who
ORDER BY customers DESC`,
  },
  {
    name: 'Who fabricates whose chips',
    folder: 'Supply',
    cypher: `// Which foundry makes which chip?
MATCH (foundry:Company)-[f:FABRICATES]->(chip:Chip)
RETURN foundry, f, chip`,
  },
  {
    name: 'One supplier only',
    folder: 'Supply',
    cypher: `// Which chips have a single fabricator in the data?
MATCH (foundry:Company)-[:FABRICATES]->(chip:Chip)
WITH chip, collect(DISTINCT foundry) AS foundries
WHERE size(foundries) = 1
RETURN chip, foundries[0] AS onlyFoundry`,
  },
  {
    name: 'The CMA and AI partnerships',
    folder: 'Regulation',
    cypher: `// Which proceedings did the CMA open, what did they concern, and how did they end?
MATCH (r:Regulator {id: 'regulator:uk-cma'})-[opened:OPENED|ACTED_IN]->(p:Proceeding)-[about:CONCERNS]->(what)
RETURN DISTINCT r, opened, p, about, what, p.subtitle AS outcome`,
  },
  {
    name: 'Proceedings of each regulator',
    folder: 'Regulation',
    cypher: `// Who opened how many?
MATCH (r)-[:OPENED]->(p:Proceeding)
RETURN r.name AS authority, count(DISTINCT p) AS proceedings
ORDER BY proceedings DESC`,
  },
  {
    name: 'Steps of a proceeding in order',
    folder: 'Regulation',
    cypher: `// What happened, when, and who says so?
MATCH (c:Claim)-[:SUBJECT|OBJECT]->(p:Proceeding {id: $id}), (c)-[:CITES]->(s:Source)
WHERE c.eventOn IS NOT NULL
RETURN c.eventOn AS on, coalesce(c.aspect, c.predicate) AS step, c.says AS says, s.publisher AS publisher, c.id AS claim
ORDER BY on`,
    params: { id: 'proceeding:ftc-6b-ai-partnerships' },
  },
  {
    name: 'Regulator to product',
    folder: 'Paths',
    cypher: `// Regulator → proceeding → deal → party → product
MATCH path = (:Regulator)-[:OPENED|ACTED_IN]->(:Proceeding)-[:CONCERNS]->(:Deal)<-[:PARTY_TO]-(c:Company)-[:USES|DEVELOPS|OFFERS]->(product)
WHERE c.id = $company
RETURN path
LIMIT 50`,
    params: { company: 'company:anthropic' },
  },
  {
    name: 'Shortest way between two',
    folder: 'Paths',
    cypher: `// How are these two connected, by at most five relationships?
MATCH path = SHORTEST 3 (a:Entity {id: $from})--{1,5}(b:Entity {id: $to})
RETURN path`,
    params: { from: 'regulator:uk-cma', to: 'company:nvidia' },
  },
  {
    name: 'Paths over well-supported relationships',
    folder: 'Paths',
    cypher: `// The filter stands inside the pattern, so that no path is missed.
MATCH path = (a:Entity {id: $from})(()-[r WHERE r.originCount >= 2]-()){1,3}(b:Entity {id: $to})
RETURN path
LIMIT 25`,
    params: { from: 'company:amazon', to: 'company:openai' },
  },
  {
    name: 'Money that comes back',
    folder: 'Paths',
    cypher: `// Does money return as custom, through one company or several?
MATCH path = (investor:Company)-[:INVESTED_IN]->(:Company)-[:CUSTOMER_OF|USES]->(thing:Cloud|Chip|Company)
WHERE thing = investor OR thing.partOf = investor.id OR EXISTS { (investor)-[:DESIGNS|OPERATES]->(thing) }
RETURN path
LIMIT 100`,
  },
  {
    name: 'Contested relationships',
    folder: 'Evidence',
    cypher: `// About which lines do sources differ?
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.contested
RETURN a, r, b`,
  },
  {
    name: 'Who says Amazon put money into Anthropic',
    folder: 'Evidence',
    cypher: `// Every claim behind one line, with its source.
MATCH (c:Claim {predicate: 'INVESTED_IN', subject: 'company:amazon', object: 'company:anthropic'})-[cites:CITES]->(s:Source)
RETURN c.eventOn AS on, c.amount AS amount, c.amountKind AS kind, c.says AS says, c.standing AS standing,
       s.publisher AS publisher, s.publishedOn AS published, cites.stance AS stance, c.id AS claim
ORDER BY on, published`,
  },
  {
    name: 'Claims that rest on one origin',
    folder: 'Evidence',
    cypher: `// Which lines hang by one thread and carry much money?
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.originCount = 1 AND r.amount >= 1000000000
RETURN a, r, b, r.amount / 1e9 AS billions
ORDER BY r.amount DESC
LIMIT 50`,
  },
  {
    name: 'Sources by number of claims',
    folder: 'Evidence',
    cypher: `// On which publishers does the graph rest most?
MATCH (c:Claim)-[:CITES]->(s:Source)
RETURN coalesce(s.publisher, 'not stated') AS publisher, count(DISTINCT c) AS claims
ORDER BY claims DESC
LIMIT 25`,
  },
  {
    name: 'What held on a day',
    folder: 'Clocks',
    cypher: `// Which money relationships may have held on $trueOn? Each span is one stretch that a claim says it held.
MATCH (a:Entity)-[r:INVESTED_IN]->(b:Entity)
WHERE any(i IN range(0, size(r.possibleFrom) - 1) WHERE r.possibleFrom[i] <= $trueOn AND $trueOn <= r.possibleTo[i])
RETURN a, r, b`,
    params: { trueOn: '2024-06-30' },
  },
  {
    name: 'What was known by a day',
    folder: 'Clocks',
    cypher: `// Lines around Anthropic of which a dated source had told by $knownBy.
MATCH (a:Entity {id: 'company:anthropic'})-[r]-(b:Entity)
WHERE r.knownFrom <= $knownBy
RETURN a, r, b`,
    params: { knownBy: '2024-11-10' },
  },
]
