import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { claimsArbitrary, clocksArbitrary, sourcesArbitrary } from '../test/support/arbitrary.ts'
import { world } from '../test/world/world.ts'
import { sourceLookup } from './clocks.ts'
import { differencesOf, mirrored, relationshipAt, valueDifferences } from './compare.ts'
import { claimsByRelationship, endsOf, namesOf } from './project.ts'
import type { RelationshipEnds } from './project-relationship.ts'

const ends = { type: 'INVESTED_IN' as const, from: 'company:a', to: 'company:b', about: null }
const swap = <D extends ReturnType<typeof differencesOf>[number]>(difference: D): D => ({
  ...difference,
  kind: mirrored[difference.kind],
  before: difference.after,
  after: difference.before,
})

describe('the difference between two days', () => {
  it('is mirrored when the days are swapped', () => {
    fc.assert(
      fc.property(
        claimsArbitrary,
        sourcesArbitrary,
        clocksArbitrary,
        clocksArbitrary,
        (claims, list, one, two) => {
          const sources = sourceLookup(list)
          const seen = (clocks: typeof one) => relationshipAt(ends, claims, sources, id => id, clocks)
          expect(differencesOf(seen(two), seen(one))).toEqual(differencesOf(seen(one), seen(two)).map(swap))
          expect(valueDifferences(claims, sources, two, one)).toEqual(
            valueDifferences(claims, sources, one, two).map(swap),
          )
        },
      ),
    )
  })

  it('is nothing on one and the same day', () => {
    fc.assert(
      fc.property(claimsArbitrary, sourcesArbitrary, clocksArbitrary, (claims, list, clocks) => {
        const seen = relationshipAt(ends, claims, sourceLookup(list), id => id, clocks)
        expect(differencesOf(seen, seen)).toEqual([])
      }),
    )
  })

  const sources = sourceLookup(world.sources)
  const names = namesOf(world.entities)
  const between = (from: string, to: string) =>
    [...claimsByRelationship(world.claims)].flatMap(([id, claims]) => {
      const at = (knownBy: string) =>
        relationshipAt(endsOf(claims[0] as never) as RelationshipEnds, claims, sources, names, { knownBy })
      return differencesOf(at(from), at(to)).map(({ kind, before, after }) => ({ id, kind, before, after }))
    })

  it('tells how talks became a deal', () => {
    expect(between('2024-11-10', '2024-11-25').filter(({ kind }) => kind === 'value')).toEqual([
      {
        id: 'company:meridian~INVESTED_IN~company:larkspur~deal:meridian-larkspur-2024',
        kind: 'value',
        before: 'Meridian is reported to plan an investment in Larkspur, reported on 7 November 2024.',
        after: 'Meridian agreed to invest US$4bn in Larkspur, announced on 22 November 2024.',
      },
    ])
  })

  it('tells what ended', () => {
    expect(between('2024-07-01', '2024-07-20')).toEqual([
      {
        id: 'person:ives-okafor~SITS_ON_BOARD_OF~company:larkspur',
        kind: 'ended',
        before: 'Ives Okafor has sat on the board of Larkspur, as observer, since November 2023.',
        after: 'Ives Okafor sat on the board of Larkspur, as observer, until 9 July 2024.',
      },
    ])
  })
})
