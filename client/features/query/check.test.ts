import { describe, expect, it } from 'vitest'
import { aboutParameters, mostUrgent, remedyIn, together } from './check.ts'
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

  it('take over what the server would write instead', () => {
    const theirs = [at(0, 'error', "Invalid input 'RETRUN'", 'Did you mean RETURN?')]
    expect(together([at(0, 'error', 'Invalid input')], theirs)).toEqual(theirs)
  })

  it('do not blame the pattern around a word that is unknown', () => {
    const pattern = { ...at(0, 'warning', 'no such pattern'), to: 20 }
    const theirs = [at(4, 'warning', 'The graph has no label Compny.', 'Did you mean Company?')]
    expect(together([pattern], theirs)).toEqual(theirs)
  })

  it('say first what is most serious, and of equals what can be put right', () => {
    const plain = at(0, 'warning', 'plain')
    const mendable = at(9, 'warning', 'unknown', 'Did you mean x?')
    expect(mostUrgent([plain, mendable])).toBe(mendable)
    expect(mostUrgent([plain, mendable, at(20, 'error', 'bad')])?.message).toBe('bad')
  })

  it('tell a parameter that cannot be read from one that is missing', () => {
    const found = [at(0, 'error', 'Parameter $a is not defined.'), at(3, 'error', 'Expected parameter(s): b')]
    expect(aboutParameters(found, [{ name: 'a', why: 'Write true or false.' }])).toEqual([
      at(0, 'error', 'The value of $a cannot be read.', 'Write true or false.'),
      at(3, 'error', '$b has no value yet.', 'Add it below, with its type and value.'),
    ])
  })
})

describe('the remedy', () => {
  it('is the word that was probably meant, wherever it is said', () => {
    expect(remedyIn(at(0, 'error', 'Unknown', 'Did you mean `amountKind`?'))).toBe('amountKind')
    expect(remedyIn(at(0, 'error', 'A query cannot begin like this. Did you mean MATCH?'))).toBe('MATCH')
    expect(remedyIn(at(0, 'error', 'No idea'))).toBeNull()
  })
})
