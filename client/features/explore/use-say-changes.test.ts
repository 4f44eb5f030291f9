import { expect, test } from 'vitest'
import { smallSubgraph } from '../../../test/support/subgraph.ts'
import { derive } from '../../canvas/drawing.ts'
import { emptyState } from '../../canvas/state.ts'
import { adding, hiding, pinning, selecting } from '../../canvas/transitions.ts'
import { changeInWords, selectionInWords } from './use-say-changes.ts'

const state = adding(smallSubgraph(), {})(emptyState)
const before = derive(state)
const { entities, relationships } = before.shown

test('what a step took away is said by its name', () => {
  const after = derive(hiding(['company:lantern'])(state))
  expect(changeInWords(before, after, 'hide Lantern')).toBe(
    `Hide Lantern: ${entities - 1} entities and ${after.shown.relationships} relationship drawn, 1 entity hidden.`,
  )
})

test('a step that leaves as much drawn as before is said alone', () => {
  const after = derive(pinning(['company:lantern'], true)(state))
  expect(changeInWords(before, after, 'pin Lantern')).toBe('Pin Lantern.')
})

test('lines that a filter holds back are counted where it holds back no entity', () => {
  const { relationships: drawn, entities: all } = before.shown
  const after = derive(hiding([[...state.relationships.keys()][0] ?? ''])(state))
  expect(changeInWords(before, after, null)).toBe(
    `${all} entities and ${drawn - 1} relationships drawn, 1 relationship hidden.`,
  )
})

test('what is selected is said by name, several by their number', () => {
  const said = (...ids: string[]) => selectionInWords(selecting(ids)(state))
  expect(said('company:lantern')).toBe('Selected: Lantern')
  expect(said('company:lantern', 'chip:kestrel')).toBe('2 selected.')
  expect(said()).toBe('Nothing is selected.')
})

test('selecting changes nothing of what is drawn', () => {
  expect(changeInWords(before, derive(selecting(['company:lantern'])(state)), null)).toBeNull()
})

test('without a step it is said what is there', () => {
  expect(changeInWords(derive(emptyState), before, null)).toBe(
    `${entities} entities and ${relationships} relationships drawn.`,
  )
})
