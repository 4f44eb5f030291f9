import { z } from 'zod'
import { flag, listOf } from '../../../contract/query-string.ts'
import { LineState } from '../../../contract/view-state.ts'
import { ClaimStatus } from '../../../model/claim.ts'
import { Day } from '../../../model/dates.ts'
import { EntityType } from '../../../model/entity-types.ts'
import { Currency } from '../../../model/money.ts'
import { Family, RelationshipType } from '../../../model/relationship-types.ts'
import { type Filters, noFilters } from '../../canvas/filters.ts'

const amount = z.codec(z.string().regex(/^\d{1,15}$/), z.number().nonnegative(), {
  decode: Number,
  encode: String,
})
const origins = z.codec(z.string().regex(/^\d{1,2}$/), z.number().int().min(1).max(50), {
  decode: Number,
  encode: String,
})

/** The filters of the canvas as the address has them. What is switched off is named, so that new kinds show. */
export const FilterUrl = z.object({
  withoutKinds: listOf(EntityType).optional(),
  without: listOf(Family).optional(),
  withoutTypes: listOf(RelationshipType).optional(),
  currency: Currency.optional(),
  atLeast: amount.optional(),
  atMost: amount.optional(),
  from: Day.optional(),
  to: Day.optional(),
  status: listOf(ClaimStatus).optional(),
  origins: origins.optional(),
  contested: flag.optional(),
  withoutStates: listOf(LineState).optional(),
  text: z.string().max(200).optional(),
})
export type FilterUrl = Partial<z.output<typeof FilterUrl>>

export const filtersOf = (url: FilterUrl): Filters => ({
  typesOff: url.withoutKinds ?? [],
  familiesOff: url.without ?? [],
  relationshipTypesOff: url.withoutTypes ?? [],
  currency: url.currency ?? null,
  amountFrom: url.atLeast ?? null,
  amountTo: url.atMost ?? null,
  dateFrom: url.from ?? null,
  dateTo: url.to ?? null,
  statuses: url.status ?? [],
  minOrigins: url.origins ?? noFilters.minOrigins,
  contestedOnly: url.contested ?? false,
  statesOff: url.withoutStates ?? [],
  text: url.text ?? '',
})

const some = <T>(list: readonly T[]): T[] | undefined => (list.length > 0 ? [...list] : undefined)

/** What is at rest is left out of the address. */
export const urlOf = (filters: Filters): FilterUrl & Record<keyof FilterUrl, unknown> => ({
  withoutKinds: some(filters.typesOff),
  without: some(filters.familiesOff),
  withoutTypes: some(filters.relationshipTypesOff),
  currency: filters.currency ?? undefined,
  atLeast: filters.amountFrom ?? undefined,
  atMost: filters.amountTo ?? undefined,
  from: filters.dateFrom ?? undefined,
  to: filters.dateTo ?? undefined,
  status: some(filters.statuses),
  origins: filters.minOrigins > 1 ? filters.minOrigins : undefined,
  contested: filters.contestedOnly || undefined,
  withoutStates: some(filters.statesOff),
  text: filters.text || undefined,
})
