import neo4j, { type Driver } from 'neo4j-driver'
import { entityFields, relationshipFields } from '../../contract/query-compact.ts'
import { entityTypes } from '../../model/entity-types.ts'
import { relationshipTypeNames } from '../../model/relationship-types.ts'
import { nearest } from './nearest.ts'

/** The words that a query about this graph can use. */
export type Words = { labels: string[]; types: string[]; keys: string[] }

const fromModel: Words = {
  labels: [...Object.values(entityTypes).map(type => type.label), 'Entity', 'Claim', 'Source', 'Publisher'],
  types: [...relationshipTypeNames],
  keys: ['id', ...new Set([...entityFields, ...relationshipFields])],
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
      const found = records[0]?.toObject() as Words | undefined
      if (found) {
        words = {
          labels: [...new Set([...fromModel.labels, ...found.labels])],
          types: [...new Set([...fromModel.types, ...found.types])],
          keys: [...new Set([...fromModel.keys, ...found.keys])],
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

/** What to write instead, where a message of the server says which word it does not know. */
export function suggestFor(text: string, words: Words): string | null {
  const unknown = /missing (label|relationship type|property) name is: `?([^)`]+)`?\)/.exec(text)
  if (unknown) {
    const [, kind, name = ''] = unknown
    const known = kind === 'label' ? words.labels : kind === 'property' ? words.keys : words.types
    const better = nearest(name, known)
    return better ? `Did you mean ${better}?` : null
  }
  const missing = /Expected parameter\(s\): (.+)/.exec(text)
  if (missing) return `Add a value for ${missing[1]} in the parameters panel.`
  if (/not a valid option for cypher version/i.test(text))
    return 'Leave the version away: this database speaks an earlier one.'
  const wrong = /Invalid input '([^']+)'/.exec(text)
  const keyword = wrong && nearest(wrong[1] ?? '', keywords)
  return keyword && keyword !== wrong?.[1]?.toUpperCase() ? `Did you mean ${keyword}?` : null
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
