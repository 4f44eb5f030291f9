import { expect, test } from 'vitest'
import { smallSubgraph } from '../../../test/support/subgraph.ts'
import { derive } from '../../canvas/drawing.ts'
import { noFilters } from '../../canvas/filters.ts'
import { emptyState } from '../../canvas/state.ts'
import { adding, filtering, hiding, selecting } from '../../canvas/transitions.ts'
import { changeInWords } from './use-say-changes.ts'

const state = adding(smallSubgraph(), {})(emptyState)
const before = derive(state)
const { entities, relationships } = before.shown

test('what a step took away is said by its name', () => {
  const after = derive(hiding(['company:lantern'])(state))
  expect(changeInWords(before, after, 'hide Lantern')).toBe(
    `Hide Lantern: ${entities - 1} entities and ${after.shown.relationships} relationship drawn, 1 entity hidden.`,
  )
})

test('a filter that lets everything through is not said', () => {
  expect(changeInWords(before, derive(filtering(noFilters)(state)), 'filter')).toBeNull()
})

test('selecting changes nothing of what is drawn', () => {
  expect(changeInWords(before, derive(selecting(['company:lantern'])(state)), null)).toBeNull()
})

test('without a step it is said what is there', () => {
  expect(changeInWords(derive(emptyState), before, null)).toBe(
    `${entities} entities and ${relationships} relationships drawn.`,
  )
})
