import type { SubgraphEntity, SubgraphRelationship } from '../../contract/subgraph.ts'
import type { LineState } from '../../contract/view-state.ts'
import type { ClaimStatus } from '../../model/claim.ts'
import { earliestDay, latestDay } from '../../model/dates.ts'
import type { EntityType } from '../../model/entity-types.ts'
import { type Family, familyOf, type RelationshipType } from '../../model/relationship-types.ts'
import { statesOf } from './line-states.ts'

/** What of the canvas is shown. Empty lists and nulls let everything through. */
export interface Filters {
  /** Kinds that are switched off. */
  typesOff: readonly EntityType[]
  familiesOff: readonly Family[]
  relationshipTypesOff: readonly RelationshipType[]
  /** Amounts are compared within one currency, never across. */
  currency: string | null
  amountFrom: number | null
  amountTo: number | null
  /** Days of the event; a relationship without a date is hidden while one of them is set. */
  dateFrom: string | null
  dateTo: string | null
  statuses: readonly ClaimStatus[]
  minOrigins: number
  contestedOnly: boolean
  /** States that are switched off. */
  statesOff: readonly LineState[]
  /** Part of a name or alias. */
  text: string
}

export const noFilters: Filters = {
  typesOff: [],
  familiesOff: [],
  relationshipTypesOff: [],
  currency: null,
  amountFrom: null,
  amountTo: null,
  dateFrom: null,
  dateTo: null,
  statuses: [],
  minOrigins: 1,
  contestedOnly: false,
  statesOff: [],
  text: '',
}

/** What each filter looks at, as undo names it. */
const filterNames: Record<keyof Filters, string> = {
  typesOff: 'kind',
  familiesOff: 'kind of line',
  relationshipTypesOff: 'relationship',
  currency: 'amount',
  amountFrom: 'amount',
  amountTo: 'amount',
  dateFrom: 'date',
  dateTo: 'date',
  statuses: 'status',
  minOrigins: 'independent origins',
  contestedOnly: 'disagreement',
  statesOff: 'state of lines',
  text: 'name',
}

/** The filters among these that are others than before. */
const changedFilters = (before: Filters, change: Partial<Filters>) =>
  (Object.keys(change) as (keyof Filters)[]).filter(key => String(before[key]) !== String(change[key]))

/** "filter by amount"; null where the change changes nothing. */
export function filterName(before: Filters, change: Partial<Filters>): string | null {
  const names = new Set(changedFilters(before, change).map(key => filterNames[key]))
  if (names.size === 0) return null
  return names.size > 2 ? 'filter' : `filter by ${[...names].join(' and ')}`
}

/** Upper and lower case, accents and surrounding spaces do not matter to a text filter. */
export const foldText = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()

/** Whether the entity passes on its own account. */
export function entityPasses(entity: SubgraphEntity, filters: Filters): boolean {
  if (filters.typesOff.includes(entity.type)) return false
  if (filters.text === '') return true
  const text = foldText(filters.text)
  return !text || [entity.name, ...entity.aliases].some(name => foldText(name).includes(text))
}

/** Whether the relationship passes on its own account; its ends have to pass as well to be drawn. */
export function relationshipPasses(relationship: SubgraphRelationship, filters: Filters): boolean {
  if (filters.familiesOff.includes(familyOf(relationship.type))) return false
  if (filters.relationshipTypesOff.includes(relationship.type)) return false
  if (filters.contestedOnly && !relationship.contested) return false
  if (filters.statesOff.length > 0 && statesOf(relationship).some(state => filters.statesOff.includes(state)))
    return false
  if (relationship.originCount < filters.minOrigins) return false
  if (filters.statuses.length > 0 && !filters.statuses.includes(relationship.status)) return false
  return amountPasses(relationship, filters) && datePasses(relationship, filters)
}

function amountPasses({ amount, currency }: SubgraphRelationship, filters: Filters): boolean {
  if (filters.currency === null && filters.amountFrom === null && filters.amountTo === null) return true
  if (amount === null || (filters.currency !== null && currency !== filters.currency)) return false
  return amount >= (filters.amountFrom ?? 0) && amount <= (filters.amountTo ?? Number.POSITIVE_INFINITY)
}

function datePasses({ eventOn, validFrom }: SubgraphRelationship, filters: Filters): boolean {
  if (!filters.dateFrom && !filters.dateTo) return true
  const date = eventOn ?? validFrom
  if (!date) return false
  if (filters.dateFrom && latestDay(date) < filters.dateFrom) return false
  return !filters.dateTo || earliestDay(date) <= filters.dateTo
}

/** True when any filter looks at relationships: entities that lose their last line are then hidden too. */
export const filtersRelationships = (filters: Filters): boolean =>
  filters.familiesOff.length > 0 ||
  filters.relationshipTypesOff.length > 0 ||
  filters.statuses.length > 0 ||
  filters.minOrigins > 1 ||
  filters.contestedOnly ||
  filters.statesOff.length > 0 ||
  [filters.currency, filters.amountFrom, filters.amountTo, filters.dateFrom, filters.dateTo].some(
    value => value !== null && value !== '',
  )

/** True when nothing is filtered. */
export const isUnfiltered = (filters: Filters): boolean =>
  filters.typesOff.length === 0 && filters.text === '' && !filtersRelationships(filters)
