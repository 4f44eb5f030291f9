import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  claimArbitrary,
  claimsArbitrary,
  clocksArbitrary,
  day,
  sourcesArbitrary,
} from '../test/support/arbitrary.ts'
import { claim, dollars, preferred, source } from '../test/world/build.ts'
import { claimsAsOf, sourceLookup } from './clocks.ts'
import { resolveClaims, rules } from './resolve.ts'

const rule = fc.constantFrom(...(Object.keys(rules) as (keyof typeof rules)[]))

describe('the rule that chooses the value shown', () => {
  it('does not depend on the order of the claims', () => {
    fc.assert(
      fc.property(
        claimsArbitrary,
        sourcesArbitrary,
        clocksArbitrary,
        rule,
        (claims, sources, clocks, rule) => {
          const options = { ...clocks, rule }
          expect(resolveClaims([...claims].reverse(), sources, options)).toEqual(
            resolveClaims(claims, sources, options),
          )
        },
      ),
    )
  })

  it('is not changed by a weaker claim', () => {
    fc.assert(
      fc.property(claimsArbitrary, claimArbitrary, sourcesArbitrary, (claims, more, sources) => {
        const before = resolveClaims(claims, sources)
        const after = resolveClaims([...claims, more], sources)
        if (after.shown?.id !== more.id) expect(after.shown).toEqual(before.shown)
      }),
    )
  })

  it('never shows a retracted claim', () => {
    fc.assert(
      fc.property(claimsArbitrary, sourcesArbitrary, rule, (claims, sources, rule) => {
        expect(resolveClaims(claims, sources, { rule }).shown?.retractedOn ?? null).toBeNull()
      }),
    )
  })

  it('chooses at a day what it would choose among the claims published by then', () => {
    fc.assert(
      fc.property(claimsArbitrary, sourcesArbitrary, day, rule, (claims, sources, knownBy, rule) => {
        const published = claimsAsOf(claims, sourceLookup(sources), { knownBy })
        const still = published.map(claim => ({ ...claim, retractedOn: null }))
        expect(resolveClaims(claims, sources, { knownBy, rule }).shown?.id).toBe(
          resolveClaims(still, sources, { rule }).shown?.id,
        )
      }),
    )
  })

  it('gives reasons of which exactly one decides', () => {
    fc.assert(
      fc.property(claimsArbitrary, sourcesArbitrary, rule, (claims, sources, rule) => {
        const { shown, reasons } = resolveClaims(claims, sources, { rule })
        expect(reasons.filter(reason => reason.decides)).toHaveLength(shown ? 1 : 0)
      }),
    )
  })

  const sources = [
    source('paper', '2024-03-01'),
    source('filing', '2023-01-01', { kind: 'filing' }),
    source('late', '2024-06', { kind: 'press' }),
  ]
  const said = (slug: string, amount: number, more = {}) =>
    claim('company:a', 'INVESTED_IN', 'company:b', [slug], { ...dollars(amount), ...more })

  it('puts our review first, then the kind of source, then the newest', () => {
    const paper = said('paper', 1)
    const filing = said('filing', 2)
    const late = said('late', 3)
    expect(resolveClaims([paper, late], sources).shown).toBe(late)
    expect(resolveClaims([paper, filing, late], sources).shown).toBe(filing)
    const reviewed = said('paper', 4, preferred)
    expect(resolveClaims([paper, filing, late, reviewed], sources)).toEqual({
      shown: reviewed,
      others: [filing, late, paper],
      reasons: [
        {
          step: 'Standing',
          finding: 'The best standing is “confirmed by a better source on review”, of 4.',
          decides: true,
        },
        { step: 'Kind of source', finding: 'Not needed.', decides: false },
        { step: 'Newest', finding: 'Not needed.', decides: false },
      ],
    })
  })

  it('follows the rule that a viewer chooses', () => {
    const claims = [said('paper', 4, preferred), said('filing', 2), said('late', 3)]
    const chosen = (rule: keyof typeof rules) => resolveClaims(claims, sources, { rule }).shown?.amount
    expect({
      standing: chosen('standing'),
      official: chosen('official'),
      latest: chosen('latest'),
      lowest: chosen('lowest'),
    }).toEqual({ standing: 4, official: 2, latest: 3, lowest: 2 })
  })
})
