import { expect, test } from 'vitest'
import { relationshipSentence, type Statement } from './sentence.ts'

const base: Statement = {
  type: 'USES',
  from: 'company:larkspur',
  to: 'chip:vela-2',
  status: 'active',
  role: null,
  amount: null,
  currency: null,
  amountKind: null,
  amountBound: null,
  eventOn: null,
  validFrom: '2024-11-22',
  validTo: null,
}
const names: Record<string, string> = {
  'company:larkspur': 'Larkspur',
  'chip:vela-2': 'Vela 2',
  'person:ada-brandt': 'Ada Brandt',
}
const ada = { from: 'person:ada-brandt', to: 'company:larkspur', validFrom: '2021' }

test.each<[Partial<Statement>, string]>([
  [{}, 'Larkspur has used Vela 2 since 22 November 2024.'],
  [{ validFrom: null }, 'Larkspur uses Vela 2.'],
  [{ status: 'ended', validTo: '2025-03' }, 'Larkspur used Vela 2, until March 2025.'],
  [
    { ...ada, type: 'LEADS', role: 'chief executive' },
    'Ada Brandt has led Larkspur, as chief executive, since 2021.',
  ],
  [{ ...ada, type: 'FOUNDED' }, 'Ada Brandt founded Larkspur in 2021.'],
])('%o reads “%s”', (given, sentence) => {
  expect(relationshipSentence({ ...base, ...given }, id => names[id] ?? id)).toBe(sentence)
})
