import { expect, it } from 'vitest'
import type { SubgraphEntity } from '../../../contract/subgraph.ts'
import { project } from '../../../model/project.ts'
import { readSeed } from '../../../seed/read.ts'
import { bookOf } from './book.ts'
import { outcomesOf } from './outcomes.ts'

const seed = readSeed()
const book = bookOf(seed, {})
const proceedings = project(seed).entities as unknown as SubgraphEntity[]
const said = new Map(outcomesOf(proceedings, book).map(({ entityId, text }) => [entityId, text]))

it.each([
  [
    'proceeding:cma-amazon-anthropic',
    'Ended 27 September 2024: Does not qualify for investigation (no jurisdiction); no finding on material influence.',
  ],
  ['proceeding:us-h20-h200-licences', 'No outcome is recorded; status: ongoing; outcome not known.'],
])('%s reads “%s”', (id, text) => {
  expect(said.get(id)).toBe(text)
})

it('never says of a rule in force, of liability or of a settlement that the matter ended', () => {
  const goOn = [...said.values()].filter(text => /in force|liability|settlement/i.test(text))
  expect(goOn.length).toBeGreaterThan(3)
  expect(goOn.filter(text => text.startsWith('Ended'))).toEqual([])
})
