import { CypherLanguageService, type DbSchema, formatQuery } from '@neo4j-cypher/language-support'
import { expose } from 'comlink'
import { shortenExpected } from '../../../../contract/query-message.ts'

/** A stretch of text and the class it is drawn in. */
export interface Token {
  from: number
  to: number
  type: string
}

export interface Underline {
  from: number
  to: number
  severity: 'error' | 'warning' | 'info'
  message: string
  /** Why, and what to write instead, where that is known. */
  help?: string
}

export interface Suggestion {
  label: string
  detail: string | null
  kind: number | null
}

const service = new CypherLanguageService({})
let schema: DbSchema = {}

/** The library's remarks about unknown words, said as briefly as they can be. */
function inPlainWords(message: string): Pick<Underline, 'message' | 'help'> {
  const unknown = /^(?:(Label|Relationship type|Property) )?(\S+) is not present in the database\./.exec(
    message,
  )
  if (!unknown) return { message: shortenExpected(message) }
  const [, kind, name] = unknown
  return {
    message: `The graph has no ${kind?.toLowerCase() ?? 'name'} ${name}.`,
    help: 'It matches nothing.',
  }
}

const severities = ['error', 'warning', 'info', 'info'] as const

/** What the editor asks of the Cypher language library; it runs here so that typing never waits for it. */
const language = {
  setSchema(next: DbSchema): void {
    schema = next
    service.clearCache()
  },
  highlight(text: string): Token[] {
    return service.highlightSyntax(text).map(token => ({
      from: token.position.startOffset,
      to: token.position.startOffset + token.length,
      type: token.tokenType,
    }))
  },
  lint(text: string): Underline[] {
    return service.lint(text, schema).diagnostics.map(found => ({
      from: found.offsets.start,
      to: found.offsets.end,
      severity: severities[(found.severity ?? 1) - 1] ?? 'error',
      ...inPlainWords(typeof found.message === 'string' ? found.message : found.message.value),
    }))
  },
  complete(text: string, caretPosition: number, manual: boolean): Suggestion[] {
    return service.autocomplete(text, schema, { caretPosition, manual }).map(item => ({
      label: item.label,
      detail: item.signature ?? item.detail ?? null,
      kind: item.kind ?? null,
    }))
  },
  hover(text: string, caretPosition: number): string | null {
    const contents = service.hoverInfo(text, { caretPosition, dbSchema: schema })?.contents
    if (!contents) return null
    if (typeof contents === 'string') return contents
    return Array.isArray(contents) ? null : contents.value
  },
  format(text: string, cursorPosition: number): { text: string; cursor: number } {
    const formatted = formatQuery(text, { cursorPosition })
    return { text: formatted.formattedQuery, cursor: formatted.newCursorPos ?? 0 }
  },
}

export type Language = typeof language
expose(language)
