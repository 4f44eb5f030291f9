import { describe, expect, it } from 'vitest'
import { textWidth, wrapName, wrapSubtitle } from './measure.ts'

describe('names', () => {
  it('stay whole on one, two or three lines', () => {
    for (const name of [
      'Anthropic',
      'UK Competition and Markets Authority',
      'European Commission: Microsoft/OpenAI antitrust questions',
    ]) {
      expect(wrapName(name, 12).join(' ')).toBe(name)
    }
    expect(wrapName('European Commission: Microsoft/OpenAI antitrust questions', 12).length).toBe(3)
  })

  it('end in an ellipsis only where three lines are too few', () => {
    const lines = wrapName('x'.repeat(10_000), 12)
    expect(lines.length).toBe(1)
    expect(lines[0]?.endsWith('…')).toBe(true)
    expect(textWidth(lines[0] ?? '', 600, 12)).toBeLessThan(200)
  })

  it('take no longer to break where they have thousands of words', () => {
    const began = performance.now()
    const lines = wrapName('to be '.repeat(10_000), 12)
    expect(performance.now() - began).toBeLessThan(200)
    expect(lines.length).toBe(3)
    expect(lines[2]?.endsWith('…')).toBe(true)
  })
})

describe('second lines', () => {
  it('break in two where they are long', () => {
    const text = 'announced 25 September 2023 · completed 27 March 2024'
    expect(wrapSubtitle(text, 11).length).toBe(2)
    expect(wrapSubtitle(text, 11).join(' ')).toBe(text)
  })

  it('end with a whole clause where two lines are too few', () => {
    const text =
      'Closed on 28 June 2024: control was not acquired by any one of the parties on a lasting basis'
    expect(wrapSubtitle(text, 11).join(' ')).toBe('Closed on 28 June 2024')
  })

  it('end in an ellipsis where there is no clause', () => {
    expect(wrapSubtitle('word '.repeat(60).trim(), 11).join(' ').endsWith('…')).toBe(true)
  })
})
