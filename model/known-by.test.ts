import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  claimArbitrary,
  claimsArbitrary,
  clocksArbitrary,
  day,
  sourcesArbitrary,
} from '../test/support/arbitrary.ts'
import { isKnown, sourceLookup } from './clocks.ts'
import { findConflicts } from './conflicts.ts'
import { showRelationship } from './project-relationship.ts'
import { type Rule, rules } from './resolve.ts'
import { shownValues } from './values.ts'

const ends = { type: 'INVESTED_IN' as const, from: 'company:a', to: 'company:b', about: null }
const rule = fc.constantFrom(...(Object.keys(rules) as Rule[]))

it('what is published later changes nothing of what a line said, of its values and of what sources differed about', () => {
  fc.assert(
    fc.property(
      claimsArbitrary,
      claimArbitrary,
      sourcesArbitrary,
      clocksArbitrary,
      day,
      rule,
      (claims, more, list, clocks, knownBy, rule) => {
        const sources = sourceLookup(list)
        const options = { ...clocks, knownBy, rule }
        fc.pre(!claims.some(({ id }) => id === more.id))
        fc.pre(!isKnown({ ...more, retractedOn: null }, sources, { ...options, certainty: 'lenient' }))
        const seen = (some: typeof claims) => ({
          line: showRelationship(ends, some, sources, id => id, options),
          values: shownValues(some, sources, options),
          conflicts: findConflicts(some, sources, options),
        })
        const [before, after] = [seen(claims), seen([...claims, more])]
        // The first publication of all, known today, may be an earlier one now.
        expect({ ...after, line: { ...after.line, knownFrom: null } }).toEqual({
          ...before,
          line: { ...before.line, knownFrom: null },
        })
      },
    ),
    { numRuns: 300 },
  )
})
