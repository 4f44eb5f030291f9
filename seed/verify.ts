import neo4j, { type Driver } from 'neo4j-driver'
import { attributes } from '../model/attributes.ts'
import { entityTypes } from '../model/entity-types.ts'
import { type RelationshipTypeDefinition, relationshipTypes } from '../model/relationship-types.ts'

/** An integrity question that found something. */
export interface Finding {
  question: string
  /** How many in all. */
  count: number
  /** Ids of a few of them. */
  examples: string[]
}

export interface Question {
  question: string
  /** Returns a row with an `id` for everything that is wrong. */
  cypher: string
}

const ends = Object.entries(relationshipTypes as Record<string, RelationshipTypeDefinition>).map(
  ([type, definition]) => ({
    type,
    from: definition.from.map(kind => entityTypes[kind].label),
    to: definition.to.map(kind => entityTypes[kind].label),
  }),
)
const relationshipNames = ends.map(({ type }) => type)
const moneyAttributes = Object.entries(attributes)
  .filter(([, attribute]) => attribute.value === 'money')
  .map(([name]) => name)

/** What must hold in every graph that was loaded. */
export const integrityQuestions: readonly Question[] = [
  {
    question: 'Is there a relationship without claims?',
    cypher: `// Which relationships rest on no claim?
      MATCH (:Entity)-[r]->(:Entity) WHERE size(coalesce(r.claimIds, [])) = 0 RETURN r.id AS id`,
  },
  {
    question: 'Does a relationship name a claim that does not exist?',
    cypher: `// Which claims are named by relationships but not stored?
      MATCH (:Entity)-[r]->(:Entity) UNWIND r.claimIds AS claimId
      WITH r, claimId WHERE NOT EXISTS { (:Claim {id: claimId}) } RETURN r.id AS id`,
  },
  {
    question: 'Is there a claim about two entities that no relationship shows?',
    cypher: `// Which claims about two entities are missing from the relationships between them?
      MATCH (s:Entity)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(o:Entity)
      WHERE NOT EXISTS { (s)-[r]-(o) WHERE type(r) = c.predicate AND c.id IN r.claimIds } RETURN c.id AS id`,
  },
  {
    question: 'Is there a claim without a source?',
    cypher: `// Which claims cite nothing?
      MATCH (c:Claim) WHERE NOT EXISTS { (c)-[:CITES]->(:Source) } RETURN c.id AS id`,
  },
  {
    question: 'Is there a source that nothing cites?',
    cypher: `// Which sources are cited by no claim?
      MATCH (s:Source) WHERE NOT EXISTS { (:Claim)-[:CITES]->(s) } RETURN s.id AS id`,
  },
  {
    question: 'Does a relationship have ends that the model does not allow?',
    cypher: `// Which relationships begin or end with a kind of entity that their type excludes?
      UNWIND $ends AS allowed
      MATCH (a:Entity)-[r]->(b:Entity)
      WHERE type(r) = allowed.type
        AND (none(label IN labels(a) WHERE label IN allowed.from) OR none(label IN labels(b) WHERE label IN allowed.to))
      RETURN r.id AS id`,
  },
  {
    question: 'Is there a relationship between entities whose type the model does not know?',
    cypher: `// Which relationships have an unknown type?
      MATCH (:Entity)-[r]->(:Entity) WHERE NOT type(r) IN $types RETURN coalesce(r.id, type(r)) AS id`,
  },
  {
    question: 'Does a claim point to another entity than the one it names?',
    cypher: `// Which claims name an entity that they are not tied to?
      MATCH (c:Claim)
      WHERE NOT EXISTS { (c)-[:SUBJECT]->(:Entity {id: c.subject}) }
        OR (c.object IS NOT NULL AND NOT EXISTS { (c)-[:OBJECT]->(:Entity {id: c.object}) })
        OR (c.about IS NOT NULL AND NOT EXISTS { (c)-[:ABOUT]->(:Entity {id: c.about}) })
      RETURN c.id AS id`,
  },
  {
    question: 'Is an entity part of one that does not exist?',
    cypher: `// Which entities name a family that is not there?
      MATCH (e:Entity) WHERE e.partOf IS NOT NULL AND NOT EXISTS { (:Entity {id: e.partOf}) } RETURN e.id AS id`,
  },
  {
    question: 'Does an entity have another number of labels than two?',
    cypher: `// Which entities do not carry exactly one type?
      MATCH (e:Entity) WHERE size(labels(e)) <> 2 RETURN e.id AS id`,
  },
  {
    question: 'Is there an amount without currency, kind or bound?',
    cypher: `// Which amounts are incomplete?
      MATCH (c:Claim)
      WHERE (c.amount IS NOT NULL AND (c.currency IS NULL OR c.amountKind IS NULL OR c.amountBound IS NULL))
        OR (c.predicate IN $money AND c.amount IS NULL)
      RETURN c.id AS id`,
  },
  {
    question: 'Does a participant carry the size of a whole round?',
    cypher: `// Which investors are shown with the total of a round?
      MATCH (c:Claim) WHERE c.object IS NOT NULL AND c.amountKind = 'round_total' RETURN c.id AS id`,
  },
  {
    question: 'Is there a deal without a party, or a proceeding without an authority?',
    cypher: `// Which deals and proceedings stand alone?
      MATCH (e:Deal|Proceeding)
      WHERE NOT EXISTS { (e)<-[:PARTY_TO|OPENED|ACTED_IN]-(:Entity) } RETURN e.id AS id`,
  },
  {
    question: 'Is an entity mentioned by no claim and part of nothing?',
    cypher: `// Which entities stand alone?
      MATCH (e:Entity)
      WHERE e.partOf IS NULL AND NOT EXISTS { (e)<-[:SUBJECT|OBJECT|ABOUT]-(:Claim) }
        AND NOT EXISTS { (part:Entity) WHERE part.partOf = e.id }
      RETURN e.id AS id`,
  },
]

/** Runs one statement in a transaction of the caller's and returns its rows. */
type Ask = (
  cypher: string,
  params: Record<string, unknown>,
) => PromiseLike<{ records: { get(key: string): unknown }[] }>

/** Asks the questions one after another; answers with the id of everything that is wrong, by question. */
export async function askIntegrity(ask: Ask, questions = integrityQuestions): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>()
  const params = { ends, types: relationshipNames, money: moneyAttributes }
  for (const { question, cypher } of questions) {
    const { records } = await ask(cypher, params)
    found.set(
      question,
      records.map(record => String(record.get('id'))),
    )
  }
  return found
}

/** Asks every integrity question of the loaded graph. An empty answer means that all is well. */
export async function verifyGraph(driver: Driver, { database }: { database: string }): Promise<Finding[]> {
  const session = driver.session({ database, defaultAccessMode: neo4j.session.READ })
  try {
    const found = await askIntegrity((cypher, params) => session.run(cypher, params))
    return [...found]
      .filter(([, ids]) => ids.length > 0)
      .map(([question, ids]) => ({ question, count: ids.length, examples: ids.slice(0, 5) }))
  } finally {
    await session.close()
  }
}
