import { describe, expect, it } from 'vitest'
import { decodeSearch, encodeSearch } from '../../app/url-state.ts'
import { type Filters, noFilters } from '../../canvas/filters.ts'
import { FilterUrl, filtersOf, urlOf } from './filter-url.ts'

const all: Filters = {
  typesOff: ['person'],
  familiesOff: ['structure', 'money'],
  relationshipTypesOff: ['OFFERS'],
  currency: 'USD',
  amountFrom: 1e9,
  amountTo: 4e9,
  dateFrom: '2023-01-01',
  dateTo: '2024-12-31',
  statuses: ['completed', 'rumoured'],
  minOrigins: 2,
  contestedOnly: true,
  statesOff: ['rumoured', 'ended'],
  text: 'ama',
}

describe('filters in the address', () => {
  it('come back as they went', () => {
    const search = encodeSearch(FilterUrl, urlOf(all))
    expect(filtersOf(decodeSearch(FilterUrl, search))).toEqual(all)
  })

  it('leave no trace when nothing is filtered', () => {
    const search = encodeSearch(FilterUrl, urlOf(noFilters))
    expect(Object.values(search).filter(Boolean)).toEqual([])
  })

  it('count as absent when edited by hand into nonsense', () => {
    const search = {
      withoutKinds: 'unicorn',
      atLeast: '-3',
      from: 'yesterday',
      origins: '0',
      contested: 'maybe',
    }
    expect(filtersOf(decodeSearch(FilterUrl, search))).toEqual(noFilters)
  })
})
