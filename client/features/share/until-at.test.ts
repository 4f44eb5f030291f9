import { expect, test } from 'vitest'
import { exampleAmazon } from '../../../contract/example.ts'
import { Subgraph } from '../../../contract/subgraph.ts'
import { clocksKey, makeLens } from '../../canvas/lens.ts'
import { createCanvasStore } from '../../canvas/store.ts'
import { untilAt } from './until-at.ts'

const seen = Subgraph.parse({ entities: [exampleAmazon], relationships: [] })
const clocks = { knownBy: '2024-11-14' }
const withSubgraph = () => {
  const store = createCanvasStore()
  store.add(seen, { name: 'add' })
  return store
}
const lookAt = (store: ReturnType<typeof withSubgraph>, at: string) =>
  store.look(makeLens(store.get(), seen, { at }))

test('what is taken away waits for the canvas to be at the clocks', async () => {
  const store = withSubgraph()
  lookAt(store, clocksKey({ knownBy: '2024-10-15' }))
  let isDone = false
  const waited = untilAt(store, clocks).then(() => {
    isDone = true
  })
  await Promise.resolve()
  expect(isDone).toBe(false)
  lookAt(store, clocksKey(clocks))
  await waited
  expect(isDone).toBe(true)
})

test('nothing is waited for without clocks, with only a certainty, or on an empty canvas', async () => {
  await untilAt(withSubgraph(), {})
  await untilAt(withSubgraph(), { certainty: 'strict' })
  await untilAt(createCanvasStore(), clocks)
})

test('a canvas that is not read in time is said so, and nothing is taken', async () => {
  await expect(untilAt(withSubgraph(), clocks, 5)).rejects.toThrow('nothing was saved')
})
