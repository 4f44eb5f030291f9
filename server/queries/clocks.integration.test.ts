import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { sourceLookup } from '../../model/clocks.ts'
import { existsAt, spansOf, storeSpans } from '../../model/spans.ts'
import { claimsArbitrary, clocksArbitrary, sourcesArbitrary } from '../../test/support/arbitrary.ts'
import { atomProblems } from '../../test/support/atom.ts'
import { clearDatabase, testDatabase } from '../../test/support/database.ts'
import { loadWorld } from '../../test/support/world.ts'
import { toAtom } from './atom.ts'
import { findChanges } from './changes.ts'
import { certaintyOf, clockParams, holds } from './clocks.ts'
import { listConflicts } from './conflicts.ts'
import { getEntity } from './entity.ts'
import { readFeed } from './feed.ts'
import { findNeighbors } from './neighbors.ts'
import { getRelationship } from './relationship.ts'
import { getSubgraph } from './subgraph.ts'
import { readTimeline } from './timeline.ts'

const database = testDatabase()

describe('both clocks in the database', () => {
  it('keep exactly the relationships that the claims, read one by one, keep', async () => {
    await clearDatabase(database)
    const graphs = fc.sample(fc.tuple(claimsArbitrary, sourcesArbitrary), { numRuns: 250, seed: 7 })
    const drawn = graphs.map(([claims, sources], id) => ({
      id,
      spans: spansOf(claims, sourceLookup(sources)),
    }))
    // Store the spans as relationships do.
    await database.write(
      'UNWIND $rows AS row CREATE (:A)-[r:SUPPLIES]->(:B) SET r = row.stored, r.number = row.id',
      { rows: drawn.map(({ id, spans }) => ({ id, stored: storeSpans(spans) })) },
      () => null,
    )
    for (const clocks of fc.sample(clocksArbitrary, { numRuns: 120, seed: 11 })) {
      const setting = {
        trueOn: clocks.trueOn ?? undefined,
        knownBy: clocks.knownBy ?? undefined,
        certainty: clocks.certainty,
      }
      // Which of them hold?
      const found = await database.read(
        `MATCH ()-[r:SUPPLIES]->() WHERE ${holds('r')} RETURN r.number AS number, properties(r) AS stored`,
        clockParams(setting),
        record => ({
          number: Number(record.get('number')),
          certainty: certaintyOf(record.get('stored'), setting),
        }),
      )
      const timed = setting.trueOn || setting.knownBy
      const expected = drawn
        .map(({ id, spans }) => ({ number: id, certainty: existsAt(spans, timed ? setting : {}) }))
        .filter(({ certainty }) => certainty !== 'no')
        .map(({ number, certainty }) => ({ number, certainty: timed ? certainty : null }))
      expect(found.sort((a, b) => a.number - b.number)).toEqual(expected)
    }
  })
})

describe('time in the small world', () => {
  beforeAll(() => loadWorld(database))
  const second = 'company:meridian~INVESTED_IN~company:larkspur~deal:meridian-larkspur-2024'

  it('shows talks on the 10th and a deal on the 25th of November 2024', async () => {
    const said = async (knownBy: string) => {
      const { sentence, relationship } = await getRelationship(database, { id: second, knownBy })
      return { sentence, status: relationship.status, amount: relationship.amount }
    }
    expect(await said('2024-11-10')).toEqual({
      sentence: 'Meridian is reported to plan an investment in Larkspur, reported on 7 November 2024.',
      status: 'rumoured',
      amount: null,
    })
    expect(await said('2024-11-25')).toEqual({
      sentence: 'Meridian agreed to invest US$4bn in Larkspur, announced on 22 November 2024.',
      status: 'announced',
      amount: 4e9,
    })
    expect(await said('2024-10-01')).toMatchObject({
      sentence: 'Nothing about this had been published by 1 October 2024.',
    })
  })

  it('draws only what was known, with the values known then', async () => {
    const { subgraph } = await getSubgraph(database, {
      entityIds: ['company:meridian', 'company:larkspur', 'deal:meridian-larkspur-2024'],
      between: true,
      knownBy: '2024-11-10',
    })
    expect(subgraph.entities.map(({ id, subtitle }) => ({ id, subtitle }))).toEqual([
      { id: 'company:meridian', subtitle: null },
      { id: 'company:larkspur', subtitle: null },
      { id: 'deal:meridian-larkspur-2024', subtitle: 'reported, not confirmed 7 November 2024' },
    ])
    expect(subgraph.relationships.map(({ sentence }) => sentence).sort()).toEqual([
      'Meridian agreed to invest up to US$4bn in Larkspur, announced on 25 September 2023.',
      'Meridian is reported to plan an investment in Larkspur, reported on 7 November 2024.',
    ])
  })

  it('draws no line to a deal that had not begun', async () => {
    const entityIds = ['company:meridian', 'deal:meridian-larkspur-2024']
    const { subgraph } = await getSubgraph(database, { entityIds, between: true })
    const relationshipIds = subgraph.relationships.map(({ id }) => id)
    expect(relationshipIds).toHaveLength(1)
    for (const between of [true, false]) {
      const then = await getSubgraph(database, { entityIds, relationshipIds, between, trueOn: '2020-01-01' })
      expect(then.subgraph.entities.map(({ id }) => id)).toEqual(['company:meridian'])
      expect(then.subgraph.relationships).toEqual([])
      expect(then.missing).toEqual([])
    }
  })

  it('counts and expands to no deal that had not begun', async () => {
    const clocks = { trueOn: '2020-01-01' }
    const entityIds = ['company:meridian', 'company:larkspur', 'proceeding:ama-meridian-larkspur']
    const { subgraph: drawn } = await getSubgraph(database, { entityIds, between: false, ...clocks })
    const counted = new Map(drawn.entities.map(({ id, neighbors }) => [id, neighbors]))
    for (const id of entityIds) {
      const { subgraph, total, totals, shown } = await findNeighbors(database, { id, limit: 500, ...clocks })
      const others = subgraph.entities.filter(entity => entity.id !== id)
      expect(others.filter(({ type }) => type === 'deal' || type === 'proceeding')).toEqual([])
      expect([others.length, shown]).toEqual([total, total])
      expect(totals.filter(one => one.shown !== one.total)).toEqual([])
      expect(counted.get(id) ?? 0).toBe(total)
      const { counts } = await getEntity(database, { id, ...clocks })
      expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(subgraph.relationships.length)
    }
    const later = await findNeighbors(database, { id: 'company:larkspur', trueOn: '2025-01-01' })
    expect(later.totals.filter(({ type }) => type === 'PARTY_TO')).toHaveLength(1)
  })

  it('counts the neighbors of what is drawn as they were then', async () => {
    const entityIds = ['company:meridian', 'company:larkspur', 'regulator:ama']
    for (const clocks of [{ knownBy: '2024-11-10' }, { trueOn: '2024-08-01', knownBy: '2024-11-10' }]) {
      const { subgraph } = await getSubgraph(database, { entityIds, between: false, ...clocks })
      const counted = subgraph.entities.map(({ id, neighbors }) => [id, neighbors])
      const totals = []
      for (const { id } of subgraph.entities)
        totals.push([id, (await findNeighbors(database, { id, ...clocks })).total])
      expect(counted).toEqual(totals)
    }
    const today = await getSubgraph(database, { entityIds, between: false })
    const then = await getSubgraph(database, { entityIds, between: false, knownBy: '2023-10-01' })
    const of = ({ subgraph }: typeof today) =>
      subgraph.entities.find(({ id }) => id === 'company:larkspur')?.neighbors
    expect(of(then)).toBeLessThan(of(today) ?? 0)
  })

  it('tells what changed between two days, and the other way round', async () => {
    const input = {
      entity: ['company:meridian', 'company:larkspur', 'deal:meridian-larkspur-2024'],
      between: true,
    }
    const there = await findChanges(database, { from: '2024-11-10', to: '2024-11-25', ...input })
    expect(
      there.changes.map(({ kind, title, before, after, on }) => ({ kind, title, before, after, on })),
    ).toEqual([
      {
        kind: 'status',
        title: 'Meridian / Larkspur 2024',
        before: 'reported, not confirmed 7 November 2024',
        after: 'announced 22 November 2024',
        on: '2024-11-22',
      },
      {
        kind: 'appeared',
        title: 'Meridian invested in Larkspur',
        before: null,
        after: 'Meridian has agreed to invest US$8bn in Larkspur in total, announced on 22 November 2024.',
        on: '2024-11-22',
      },
      {
        kind: 'value',
        title: 'Meridian invested in Larkspur',
        before: 'Meridian is reported to plan an investment in Larkspur, reported on 7 November 2024.',
        after: 'Meridian agreed to invest US$4bn in Larkspur, announced on 22 November 2024.',
        on: '2024-11-22',
      },
      {
        kind: 'appeared',
        title: 'Larkspur is a party to Meridian / Larkspur 2024',
        before: null,
        after: 'Larkspur is a party to “Meridian / Larkspur 2024”, as recipient.',
        on: '2024-11-22',
      },
      {
        kind: 'appeared',
        title: 'Meridian is a party to Meridian / Larkspur 2024',
        before: null,
        after: 'Meridian is a party to “Meridian / Larkspur 2024”, as investor.',
        on: '2024-11-22',
      },
    ])
    const back = await findChanges(database, { from: '2024-11-25', to: '2024-11-10', ...input })
    expect(back.counts).toEqual({ ...there.counts, appeared: 0, ended: 3 })
  })

  it('tells what held on one day and not on the other', async () => {
    const { changes } = await findChanges(database, {
      from: '2024-07-01',
      to: '2024-07-20',
      clock: 'true',
      entity: ['person:ives-okafor'],
    })
    expect(changes.map(({ kind, title, on }) => ({ kind, title, on }))).toEqual([
      { kind: 'ended', title: 'Ives Okafor sits on the board of Larkspur', on: '2024-07-09' },
    ])
  })

  it('says how many relationships no day can show', async () => {
    const { undated } = await findChanges(database, {
      from: '2024-01-01',
      to: '2024-02-01',
      entity: ['chip:isar', 'regulator:ama'],
    })
    expect(undated).toBe(2)
  })

  it('lists every disagreement with its spread, and those of one kind', async () => {
    const all = await listConflicts(database, {})
    expect(all.conflicts.map(({ kind, title, spread }) => ({ kind, title, spread }))).toEqual([
      {
        kind: 'value',
        title: 'Meridian → Larkspur (Meridian / Larkspur 2023): how much was committed?',
        spread: 4 / 3,
      },
      {
        kind: 'date',
        title: 'Meridian → Larkspur (Meridian / Larkspur 2023): when was it agreed?',
        spread: null,
      },
      { kind: 'status', title: 'Meridian / Larkspur inquiry: outcome?', spread: null },
      { kind: 'value', title: 'Meridian → Larkspur: how much in total so far?', spread: 2 },
    ])
    const dates = await listConflicts(database, { kinds: ['date'] })
    expect(dates.total).toBe(1)
    const early = await listConflicts(database, { knownBy: '2023-09-30' })
    expect(early.total).toBe(0)
  })

  it('gives a timeline of events and publications', async () => {
    const { ticks, dates, claims, withoutEvent } = await readTimeline(database, {
      entityIds: ['company:meridian', 'company:larkspur', 'proceeding:ama-meridian-larkspur'],
    })
    expect({ claims, withoutEvent, dates: dates.length }).toEqual({ claims: 14, withoutEvent: 0, dates: 14 })
    expect(ticks.map(({ on, label, family }) => `${on} ${family} ${label}`)).toContain(
      '2024-11-22 money Meridian: US$4bn',
    )
  })

  it('gives a timeline of what had been published by a day', async () => {
    const entityIds = ['company:meridian', 'company:larkspur', 'proceeding:ama-meridian-larkspur']
    const then = await readTimeline(database, { entityIds, knownBy: '2024-08-31' })
    const today = await readTimeline(database, { entityIds })
    expect(then.claims).toBeLessThan(today.claims)
    expect(then.ticks.map(({ on }) => on).filter(on => on > '2024-08-31')).toEqual([])
    expect(then.dates.filter(({ on, published }) => published > 0 && on > '2024-08-31')).toEqual([])
    expect(then.ticks.map(({ on }) => on)).toContain('2024-08-08')
    expect((await readTimeline(database, { entityIds, knownBy: '2000-01-01' })).dates).toEqual([])
  })

  it('feeds the newest changes as Atom, by day of publication', async () => {
    const feed = await readFeed(database, 'company:larkspur')
    expect(
      feed?.entries
        .filter(({ title }) =>
          /^Meridian (invested|is reported to plan an investment) in Larkspur$/.test(title),
        )
        .map(entry => [entry.kind, entry.on]),
    ).toEqual([
      ['contested', '2025'],
      ['value', '2024-11-22'],
      ['appeared', '2024-11-22'],
      ['appeared', '2024-11-08'],
      ['contested', '2023-10'],
      ['appeared', '2023-09-25'],
    ])
    const atom = toAtom(
      feed ?? { title: '', about: null, entries: [] },
      'http://localhost:4747/api/feeds/changes.atom',
    )
    expect(atomProblems(atom)).toEqual([])
    expect(atom).toContain('<updated>2024-11-22T00:00:00Z</updated>')
    expect(await readFeed(database, 'company:nobody')).toBeNull()
  })
})
