import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  claimArbitrary,
  claimsArbitrary,
  clocksArbitrary,
  day,
  sourcesArbitrary,
} from '../test/support/arbitrary.ts'
import { claim, source } from '../test/world/build.ts'
import { isKnown, sourceLookup } from './clocks.ts'
import { earliestDay, latestDay } from './dates.ts'
import { existsAt, spansOf } from './spans.ts'

const sources = sourceLookup([
  source('may', '2024-05-10'),
  source('july', '2024-07-10'),
  source('year', '2024'),
  source('undated', null),
])
const says = (slug: string, more: Parameters<typeof claim>[4]) =>
  claim('company:a', 'SUPPLIES', 'company:b', [slug], more)
const at = (claims: ReturnType<typeof says>[], trueOn: string | null, knownBy: string | null = null) =>
  existsAt(spansOf(claims, sources), { trueOn, knownBy })

describe('what held on a day', () => {
  it('is possible within a partial date and certain after it', () => {
    const from2024 = [says('july', { validFrom: '2024', validEnd: 'none' })]
    expect(['2023-12-31', '2024-01-01', '2024-05-01', '2024-12-31'].map(day => at(from2024, day))).toEqual([
      'no',
      'possible',
      'possible',
      'certain',
    ])
  })

  it('stays certain without an end, and becomes possible after the last report of what was running', () => {
    const days = ['2024-05-10', '2024-05-11', '2030-01-01']
    const held = (validEnd: 'none' | 'running' | 'unknown', status: 'active' | 'planned') =>
      days.map(day => at([says('may', { validFrom: '2024-01-01', validEnd, status })], day))
    expect(held('none', 'planned')).toEqual(['certain', 'certain', 'certain'])
    expect(held('running', 'active')).toEqual(['certain', 'possible', 'possible'])
    expect(held('unknown', 'planned')).toEqual(['possible', 'possible', 'possible'])
  })

  it('ends on its end', () => {
    const ended = [says('july', { validFrom: '2024-01-01', validTo: '2024-06', validEnd: 'dated' })]
    expect(['2024-06-01', '2024-06-02', '2024-06-30', '2024-07-01'].map(day => at(ended, day))).toEqual([
      'certain',
      'possible',
      'possible',
      'no',
    ])
  })

  it('ends for earlier open claims too, from the day on which the ending is known', () => {
    const open = says('may', { validFrom: '2024-01-01', validEnd: 'none' })
    const ending = says('july', { status: 'ended', validTo: '2024-06-30', validEnd: 'dated' })
    expect(at([open, ending], '2024-07-01', '2024-07-09')).toBe('certain')
    expect(at([open, ending], '2024-07-01', '2024-07-10')).toBe('no')
    expect(at([open, ending], '2024-06-30', '2024-07-10')).toBe('certain')
    const again = says('july', { validFrom: '2024-07-05', validEnd: 'none' })
    expect(at([open, ending, again], '2024-07-06')).toBe('certain')
  })

  it('shows nothing on a day that lies outside the dates of every claim', () => {
    fc.assert(
      fc.property(claimsArbitrary, sourcesArbitrary, day, (claims, list, trueOn) => {
        const outside = claims.every(claim => {
          const ending = claim.status === 'ended' || claim.status === 'abandoned'
          const first = claim.validFrom ?? (ending ? null : claim.eventOn)
          const last = claim.validTo ?? (ending ? claim.eventOn : null)
          return (first && trueOn < earliestDay(first)) || (last && trueOn > latestDay(last))
        })
        fc.pre(claims.length > 0 && outside)
        for (const knownBy of [null, '2026-01-01'])
          expect(existsAt(spansOf(claims, sourceLookup(list)), { trueOn, knownBy })).toBe('no')
      }),
    )
  })

  it('shows nothing before the first beginning', () => {
    fc.assert(
      fc.property(claimsArbitrary, sourcesArbitrary, (claims, list) => {
        const dated = claims.filter(claim => claim.validFrom ?? claim.eventOn)
        const starts = dated.filter(claim => claim.status !== 'ended' && claim.status !== 'abandoned')
        expect(existsAt(spansOf(starts, sourceLookup(list)), { trueOn: '2022-12-31' })).toBe('no')
      }),
    )
  })
})

describe('what was known by a day', () => {
  it('begins with the first publication, whenever the matter began', () => {
    const early = [says('july', { validFrom: '2020', validEnd: 'none' })]
    expect(at(early, '2022-01-01', '2024-07-09')).toBe('no')
    expect(at(early, '2022-01-01', '2024-07-10')).toBe('certain')
  })

  it('is possible within a partial publication date', () => {
    const vague = [says('year', { validFrom: '2020', validEnd: 'none' })]
    expect(['2023-12-31', '2024-06-01', '2024-12-31'].map(day => at(vague, null, day))).toEqual([
      'no',
      'possible',
      'certain',
    ])
  })

  it('never includes what rests on an undated source alone', () => {
    const undated = [says('undated', { validFrom: '2020', validEnd: 'none' })]
    expect(at(undated, null, '2100-12-31')).toBe('no')
    expect(at(undated, null)).toBe('certain')
  })

  it('includes a claim until it is retracted', () => {
    const withdrawn = [says('may', { validFrom: '2020', validEnd: 'none', retractedOn: '2024-05-20' })]
    expect(['2024-05-19', '2024-05-20', null].map(day => at(withdrawn, null, day))).toEqual([
      'certain',
      'no',
      'no',
    ])
  })

  it('is known exactly while at least one claim is', () => {
    fc.assert(
      fc.property(claimsArbitrary, sourcesArbitrary, day, (claims, list, knownBy) => {
        const lookup = sourceLookup(list)
        const readable = claims.filter(claim => {
          const spans = spansOf([claim], lookup)
          return spans.possible.some(span => span.from <= span.to)
        })
        expect(existsAt(spansOf(readable, lookup), { knownBy }) !== 'no').toBe(
          readable.some(claim => isKnown(claim, lookup, { knownBy })),
        )
      }),
    )
  })
})

describe('both clocks', () => {
  it('keep what is certain within what is possible', () => {
    fc.assert(
      fc.property(claimsArbitrary, sourcesArbitrary, clocksArbitrary, (claims, list, clocks) => {
        const { possible } = spansOf(claims, sourceLookup(list))
        const spans = spansOf(claims, sourceLookup(list))
        if (existsAt(spans, { ...clocks, certainty: 'strict' }) === 'certain')
          expect(existsAt({ possible, certain: [] }, { ...clocks, certainty: 'lenient' })).toBe('possible')
      }),
    )
  })

  it('answer the same about earlier days when something is published later', () => {
    fc.assert(
      fc.property(
        claimsArbitrary,
        claimArbitrary,
        sourcesArbitrary,
        clocksArbitrary,
        (claims, more, list, clocks) => {
          const lookup = sourceLookup(list)
          const knownBy = clocks.knownBy ?? '2024-06-15'
          const later = more.cites.every(cite => {
            const on = lookup.get(cite.source)?.publishedOn
            return on ? earliestDay(on) > knownBy : true
          })
          fc.pre(later)
          const setting = { ...clocks, knownBy }
          expect(existsAt(spansOf([...claims, more], lookup), setting)).toBe(
            existsAt(spansOf(claims, lookup), setting),
          )
        },
      ),
    )
  })
})
