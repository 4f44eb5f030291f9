import { describe, expect, it } from 'vitest'
import { withSuggestions } from './summary.ts'

const words = { labels: ['Company'], types: ['INVESTED_IN'], keys: [], functions: [] }
const said = (description: string) =>
  withSuggestions(
    [{ code: '', severity: 'INFORMATION', title: 'x', description, line: 1, column: 1, offset: 0 }],
    words,
  )[0]

describe('remarks of the database', () => {
  it('say of patterns that nothing connects which they are and what to add', () => {
    const remark = said(
      'If a part of a query contains multiple disconnected patterns, this will build a cartesian product between all those parts. (identifier is: (b))',
    )
    expect(remark?.title).toBe('Every match is paired with every other.')
    expect(remark?.description).toContain('Nothing connects b with the rest')
  })

  it('name the word that is unknown and the nearest that is known', () => {
    const remark = said('One of the labels is not available (the missing label name is: Compnay)')
    expect([remark?.title, remark?.suggestion]).toEqual([
      'The graph has no label Compnay.',
      'Did you mean Company?',
    ])
    const type = said('One of the relationship types … (the missing relationship type is: INVESTD_IN)')
    expect([type?.title, type?.suggestion]).toEqual([
      'The graph has no relationship type INVESTD_IN.',
      'Did you mean INVESTED_IN?',
    ])
  })
})
