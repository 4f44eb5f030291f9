import { describe, expect, it } from 'vitest'
import { claim, dollars, source } from '../test/world/build.ts'
import { sourceLookup } from './clocks.ts'
import type { Entity } from './entity.ts'
import { entitySpans, figuresOf } from './project-entity.ts'
import { existsAt } from './spans.ts'
import { shownValues } from './values.ts'

const sources = sourceLookup([
  source('spring', '2024-04-24'),
  source('autumn', '2024-09-27'),
  source('winter', '2024-11-30'),
])
const deal = { id: 'deal:d', type: 'deal', name: 'D' } as Entity
const inquiry = { id: 'proceeding:p', type: 'proceeding', name: 'P' } as Entity

describe('what a deal shows', () => {
  it('is not over because one of its lines is', () => {
    const invested = claim('company:a', 'INVESTED_IN', 'company:b', ['spring'], {
      ...dollars(1e9),
      about: deal.id,
      eventOn: '2024-02',
      status: 'completed',
    })
    const supplied = claim('company:b', 'CUSTOMER_OF', 'company:a', ['autumn'], {
      about: deal.id,
      status: 'ended',
      validTo: '2024-09-01',
    })
    expect(figuresOf(deal, [invested, supplied], sources, {}).status).toBe('completed')
    expect(figuresOf(deal, [supplied], sources, {}).status).toBe('ended')
  })
})

describe('what was still to come on a day', () => {
  const outcome = (slug: string, value: string, eventOn: string | null) =>
    claim(inquiry.id, 'outcome', null, [slug], { value, eventOn })
  const told = [
    outcome('autumn', 'does not qualify', '2024-09-27'),
    outcome('winter', 'cleared', null),
    claim(inquiry.id, 'dated', null, ['spring'], { value: '2024-04-24', aspect: 'opened' }),
  ]
  const shown = (trueOn: string) => figuresOf(inquiry, told, sources, { trueOn })

  it('is not shown of a proceeding: neither its outcome nor that it is over', () => {
    expect(shown('2024-06-01')).toMatchObject({ subtitle: 'opened 24 April 2024', status: null })
    expect(shown('2024-10-01')).toMatchObject({ subtitle: 'does not qualify', status: 'ended' })
  })

  it('is not among the values of anything', () => {
    const worth = claim('company:a', 'valuation', null, ['winter'], {
      ...dollars(9e9, 'valuation'),
      eventOn: '2024-11',
      validEnd: 'unknown',
    })
    const values = (trueOn: string) => shownValues([worth], sources, { trueOn }).map(({ value }) => value)
    expect([values('2024-10-01'), values('2024-12-01')]).toEqual([[], ['US$9bn']])
  })
})

describe('when a deal is there', () => {
  const amount = claim(deal.id, 'amount', null, ['spring'], { ...dollars(4e9) })
  const announced = claim(deal.id, 'dated', null, ['autumn'], { value: '2024-09-20', aspect: 'announced' })
  const there = (clocks: { trueOn: string; knownBy?: string }) =>
    existsAt(entitySpans(deal, [amount, announced], sources), clocks)

  it('is not before its first event, though some of what is said of it has no date', () => {
    expect([there({ trueOn: '2019-06-01' }), there({ trueOn: '2024-09-20' })]).toEqual(['no', 'certain'])
  })

  it('may be any day before, as long as no event of it is known', () => {
    expect(there({ trueOn: '2019-06-01', knownBy: '2024-05-01' })).toBe('possible')
    expect(there({ trueOn: '2019-06-01', knownBy: '2024-10-01' })).toBe('no')
  })
})
