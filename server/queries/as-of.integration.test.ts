import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Clocks } from '../../contract/clocks.ts'
import { sourceLookup } from '../../model/clocks.ts'
import { relationshipAt } from '../../model/compare.ts'
import { claimsByRelationship, endsOf, namesOf } from '../../model/project.ts'
import type { RelationshipEnds } from '../../model/project-relationship.ts'
import type { Dataset } from '../../model/record.ts'
import { claimsArbitrary, clocksArbitrary, sourcesArbitrary } from '../../test/support/arbitrary.ts'
import { testDatabase } from '../../test/support/database.ts'
import { loadWorld } from '../../test/support/world.ts'
import { claim, dollars, entity } from '../../test/world/build.ts'
import { world } from '../../test/world/world.ts'
import { listConflicts } from './conflicts.ts'
import { getEntity } from './entity.ts'
import { getSubgraph } from './subgraph.ts'

const database = testDatabase()

/** Many small graphs of random claims side by side, each about two entities of its own. */
function randomGraphs(count: number): Dataset {
  const graphs = fc.sample(fc.tuple(claimsArbitrary, sourcesArbitrary), { numRuns: count, seed: 23 })
  const own = (n: number, id: string) => id.replace(':', `:g${n}-`)
  return {
    ...world,
    entities: graphs.flatMap((_, n) => [
      entity(own(n, 'company:a'), `A ${n}`),
      entity(own(n, 'company:b'), `B ${n}`),
    ]),
    sources: graphs.flatMap(([, sources], n) => sources.map(one => ({ ...one, id: own(n, one.id) }))),
    claims: graphs.flatMap(([claims], n) =>
      claims.map(one => ({
        ...one,
        subject: own(n, one.subject),
        object: own(n, one.object ?? ''),
        cites: one.cites.map(cite => ({ ...cite, source: own(n, cite.source) })),
      })),
    ),
  }
}

describe('random graphs under both clocks and any rule', () => {
  const dataset = randomGraphs(60)
  beforeAll(() => loadWorld(database, dataset))

  it('show in the database what the claims, read one by one, add up to', async () => {
    const sources = sourceLookup(dataset.sources)
    const names = namesOf(dataset.entities)
    const settings = fc.sample(
      fc.tuple(clocksArbitrary, fc.constantFrom('standing', 'official', 'latest', 'lowest')),
      { numRuns: 25, seed: 5 },
    )
    for (const [{ trueOn, knownBy, certainty }, rule] of settings) {
      const timed = trueOn !== null || knownBy !== null
      const clocks: Clocks = {
        ...(trueOn ? { trueOn } : {}),
        ...(knownBy ? { knownBy } : {}),
        certainty,
        rule,
      }
      const { subgraph } = await getSubgraph(database, {
        entityIds: dataset.entities.map(({ id }) => id),
        between: true,
        ...clocks,
      })
      const expected = [...claimsByRelationship(dataset.claims)].flatMap(([id, claims]) => {
        const ends = endsOf(claims[0] as never) as RelationshipEnds
        // Without a clock nothing is asked to be certain.
        const seen = relationshipAt(ends, claims, sources, names, timed ? clocks : { rule })
        return seen ? [{ id, sentence: seen.sentence, contested: seen.contested, status: seen.status }] : []
      })
      const found = subgraph.relationships.map(({ id, sentence, contested, status }) => ({
        id,
        sentence,
        contested,
        status,
      }))
      const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
      const there = new Set(subgraph.entities.map(({ id }) => id))
      expect({ clocks, found: found.sort(byId) }).toEqual({ clocks, found: expected.sort(byId) })
      for (const { from, to } of subgraph.relationships)
        if (!trueOn) expect([there.has(from), there.has(to)]).toEqual([true, true])
    }
  })
})

describe('sources that come to differ about a company', () => {
  const rival = claim('company:larkspur', 'valuation', null, ['ledger-2025'], {
    ...dollars(20e9, 'valuation'),
    aspect: 'post_money',
    eventOn: '2024-03',
  })
  const withdrawn = claim('company:larkspur', 'valuation', null, ['courier-2024-07-10'], {
    ...dollars(30e9, 'valuation'),
    aspect: 'post_money',
    eventOn: '2024-03',
    retractedOn: '2024-09-01',
    retractedWhy: 'Taken back by its author.',
  })
  beforeAll(() => loadWorld(database, { ...world, claims: [...world.claims, rival, withdrawn] }))

  it('mark it from the day of the second side, as long as that side stands', async () => {
    const contestedBy = async (knownBy?: string) => {
      const clocks = knownBy ? { knownBy } : {}
      const { subgraph } = await getSubgraph(database, {
        entityIds: ['company:larkspur'],
        between: false,
        ...clocks,
      })
      const { entity: page, conflicts } = await getEntity(database, { id: 'company:larkspur', ...clocks })
      expect(page.contested).toBe(conflicts.length > 0)
      return subgraph.entities[0]?.contested
    }
    expect(await contestedBy('2024-06-01')).toBe(false)
    expect(await contestedBy('2024-08-01')).toBe(true)
    expect(await contestedBy('2024-10-01')).toBe(false)
    expect(await contestedBy('2025-12-31')).toBe(true)
    expect(await contestedBy()).toBe(true)
  })

  it('list the disagreement that stood then, although its side was withdrawn since', async () => {
    const values = async (knownBy: string) => {
      const { conflicts } = await listConflicts(database, { knownBy, entity: ['company:larkspur'] })
      return conflicts
        .filter(({ predicate }) => predicate === 'valuation')
        .flatMap(({ sides }) => sides.map(({ value }) => value).sort())
    }
    expect(await values('2024-08-01')).toEqual(['US$18bn (post-money)', 'US$30bn (post-money)'])
    expect(await values('2024-10-01')).toEqual([])
  })

  it('say by which step of the rule the side shown was chosen', async () => {
    const decided = async (rule: 'standing' | 'latest' | 'lowest') => {
      const { conflicts } = await listConflicts(database, { rule, entity: ['company:larkspur'] })
      const found = conflicts.find(({ predicate }) => predicate === 'valuation')
      return [found?.sides.find(({ shown }) => shown)?.value, found?.decidedBy.step]
    }
    expect(await decided('standing')).toEqual(['US$18bn (post-money)', 'Kind of source'])
    expect(await decided('latest')).toEqual(['US$20bn (post-money)', 'Newest'])
    expect(await decided('lowest')).toEqual(['US$18bn (post-money)', 'Lowest'])
  })
})
