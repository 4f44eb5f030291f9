import { expect, test } from 'vitest'
import type { RelationshipType } from './relationship-types.ts'
import { rolePhrase } from './role-phrase.ts'

test.each<[RelationshipType, string | null, string]>([
  ['PARTY_TO', null, ''],
  ['PARTY_TO', 'investor', ', as investor'],
  ['PARTY_TO', 'intended investor and supplier', ', as intended investor and supplier'],
  ['PARTY_TO', 'received an order', ' (received an order)'],
  ['PARTY_TO', 'joins Meta', ' (joins Meta)'],
  ['PARTY_TO', 'investor, up to 5 billion', ' (investor, up to 5 billion)'],
  ['LEADS', 'chief executive', ', as chief executive'],
  ['WORKS_FOR', 'rejoined', ' (rejoined)'],
  ['SUPPLIES', 'only supplier', ' (only supplier)'],
  ['HOLDS_STAKE_IN', '10%', ' (10%)'],
])('the role of %s, “%s”, reads “%s”', (type, role, text) => {
  expect(rolePhrase(type, role)).toBe(text)
})
