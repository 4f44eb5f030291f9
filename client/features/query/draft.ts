import type { Parameter } from './parameters.ts'

/** What is in the editor, kept while other screens are shown and over a reload. */
export interface Draft {
  name: string
  cypher: string
  parameters: Parameter[]
}

const key = 'interlock.query.draft'

/** What a person finds who has written nothing yet: a query that answers something. */
export const firstDraft: Draft = {
  name: 'Untitled query',
  cypher: `// Into which companies has Amazon put money?
MATCH (amazon:Company {id: 'company:amazon'})-[r:INVESTED_IN]->(c)
RETURN amazon, r, c`,
  parameters: [],
}

/** The draft of before, or a first query that answers something. */
export function readDraft(): Draft {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null')
    if (kept && typeof kept === 'object' && 'cypher' in kept)
      return { ...firstDraft, ...(kept as Partial<Draft>) }
  } catch {
    // Private windows may refuse; the first query is shown then.
  }
  return firstDraft
}

export function keepDraft(draft: Draft): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(draft))
  } catch {
    // The draft then lasts as long as the screen.
  }
}
