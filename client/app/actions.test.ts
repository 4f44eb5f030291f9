import { expect, test } from 'vitest'
import { keysLabel, matchesKeys } from './actions.ts'

const press = (key: string, held: Partial<KeyboardEvent> = {}) =>
  new KeyboardEvent('keydown', { key, ...held } as KeyboardEventInit)

test('mod is Command on a Mac and Ctrl elsewhere', () => {
  expect(matchesKeys('mod+k', press('k', { metaKey: true }), true)).toBe(true)
  expect(matchesKeys('mod+k', press('k', { ctrlKey: true }), true)).toBe(false)
  expect(matchesKeys('mod+k', press('k', { ctrlKey: true }), false)).toBe(true)
})

test('a letter with Shift is another key than without', () => {
  expect(matchesKeys('f', press('F', { shiftKey: true }), false)).toBe(false)
  expect(matchesKeys('shift+f', press('F', { shiftKey: true }), false)).toBe(true)
})

test('a sign is matched however the keyboard makes it', () => {
  expect(matchesKeys('?', press('?', { shiftKey: true }), false)).toBe(true)
  expect(matchesKeys('+', press('+', { shiftKey: true }), false)).toBe(true)
})

test('keys are written as the keyboard has them', () => {
  expect([keysLabel('mod+shift+z', true), keysLabel('mod+shift+z', false)]).toEqual(['⌘⇧Z', 'Ctrl Shift Z'])
})
