import { beforeAll, describe, expect, it } from 'vitest'
import { sourceLookup } from '../model/clocks.ts'
import { earliestDay, latestDay } from '../model/dates.ts'
import { claimsByRelationship, endsOf, namesOf } from '../model/project.ts'
import { projectRelationship } from '../model/project-relationship.ts'
import type { Dataset } from '../model/record.ts'
import { missingConflicts } from './expected-conflicts.ts'
import { readSeed } from './read.ts'

let dataset: Dataset
beforeAll(() => {
  dataset = readSeed()
}, 120_000)

const count = (prefix: string) => dataset.entities.filter(entity => entity.id.startsWith(prefix)).length

describe('the shipped dataset', () => {
  it('is as large as promised', () => {
    expect(dataset.entities.length).toBeGreaterThanOrEqual(400)
    expect(count('deal:')).toBeGreaterThanOrEqual(60)
    expect(count('proceeding:')).toBeGreaterThanOrEqual(34)
    expect(dataset.claims.length).toBeGreaterThanOrEqual(600)
  })

  it('holds every disagreement that it is known to hold', () => {
    expect(missingConflicts(dataset)).toEqual([])
  }, 30_000)

  it('tells who put how much into Anthropic, for Amazon, in all its versions', () => {
    const told = dataset.claims
      .filter(claim => claim.predicate === 'INVESTED_IN')
      .filter(claim => claim.subject === 'company:amazon' && claim.object === 'company:anthropic')
      .map(claim => [claim.amountBound, (claim.amount ?? 0) / 1e9, claim.amountKind, claim.eventOn].join(' '))
    expect(told).toEqual(
      expect.arrayContaining([
        'exact 1.25 paid 2023-09',
        'exact 2.75 paid 2024-03',
        'exact 2.75 paid 2024-03-27',
        'up_to 4 committed 2023-09-25',
        'up_to 4 committed 2023-10',
        'exact 4 committed 2023',
        'exact 4 cumulative 2024-03',
        'exact 4 cumulative 2024-03-27',
        'exact 4 committed 2024-11-22',
        'exact 8 cumulative 2024-11-22',
      ]),
    )
  })

  it('tells the second investment day by day: unknown, then talks, then announced', () => {
    const id = 'company:amazon~INVESTED_IN~company:anthropic~deal:amazon-anthropic-2024'
    const claims = claimsByRelationship(dataset.claims).get(id) ?? []
    const ends = endsOf(claims[0] as (typeof claims)[number])
    const known = (knownBy: string) =>
      ends &&
      projectRelationship(ends, claims, sourceLookup(dataset.sources), namesOf(dataset.entities), { knownBy })
    expect(known('2024-11-07')).toBeNull()
    expect(known('2024-11-10')).toMatchObject({ status: 'rumoured', amount: null, sourceCount: 1 })
    expect(known('2024-11-25')).toMatchObject({
      status: 'announced',
      amount: 4_000_000_000,
      amountKind: 'committed',
      eventOn: '2024-11-22',
    })
  })

  it('has no source that tells of an end before it came', () => {
    const sources = sourceLookup(dataset.sources)
    const ended = dataset.claims.filter(({ status, validTo }) => status === 'ended' && validTo)
    expect(ended.length).toBeGreaterThan(3)
    const early = ended.filter(({ cites, validTo }) => {
      const last = cites
        .flatMap(({ source }) => sources.get(source)?.publishedOn ?? [])
        .map(latestDay)
        .sort()
        .at(-1)
      return last !== undefined && last < earliestDay(validTo ?? '')
    })
    expect(early.map(({ id, says }) => `${id} ${says}`)).toEqual([])
  })

  it('never gives an investor the size of a whole round', () => {
    expect(dataset.claims.filter(claim => claim.object && claim.amountKind === 'round_total')).toEqual([])
  })

  it('says of every proceeding how it ended or that this is not known', () => {
    const open = dataset.entities
      .filter(entity => entity.type === 'proceeding')
      .filter(({ id }) => {
        const own = dataset.claims.filter(claim => claim.subject === id)
        const ended = own.some(claim => claim.predicate === 'outcome')
        return !ended && !own.some(claim => /not known/.test(String(claim.value)))
      })
    expect(open.map(entity => entity.id)).toEqual([])
  })
})
