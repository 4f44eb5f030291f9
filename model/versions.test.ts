import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { claimsArbitrary, day, sourcesArbitrary } from '../test/support/arbitrary.ts'
import type { Claim } from './claim.ts'
import { type SourceLookup, sourceLookup } from './clocks.ts'
import type { Entity } from './entity.ts'
import { changeDays } from './pieces.ts'
import { entitySpans, projectEntity } from './project-entity.ts'
import { projectRelationship, relationshipVersions, showRelationship } from './project-relationship.ts'
import { entityVersions, showEntity } from './show-entity.ts'
import { versionAt } from './versions.ts'

const optionalDay = fc.option(day, { nil: undefined })
const names = (id: string) => id

/** Random days, and those on and around which something can change: of the claims themselves and of their sources. */
function settings(claims: readonly Claim[], sources: SourceLookup, trueOn?: string, knownBy?: string) {
  const next = (date: string, by: number) =>
    new Date(Date.parse(`${date}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10)
  const around = (days: readonly string[]) =>
    days.flatMap(date => (date > '1900' && date.length === 10 ? [next(date, -1), date, next(date, 1)] : []))
  const spans = entitySpans({ id: 'deal:d', type: 'deal' } as Entity, claims, sources).possible
  const dated = claims.flatMap(({ validFrom, validTo, eventOn }) => [validFrom, validTo, eventOn])
  const known = around(changeDays(claims, sources))
  const held = around([
    ...spans.map(({ from }) => from),
    ...dated.filter(date => date?.length === 10),
  ] as string[])
  return [trueOn, undefined, ...held].flatMap(trueOn =>
    [knownBy, undefined, ...known].map(knownBy => ({ trueOn, knownBy })),
  )
}

const ends = { type: 'INVESTED_IN' as const, from: 'company:a', to: 'company:b', about: null }

describe('the stored versions of a line', () => {
  it('say at every setting of both clocks what its claims add up to', () => {
    fc.assert(
      fc.property(
        claimsArbitrary,
        sourcesArbitrary,
        optionalDay,
        optionalDay,
        (claims, list, trueOn, knownBy) => {
          const sources = sourceLookup(list)
          const stored = showRelationship(ends, claims, sources, names)
          if (!stored) return
          const versions = relationshipVersions(stored, claims, sources, names)
          for (const clocks of settings(claims, sources, trueOn, knownBy)) {
            const anew = showRelationship(ends, claims, sources, names, clocks)
            expect({ clocks, seen: versionAt(stored, versions, clocks) }).toEqual({ clocks, seen: anew })
          }
        },
      ),
      { numRuns: 200 },
    )
  })

  it('show nothing at any day where no source has one', () => {
    const [claim] = fc.sample(claimsArbitrary, { numRuns: 1, seed: 3 })[0] as Claim[]
    const undated = sourceLookup([])
    const stored = projectRelationship(ends, [claim as Claim], undated, names)
    if (!stored) throw new Error('There is a claim.')
    const versions = relationshipVersions(stored, [claim as Claim], undated, names)
    expect(versionAt(stored, versions, { knownBy: '2100-12-31' })).toBeNull()
  })
})

describe('the stored versions of an entity', () => {
  const predicates = {
    company: ['valuation', 'headcount'],
    deal: ['amount', 'dated', 'INVESTED_IN', 'SUPPLIES'],
    proceeding: ['dated', 'outcome', 'status', 'OPENED'],
  } as const

  it.each(['company', 'deal', 'proceeding'] as const)('say what the claims about a %s add up to', type => {
    const id = `${type}:x`
    const entity = { id, type, name: 'X' } as Entity
    const about = fc.array(fc.constantFrom(...predicates[type]), { minLength: 6, maxLength: 6 })
    fc.assert(
      fc.property(
        claimsArbitrary,
        about,
        sourcesArbitrary,
        optionalDay,
        optionalDay,
        (some, kinds, list, trueOn, knownBy) => {
          const sources = sourceLookup(list)
          const claims = some.map((claim, i): Claim => {
            const predicate = kinds[i] as Claim['predicate']
            const line = predicate === predicate.toUpperCase()
            if (line)
              return { ...claim, predicate, about: id, object: predicate === 'OPENED' ? id : claim.object }
            const value = predicate === 'dated' ? (claim.eventOn ?? '2024') : `${claim.amount}`
            return { ...claim, predicate, subject: id, object: null, value, aspect: 'announced' }
          })
          const contested = showEntity(entity, claims, sources, {}).contested ?? false
          const stored = projectEntity(entity, claims, sources, { neighbors: 1, contested })
          const versions = entityVersions(stored, claims, sources)
          for (const clocks of settings(claims, sources, trueOn, knownBy)) {
            const anew = { ...stored, ...showEntity(entity, claims, sources, clocks) }
            expect({ clocks, seen: versionAt(stored, versions, clocks) }).toEqual({ clocks, seen: anew })
          }
        },
      ),
      { numRuns: 100 },
    )
  })
})
