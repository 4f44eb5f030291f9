import { describe, expect, it } from 'vitest'
import { remedyIn, together } from './check.ts'
import type { Underline } from './editor/language-worker.ts'

const at = (from: number, severity: Underline['severity'], message: string, help?: string): Underline => ({
  from,
  to: from + 3,
  severity,
  message,
  ...(help ? { help } : {}),
})

describe('both checks together', () => {
  it('take the word of the server where they speak of the same place', () => {
    const ours = [at(4, 'warning', 'The graph has no property x.'), at(9, 'warning', 'mine')]
    const theirs = [at(4, 'warning', 'Unknown', 'Did you mean y?')]
    expect(together(ours, theirs)).toEqual([ours[1], theirs[0]])
  })

  it('say an error of the editor once', () => {
    const ours = [at(0, 'error', 'Invalid input')]
    expect(together(ours, [at(2, 'error', 'Invalid input, says the server')])).toEqual(ours)
  })
})

describe('the remedy', () => {
  it('is the word that was probably meant, wherever it is said', () => {
    expect(remedyIn(at(0, 'error', 'Unknown', 'Did you mean `amountKind`?'))).toBe('amountKind')
    expect(remedyIn(at(0, 'error', 'A query cannot begin like this. Did you mean MATCH?'))).toBe('MATCH')
    expect(remedyIn(at(0, 'error', 'No idea'))).toBeNull()
  })
})
