import fc from 'fast-check'
import {
  type Claim,
  Claim as ClaimSchema,
  claimStatuses,
  standingNames,
  validEnds,
} from '../../model/claim.ts'
import { amountBounds, amountKinds } from '../../model/money.ts'
import { type Source, Source as SourceSchema, sourceKindNames } from '../../model/source.ts'

/** A day between 2023 and 2025. */
export const day = fc
  .integer({ min: 0, max: 3 * 365 - 1 })
  .map(offset => new Date(Date.UTC(2023, 0, 1 + offset)).toISOString().slice(0, 10))

/** A date as precise as somebody may have written it. */
export const partialDate = fc.oneof(
  day,
  day.map(date => date.slice(0, 7)),
  day.map(date => date.slice(0, 4)),
)

/** So many sources that claims can cite; some have no date. */
export const sourceNames = ['a', 'b', 'c', 'd', 'e', 'f'].map(letter => `source:${letter}`)

export const sourcesArbitrary: fc.Arbitrary<Source[]> = fc
  .tuple(
    ...sourceNames.map(id =>
      fc
        .record({
          kind: fc.constantFrom(...sourceKindNames),
          publishedOn: fc.option(partialDate, { nil: null, freq: 4 }),
          origin: fc.constantFrom('one', 'two', 'three'),
          originBasis: fc.constantFrom('primary', 'quotes', 'copy', 'unknown'),
        })
        .map(rest =>
          SourceSchema.parse({ id, title: null, publisher: null, url: null, publishedBasis: null, ...rest }),
        ),
    ),
  )
  .map(sources => [...sources])

const names = <T extends object>(table: T) =>
  Object.keys(table) as [keyof T & string, ...(keyof T & string)[]]

/** Claims about one relationship, all different. */
export const claimArbitrary: fc.Arbitrary<Claim> = fc
  .record({
    id: fc.stringMatching(/^[0-9a-f]{16}$/).map(hex => `claim:${hex}`),
    status: fc.constantFrom(...names(claimStatuses)),
    standing: fc.constantFrom(...standingNames),
    validEnd: fc.constantFrom(...names(validEnds)),
    eventOn: fc.option(partialDate, { nil: null }),
    validFrom: fc.option(partialDate, { nil: null }),
    validTo: fc.option(partialDate, { nil: null, freq: 4 }),
    retractedOn: fc.option(day, { nil: null, freq: 6 }),
    amount: fc.option(fc.constantFrom(1, 2, 4, 8), { nil: null }),
    amountKind: fc.constantFrom(...names(amountKinds)),
    amountBound: fc.constantFrom(...names(amountBounds)),
    predicate: fc.constantFrom('INVESTED_IN', 'SUPPLIES', 'SITS_ON_BOARD_OF'),
    cites: fc.uniqueArray(
      fc.record({
        source: fc.constantFrom(...sourceNames),
        stance: fc.constantFrom('asserts', 'reports', 'denies'),
      }),
      { minLength: 1, maxLength: 3, selector: cite => cite.source },
    ),
  })
  .map(claim =>
    ClaimSchema.parse({
      subject: 'company:a',
      object: 'company:b',
      says: 'It is so.',
      recordedOn: '2026-01-01',
      currency: claim.amount === null ? null : 'USD',
      ...claim,
      amountKind: claim.amount === null ? null : claim.amountKind,
      amountBound: claim.amount === null ? null : claim.amountBound,
    }),
  )

export const claimsArbitrary = fc.uniqueArray(claimArbitrary, { maxLength: 6, selector: claim => claim.id })

/** A setting of the clocks; each may be off. */
export const clocksArbitrary = fc.record({
  trueOn: fc.option(day, { nil: null }),
  knownBy: fc.option(day, { nil: null }),
  certainty: fc.constantFrom('strict' as const, 'lenient' as const),
})
