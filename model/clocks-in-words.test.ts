import { expect, test } from 'vitest'
import { clocksInWords, seenAt } from './clocks-in-words.ts'

test('the clocks and the rule are one plain sentence', () => {
  expect(clocksInWords({})).toBe('Everything, on any day, by what is known today.')
  expect(clocksInWords({ trueOn: '2024-05-01', knownBy: '2024-06-01', certainty: 'strict' })).toBe(
    'What held on 1 May 2024, as far as it had been published by 1 June 2024. Only what is certain.',
  )
  expect(clocksInWords({ rule: 'lowest' })).toBe(
    'Everything, on any day, by what is known today. Where sources differ: the lowest amount first.',
  )
})

test('what is taken away says at which clocks and by which rule it was seen, and nothing where all is usual', () => {
  expect(
    seenAt({ trueOn: '2024-05-01', knownBy: '2024-06-01', certainty: 'strict', rule: 'official' }),
  ).toEqual({
    sentence:
      'What held on 1 May 2024, as far as it had been published by 1 June 2024. Only what is certain. Where sources differ: official sources first.',
    slug: 'true-on-2024-05-01-known-by-2024-06-01-certain-only-official-first',
  })
  expect([seenAt({}), seenAt({ rule: 'standing', certainty: 'strict' })]).toEqual([null, null])
})
