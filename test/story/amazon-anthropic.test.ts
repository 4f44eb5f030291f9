import { expect, test } from 'vitest'
import { sourceLookup } from '../../model/clocks.ts'
import { differencesOf, relationshipAt } from '../../model/compare.ts'
import { findConflicts } from '../../model/conflicts.ts'
import { claimsByRelationship, endsOf, namesOf } from '../../model/project.ts'
import type { RelationshipEnds } from '../../model/project-relationship.ts'
import { readSeed } from '../../seed/read.ts'

const dataset = readSeed()
const sources = sourceLookup(dataset.sources)
const groups = claimsByRelationship(dataset.claims)
const line = (deal: string) => `company:amazon~INVESTED_IN~company:anthropic~deal:amazon-anthropic-${deal}`

/** What the line says on a day, by what was known by then. */
function seen(id: string, knownBy: string) {
  const claims = groups.get(id) ?? []
  const ends = endsOf(claims[0] as never) as RelationshipEnds
  return relationshipAt(ends, claims, sources, namesOf(dataset.entities), { knownBy })
}

test('day by day, talks about Amazon’s second money become four billion announced', () => {
  const days = ['2024-11-06', '2024-11-10', '2024-11-21', '2024-11-22', '2024-11-25']
  expect(days.map(day => [day, seen(line('2024'), day)?.sentence ?? null])).toEqual([
    ['2024-11-06', null],
    ['2024-11-10', 'Amazon is reported to plan an investment in Anthropic, reported on 7 November 2024.'],
    ['2024-11-21', 'Amazon is reported to plan an investment in Anthropic, reported on 7 November 2024.'],
    ['2024-11-22', 'Amazon agreed to invest US$4bn in Anthropic, announced on 22 November 2024.'],
    ['2024-11-25', 'Amazon agreed to invest US$4bn in Anthropic, announced on 22 November 2024.'],
  ])
})

test('between the two days the value changed, and the sources say why', () => {
  const changes = differencesOf(seen(line('2024'), '2024-11-10'), seen(line('2024'), '2024-11-25'))
  expect(changes.map(({ kind, before, after }) => ({ kind, before, after }))).toEqual([
    {
      kind: 'value',
      before: 'Amazon is reported to plan an investment in Anthropic, reported on 7 November 2024.',
      after: 'Amazon agreed to invest US$4bn in Anthropic, announced on 22 November 2024.',
    },
  ])
})

test('the first four billion are disputed: when they were agreed, and whether they are a cap', () => {
  const found = findConflicts(groups.get(line('2023')) ?? [], sources)
  expect(found.map(({ kind, sides }) => ({ kind, sides: sides.map(side => side.value).sort() }))).toEqual([
    { kind: 'date', sides: ['25 September 2023', 'October 2023'] },
    { kind: 'status', sides: ['US$4bn', 'up to US$4bn'] },
  ])
  expect(found.map(({ sides }) => sides.find(side => side.shown)?.value)).toEqual([
    '25 September 2023',
    'up to US$4bn',
  ])
})

test('tranches and totals of it never contradict one another', () => {
  const amounts = findConflicts(groups.get(line('2023')) ?? [], sources).flatMap(({ sides }) =>
    sides.map(side => side.value),
  )
  expect(amounts).not.toContain('US$1.25bn')
  expect(amounts).not.toContain('US$2.75bn')
})
