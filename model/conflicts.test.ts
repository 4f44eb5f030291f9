import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { claimsArbitrary, sourcesArbitrary } from '../test/support/arbitrary.ts'
import { claim, dollars, source } from '../test/world/build.ts'
import { sourceLookup } from './clocks.ts'
import { findConflicts, withoutRepeats } from './conflicts.ts'

const sources = sourceLookup([
  source('one', '2024-03-01'),
  source('two', '2024-04-01', { kind: 'filing' }),
  source('copy', '2024-03-02', { origin: 'one', originBasis: 'copy' }),
])
const invested = (slug: string, more: Parameters<typeof claim>[4]) =>
  claim('company:a', 'INVESTED_IN', 'company:b', [slug], { about: 'deal:d', status: 'completed', ...more })
const kinds = (...claims: ReturnType<typeof invested>[]) =>
  findConflicts(claims, sources).map(({ kind, question }) => `${kind}: ${question}`)

describe('what counts as a disagreement', () => {
  it('is two figures for one question about one deal', () => {
    expect(kinds(invested('one', dollars(4e9)), invested('two', dollars(3e9)))).toEqual([
      'value: How much was committed?',
    ])
  })

  it('is a cap against the plain figure only in wording', () => {
    expect(kinds(invested('one', dollars(4e9, 'cap', 'up_to')), invested('two', dollars(4e9)))).toEqual([
      'status: How much was committed?',
    ])
  })

  it('is not a tranche against a running total, nor a share against the whole round', () => {
    expect(
      kinds(
        invested('one', { ...dollars(1.25e9, 'paid'), eventOn: '2023-09-25' }),
        invested('two', { ...dollars(4e9, 'cumulative'), eventOn: '2024-03-27' }),
        invested('one', { ...dollars(9e9, 'round_total'), eventOn: '2024-03-27' }),
      ),
    ).toEqual([])
  })

  it('is not a second payment on another day', () => {
    expect(
      kinds(
        invested('one', { ...dollars(1.25e9, 'paid'), eventOn: '2023-09-25' }),
        invested('two', { ...dollars(2.75e9, 'paid'), eventOn: '2024-03-27' }),
      ),
    ).toEqual([])
  })

  it('is part against whole where two sources give one day different payments', () => {
    expect(
      kinds(
        invested('one', { ...dollars(4e9, 'paid'), eventOn: '2024-03-27' }),
        invested('two', { ...dollars(2.75e9, 'paid'), eventOn: '2024-03-27' }),
      ),
    ).toEqual(['scope: How much was paid?'])
  })

  it('is another basis where currencies differ, or money before against money after', () => {
    const euro = { ...dollars(1.3e9), currency: 'EUR' }
    expect(kinds(invested('one', euro), invested('two', dollars(1.5e9)))).toEqual([
      'basis: How much was committed?',
    ])
    const worth = (slug: string, amount: number, aspect: string) =>
      claim('company:a', 'valuation', null, [slug], {
        ...dollars(amount, 'valuation'),
        aspect,
        eventOn: '2024',
      })
    expect(kinds(worth('one', 73e10, 'pre_money'), worth('two', 84e10, 'post_money'))).toEqual([
      'basis: What was it worth?',
    ])
  })

  it('is a total that shrinks, not one that grows', () => {
    const total = (slug: string, amount: number, eventOn: string) =>
      invested(slug, { ...dollars(amount, 'cumulative'), eventOn })
    expect(kinds(total('one', 4e9, '2024-03'), total('two', 8e9, '2024-11'))).toEqual([])
    expect(kinds(total('one', 8e9, '2024-03'), total('two', 4e9, '2024-11'))).toEqual([
      'value: How much in total so far?',
    ])
  })

  it('is two dates of one stage, never the dates of different stages', () => {
    const at = (slug: string, status: 'announced' | 'completed', eventOn: string) =>
      invested(slug, { ...dollars(4e9), status, eventOn })
    expect(kinds(at('one', 'announced', '2023-09-25'), at('two', 'announced', '2023-10'))).toEqual([
      'date: When was it agreed?',
    ])
    expect(kinds(at('one', 'announced', '2023-09-25'), at('two', 'completed', '2024-03-27'))).toEqual([])
    expect(kinds(at('one', 'announced', '2023-09'), at('two', 'announced', '2023-09-25'))).toEqual([])
  })

  it('is a denial', () => {
    expect(kinds(invested('one', { status: 'completed' }), invested('two', { status: 'denied' }))).toEqual([
      'status: Is it so?',
    ])
  })
})

describe('the sides of a disagreement', () => {
  it('are one where their dates agree, with the most precise of them', () => {
    const at = (slug: string, eventOn: string) =>
      invested(slug, { ...dollars(4e9), status: 'announced', eventOn })
    const [found] = findConflicts(
      [at('one', '2023-10'), at('two', '2023-10-28'), at('copy', '2023-11')],
      sources,
    )
    expect(found?.sides.map(({ value, claimIds }) => [value, claimIds.length])).toEqual([
      ['28 October 2023', 2],
      ['November 2023', 1],
    ])
  })

  it('are one where their figures are one, rounded otherwise, with what is shown', () => {
    const round = (slug: string, amount: number, bound: 'exact' | 'about' | 'at_least' = 'exact') =>
      invested(slug, dollars(amount, 'committed', bound))
    const [found] = findConflicts(
      [round('one', 7e8), round('two', 6.93e8), round('copy', 7e8, 'about'), round('one', 3e8, 'at_least')],
      sources,
    )
    expect(found?.sides.map(({ value, alsoWritten, shown }) => [value, alsoWritten, shown])).toEqual([
      ['US$693m', ['US$700m', 'about US$700m'], true],
      ['at least US$300m', [], false],
    ])
  })

  it('are corrected only where nobody says the same without a correction', () => {
    const corrections = (...more: (string | null)[]) =>
      findConflicts(
        [
          ...more.map((correction, i) => invested(i ? 'copy' : 'one', { ...dollars(4e9), correction })),
          invested('two', dollars(3e9)),
        ],
        sources,
      )[0]?.sides.map(({ value, correction }) => [value, correction])
    expect(corrections('The year was wrong.', null)).toContainEqual(['US$4bn', null])
    expect(corrections('The sum was wrong.')).toContainEqual(['US$4bn', 'The sum was wrong.'])
  })

  it('say who is on which, how many origins there are, and which value is shown', () => {
    const first = claim('company:a', 'INVESTED_IN', 'company:b', ['one', 'copy'], {
      ...dollars(4e9),
      about: 'deal:d',
    })
    const second = invested('two', { ...dollars(3e9), correction: 'Counted twice.' })
    const [conflict] = findConflicts([first, second], sources)
    expect(conflict?.spread).toBeCloseTo(4 / 3)
    expect(conflict?.sides).toEqual([
      {
        value: 'US$3bn',
        alsoWritten: [],
        claimIds: [second.id],
        sourceIds: ['source:two'],
        origins: 1,
        official: true,
        shown: true,
        correction: 'Counted twice.',
      },
      {
        value: 'US$4bn',
        alsoWritten: [],
        claimIds: [first.id],
        sourceIds: ['source:copy', 'source:one'],
        origins: 1,
        official: false,
        shown: false,
        correction: null,
      },
    ])
  })

  it('are found in whatever order the claims come, and only once the second side is published', () => {
    const claims = [invested('one', dollars(4e9)), invested('two', dollars(3e9))]
    expect(findConflicts([...claims].reverse(), sources)).toEqual(findConflicts(claims, sources))
    expect(findConflicts(claims, sources, { knownBy: '2024-03-31' })).toEqual([])
    expect(findConflicts(claims, sources, { knownBy: '2024-04-01' })).toHaveLength(1)
  })

  it('are at least two, and exactly one of them is shown', () => {
    fc.assert(
      fc.property(claimsArbitrary, sourcesArbitrary, (claims, list) => {
        for (const { sides } of findConflicts(claims, sourceLookup(list))) {
          expect(sides.length).toBeGreaterThan(1)
          expect(sides.filter(side => side.shown)).toHaveLength(1)
        }
      }),
    )
  })
})

describe('a deal and its line', () => {
  const sum = (slug: string, amount: number) =>
    claim('deal:d', 'amount', null, [slug], { ...dollars(amount), status: 'completed' })
  const told = (...claims: ReturnType<typeof invested>[]) =>
    withoutRepeats(findConflicts(claims, sources)).map(({ subject, sides }) => [
      subject,
      ...sides.map(side => side.value).sort(),
    ])
  const line = [invested('one', dollars(4e9)), invested('two', dollars(3e9))]

  it('ask one question once where the answers are the same', () => {
    expect(told(...line, sum('one', 4e9), sum('two', 3e9))).toEqual([['company:a', 'US$3bn', 'US$4bn']])
  })

  it('ask it twice where the deal is said to differ otherwise', () => {
    expect(told(...line, sum('one', 4e9), sum('two', 2e9))).toEqual([
      ['company:a', 'US$3bn', 'US$4bn'],
      ['deal:d', 'US$2bn', 'US$4bn'],
    ])
  })

  it('asks of a date in whole words', () => {
    const dated = (slug: string, value: string) =>
      claim('deal:d', 'dated', null, [slug], { value, aspect: 'announced' })
    expect(kinds(dated('one', '2024-03-27'), dated('two', '2024-04'))).toEqual([
      'date: When was it announced?',
    ])
    expect(kinds(dated('one', '2024-03'), dated('two', '2024-03-27'))).toEqual([])
  })
})
