import type { Transaction } from 'neo4j-driver'
import type { WriteFinding } from '../../../contract/writes.ts'
import { askIntegrity, integrityQuestions, type Question } from '../../../seed/verify.ts'

/** What the loader gets right by itself and a person who writes Cypher may not. */
const ofHandWrittenStatements: Question[] = [
  {
    question: 'Does a relationship have an id that does not say what it connects?',
    cypher: `// Which relationships do not carry their ends and their type in their id?
      MATCH (a:Entity)-[r]->(b:Entity)
      WHERE r.id IS NULL OR NOT r.id STARTS WITH a.id + '~' + type(r) + '~' + b.id
      RETURN coalesce(r.id, a.id + '~' + type(r) + '~' + b.id) AS id`,
  },
  {
    question: 'Does a relationship show an amount that none of its claims states?',
    cypher: `// Which amounts stand on a relationship and in none of its claims?
      MATCH (:Entity)-[r]->(:Entity)
      WHERE r.amount IS NOT NULL AND NOT EXISTS { (c:Claim) WHERE c.id IN r.claimIds AND c.amount = r.amount }
      RETURN r.id AS id`,
  },
  {
    question: 'Is it no longer known which dataset this is?',
    cypher: `// Is the note about the dataset gone, or doubled?
      OPTIONAL MATCH (d:Dataset {id: 'dataset'}) WITH count(d) AS notes WHERE notes <> 1 RETURN 'dataset' AS id`,
  },
  {
    question: 'Is there an entity, claim or source without an id?',
    cypher: `// Which of them cannot be cited?
      MATCH (n:Entity|Claim|Source) WHERE n.id IS NULL RETURN coalesce(n.name, n.title, labels(n)[0]) AS id`,
  },
]

const questions = [...integrityQuestions, ...ofHandWrittenStatements]

/** The records of earlier writes, as one text: a write may not touch them. */
const earlierWrites = `
// What is on record of earlier writes?
MATCH (w:Write) WITH w ORDER BY w.id RETURN collect(properties(w)) AS kept`

export type State = { broken: Map<string, string[]>; record: string }

/** What is wrong with the graph as this transaction sees it, and what is on record. */
export async function readState(tx: Transaction): Promise<State> {
  const broken = await askIntegrity((cypher, params) => tx.run(cypher, params), questions)
  const { records } = await tx.run(earlierWrites)
  return { broken, record: JSON.stringify(records[0]?.get('kept')) }
}

/** What is wrong after a write and was not before: an old fault keeps nobody from writing. */
export function newFindings(before: State, after: State): WriteFinding[] {
  const findings: WriteFinding[] = []
  for (const [question, ids] of after.broken) {
    const known = new Set(before.broken.get(question))
    const fresh = ids.filter(id => !known.has(id))
    if (fresh.length > 0) findings.push({ question, count: fresh.length, examples: fresh.slice(0, 5) })
  }
  if (before.record !== after.record)
    findings.push({ question: 'Was the record of earlier writes changed?', count: 1, examples: [] })
  return findings
}
