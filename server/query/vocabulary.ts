import neo4j, { type Driver } from 'neo4j-driver'
import { entityFields, relationshipFields } from '../../contract/query-compact.ts'
import { entityTypes } from '../../model/entity-types.ts'
import { relationshipTypeNames } from '../../model/relationship-types.ts'
import { lex } from '../guard/3-lexer.ts'
import { isSign, isWord } from '../guard/tokens.ts'
import { nearest } from './nearest.ts'

/** The words that a query about this graph can use. */
export type Words = { labels: string[]; types: string[]; keys: string[]; functions: string[] }

const fromModel: Words = {
  labels: [...Object.values(entityTypes).map(type => type.label), 'Entity', 'Claim', 'Source', 'Publisher'],
  types: [...relationshipTypeNames],
  keys: ['id', ...new Set([...entityFields, ...relationshipFields])],
  functions: [],
}

const freshMs = 60_000

/** Reads the words from the database once a minute; the model's own are known even while it is away. */
export function createVocabulary(driver: Driver, database: string): { words(): Words } {
  let words = fromModel
  let readAt = Number.NEGATIVE_INFINITY

  async function refresh(): Promise<void> {
    const session = driver.session({ database, defaultAccessMode: neo4j.session.READ })
    try {
      // Which labels, relationship types and property keys are there?
      const { records } = await session.run(
        `RETURN COLLECT { CALL db.labels() YIELD label RETURN label } AS labels,
                COLLECT { CALL db.relationshipTypes() YIELD relationshipType RETURN relationshipType } AS types,
                COLLECT { CALL db.propertyKeys() YIELD propertyKey RETURN propertyKey } AS keys`,
        {},
        { timeout: 3_000 },
      )
      const found = records[0]?.toObject() as Omit<Words, 'functions'> | undefined
      // Which functions are there?
      const shown = await session.run('SHOW FUNCTIONS YIELD name', {}, { timeout: 3_000 })
      if (found) {
        words = {
          labels: [...new Set([...fromModel.labels, ...found.labels])],
          types: [...new Set([...fromModel.types, ...found.types])],
          keys: [...new Set([...fromModel.keys, ...found.keys])],
          functions: shown.records.map(record => record.get('name')),
        }
      }
    } finally {
      await session.close()
    }
  }

  function keepFresh(): void {
    if (performance.now() - readAt < freshMs) return
    readAt = performance.now()
    refresh().catch(() => {})
  }

  // Whoever asks first should not find the model's words alone.
  keepFresh()
  return {
    words() {
      keepFresh()
      return words
    },
  }
}

/** What to write instead, where a message of the server says which word of the query it does not know. */
export function suggestFor(text: string, words: Words, cypher = ''): string | null {
  const unknown = /missing (label|relationship type|property)(?: name)? is: `?([^)`]+)`?\)/.exec(text)
  if (unknown) {
    const [, kind, name = ''] = unknown
    const known = kind === 'label' ? words.labels : kind === 'property' ? words.keys : words.types
    return didYouMean(name, known)
  }
  const lost = /^Variable `([^`]+)` not defined/.exec(text)
  if (lost) return didYouMean(lost[1], namesIn(cypher))
  const unknownFunction = /^Unknown function '([^']+)'/.exec(text)
  if (unknownFunction) return didYouMean(unknownFunction[1], words.functions)
  if (/deprecated function(: `id`|.*'id')/.test(text))
    return 'Write n.id for the ids of this graph, or elementId(n).'
  const missing = /Expected parameter\(s\): (.+)/.exec(text)
  if (missing) return `Add a value for ${missing[1]} in the parameters panel.`
  if (/not a valid option for cypher version/i.test(text))
    return 'Leave the version away: this database speaks an earlier one.'
  const wrong = /Invalid input '([^']+)'/.exec(text)
  if (newer.includes(wrong?.[1]?.toUpperCase() ?? ''))
    return `${wrong?.[1]} belongs to Cypher 25: where the database speaks it, write CYPHER 25 in front.`
  const keyword = wrong && nearest(wrong[1] ?? '', keywords)
  return keyword && keyword !== wrong?.[1]?.toUpperCase() ? `Did you mean ${keyword}?` : null
}

/** Clauses that Cypher 5 does not know. */
const newer = ['LET', 'FILTER', 'FOR', 'NEXT', 'WHEN']

function didYouMean(wrong = '', known: string[]): string | null {
  const better = nearest(
    wrong,
    known.filter(word => word !== wrong),
  )
  return better ? `Did you mean ${better}?` : null
}

/** Names that a query gives to nodes, relationships and values. */
const namesIn = (cypher: string): string[] => {
  const { tokens } = lex(cypher)
  return tokens
    .filter(
      ({ kind }, i) => kind === 'word' && (isSign(tokens[i - 1], '(', '[') || isWord(tokens[i - 1], 'AS')),
    )
    .map(({ text }) => text)
}

const keywords = [
  'MATCH',
  'OPTIONAL',
  'WHERE',
  'RETURN',
  'WITH',
  'UNWIND',
  'ORDER',
  'LIMIT',
  'SKIP',
  'DISTINCT',
  'UNION',
  'EXISTS',
  'COUNT',
  'COLLECT',
  'CASE',
  'CALL',
]
