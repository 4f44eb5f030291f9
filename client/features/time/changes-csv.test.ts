import { expect, test } from 'vitest'
import { changes } from '../../../contract/changes.ts'
import { changesCsv } from './changes-csv.ts'
import { clocksInWords } from './said.ts'
import { marksOf } from './use-compare.ts'

const { changes: list } = changes.response.parse(changes.example.response)

test('a list of changes is one line a change, and no cell is read as a formula', () => {
  const [change] = list
  if (!change) throw new Error('the example has a change')
  const [head, first, second] = changesCsv([change, { ...change, title: '=1+1', before: 'a "b"' }]).split(
    '\r\n',
  )
  expect(head).toBe('what,kind,before,after,on,sources,addresses,claims,relationship')
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
})

test('the clocks are said in one plain sentence', () => {
  expect(clocksInWords({})).toBe('Everything, on any day, by what is known today.')
  expect(clocksInWords({ trueOn: '2024-05-01', knownBy: '2024-06-01', certainty: 'strict' })).toBe(
    'What held on 1 May 2024, as far as it had been published by 1 June 2024. Only what is certain; dates known in part are left out where they leave it open.',
  )
  expect(clocksInWords({ rule: 'lowest' })).toBe(
    'Everything, on any day, by what is known today. Where sources differ: the lowest amount first.',
  )
})
