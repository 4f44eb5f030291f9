import type { ResponseOf } from '../../../contract/endpoint.ts'
import type { search } from '../../../contract/search.ts'
import type { Action } from '../../app/actions.ts'
import type { Question } from '../../app/questions.ts'

type Hit = ResponseOf<typeof search>['hits'][number]

/** A saved view as the search box lists it. */
export interface ViewHit {
  id: string
  name: string
}

export type Result =
  | { kind: 'entity'; key: string; hit: Hit }
  | { kind: 'action'; key: string; action: Action }
  | { kind: 'view'; key: string; view: ViewHit }
  | { kind: 'question'; key: string; question: Question }

export interface ResultGroup {
  name: string
  /** How many there are, where more match than are listed. */
  total: number
  results: Result[]
}

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Every word of the query begins a word of the text. */
export function matchesWords(text: string, query: string): boolean {
  const words = fold(text).split(/[^\p{L}\p{N}]+/u)
  return fold(query)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .every(part => words.some(word => word.startsWith(part)))
}

/** The groups of the search box, empty ones left out. Without a query: what can be done and asked. */
export function groupResults(found: {
  query: string
  hits: readonly Hit[]
  total: number
  actions: readonly Action[]
  views: readonly ViewHit[]
  questions: readonly Question[]
}): ResultGroup[] {
  const query = found.query.trim()
  const fits = (text: string) => query === '' || matchesWords(text, query)
  const few = query === '' ? 6 : 10
  const groups: ResultGroup[] = [
    {
      name: 'Entities',
      total: query === '' ? 0 : found.total,
      results: query === '' ? [] : found.hits.map(hit => ({ kind: 'entity', key: hit.entity.id, hit })),
    },
    group(
      'Actions',
      found.actions.filter(({ name }) => fits(name)),
      few,
      action => ({
        kind: 'action',
        key: `action ${action.id}`,
        action,
      }),
    ),
    group(
      'Saved views',
      found.views.filter(({ name }) => fits(name)),
      few,
      view => ({ kind: 'view', key: `view ${view.id}`, view }),
    ),
    group(
      'Questions',
      found.questions.filter(({ text }) => fits(text)),
      6,
      question => ({
        kind: 'question',
        key: `question ${question.text}`,
        question,
      }),
    ),
  ]
  return groups.filter(({ results }) => results.length > 0)
}

const group = <T>(
  name: string,
  items: readonly T[],
  limit: number,
  make: (item: T) => Result,
): ResultGroup => ({
  name,
  total: items.length,
  results: items.slice(0, limit).map(make),
})
