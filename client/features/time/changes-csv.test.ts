import { expect, test } from 'vitest'
import { changes } from '../../../contract/changes.ts'
import { changesCsv } from './changes-csv.ts'
import { comparedAt } from './said.ts'
import { marksOf } from './use-compare.ts'

const { changes: list } = changes.response.parse(changes.example.response)

test('a list of changes is one line a change, and no cell is read as a formula', () => {
  const [change] = list
  if (!change) throw new Error('the example has a change')
  const seen = comparedAt({ dayA: '2023-09-01', dayB: '2023-10-01', clock: 'known' }, { rule: 'latest' })
  const rows = changesCsv([change, { ...change, title: '=1+1', before: 'a "b"' }], seen).split('\r\n')
  const [head, first, second] = rows
  expect(head).toBe('\uFEFFwhat,kind,before,after,on,sources,addresses,claims,relationship,As seen')
  expect(first).toContain(
    '"What had been published by 1 October 2023, against 1 September 2023. Where sources differ: the newest first."',
  )
  expect(first?.startsWith('Amazon invested in Anthropic,appeared,,')).toBe(true)
  expect(second?.startsWith(`'=1+1,appeared,"a ""b""",`)).toBe(true)
})

test('what changed is marked where it is drawn', () => {
  const [change] = list
  if (!change) throw new Error('the example has a change')
  expect([...marksOf([change, { ...change, kind: 'contested', relationshipId: null }])]).toEqual([
    [change.relationshipId, 'appeared'],
    [change.entityId, 'changed'],
  ])
  const itself = { ...change, relationshipId: null }
  const both = [itself, { ...itself, kind: 'contested' as const }]
  for (const list of [both, [...both].reverse()]) expect([...marksOf(list).values()]).toEqual(['appeared'])
})
