import { expect, test } from 'vitest'
import { groupResults, matchesWords } from './results.ts'

const action = (name: string) => ({ id: name, name, run: () => undefined })
const found = { query: '', hits: [], total: 0, actions: [], views: [], questions: [] }

test('every word of the query begins a word of the text, whatever its case or accents', () => {
  expect(matchesWords('Fit the canvas', 'can fi')).toBe(true)
  expect(matchesWords('Élise’s view', 'elise')).toBe(true)
  expect(matchesWords('Fit the canvas', 'anvas')).toBe(false)
  expect(matchesWords('Arrange: Grid', 'arrange: grid')).toBe(true)
})

test('without a query offers what can be done and asked, not entities', () => {
  const groups = groupResults({
    ...found,
    actions: [action('Fit')],
    questions: [{ text: 'Why?', to: '/trace' }],
  })
  expect(groups.map(group => [group.name, group.results.map(result => result.key)])).toEqual([
    ['Actions', ['action Fit']],
    ['Questions', ['question Why?']],
  ])
})

test('says how many actions there are when only the first are listed', () => {
  const actions = Array.from({ length: 12 }, (_, i) => action(`Go ${i}`))
  expect(
    groupResults({ ...found, query: 'go', actions }).map(({ total, results }) => [total, results.length]),
  ).toEqual([[12, 10]])
})
