import { beforeAll, describe, expect, it } from 'vitest'
import { trace as endpoint } from '../../../contract/trace.ts'
import { testDatabase } from '../../../test/support/database.ts'
import { loadWorld } from '../../../test/support/world.ts'
import { world } from '../../../test/world/world.ts'
import type { Database } from '../../database/database.ts'
import { trace } from './trace.ts'

const database = testDatabase()
beforeAll(() => loadWorld(database))

const noting =
  (asked: string[], name: string, does: (...args: never[]) => unknown) =>
  (...args: never[]) => {
    asked.push(name)
    return does(...args)
  }

const inWords = (path: Awaited<ReturnType<typeof trace>>['paths'][number]) => ({
  way: path.entityIds,
  words: path.sentences.map(sentence => sentence.text),
  sources: path.sentences.map(sentence => sentence.sourceIds),
  outcomes: path.outcomes.map(outcome => outcome.text),
  notes: path.notes.map(note => note.text),
  score: path.score,
})

const opened = 'The Albion Markets Authority opened an inquiry on 8 August 2024'
const concerns = 'into the deal Meridian / Larkspur 2023'
const ended = 'Ended 27 September 2024: No jurisdiction: turnover and share of supply below the thresholds.'
const elsewhere = 'Elsewhere the outcome reads: “Cleared”.'

describe('a trace', () => {
  it('follows the case first, in words with sources, outcome and what to know', async () => {
    const answer = await trace(database, { from: ['regulator:ama'], to: ['company:larkspur'], limit: 2 })
    expect(endpoint.response.parse(answer)).toEqual(answer)
    expect(answer.paths.map(inWords)).toEqual([
      {
        way: [
          'regulator:ama',
          'proceeding:ama-meridian-larkspur',
          'deal:meridian-larkspur-2023',
          'company:larkspur',
        ],
        words: [opened, concerns, ', in which Larkspur took part as recipient.'],
        sources: [['source:ama-2024-08-08'], ['source:ama-2024-08-08'], ['source:meridian-2023-09-25']],
        outcomes: [ended],
        notes: [elsewhere],
        score: 1260,
      },
      {
        way: [
          'regulator:ama',
          'proceeding:ama-meridian-larkspur',
          'deal:meridian-larkspur-2023',
          'company:meridian',
          'company:larkspur',
        ],
        words: [
          opened,
          concerns,
          ', in which Meridian took part as investor.',
          'Meridian agreed to invest US$4bn in Larkspur, announced on 22 November 2024.',
        ],
        sources: [
          ['source:ama-2024-08-08'],
          ['source:ama-2024-08-08'],
          ['source:meridian-2023-09-25'],
          [
            'source:meridian-2024-11-22',
            'source:relay-2024-11-08',
            'source:echo-2024-11-08',
            'source:mirror-2024-11-09',
          ],
        ],
        outcomes: [ended],
        notes: [
          elsewhere,
          'Never whole on one day: the proceeding ended on 27 September 2024, but this begins on 22 November 2024: Meridian agreed to invest US$4bn in Larkspur, announced on 22 November 2024.',
        ],
        score: 1900,
      },
    ])
    expect(answer.limits).toEqual({
      applied: [{ name: 'maxHops', text: 'up to 4 hops' }],
      cut: null,
      more: true,
      searched: 'every relationship, up to 4 hops, either direction, any date',
      notSearched: '5 hops and more; paths through claims and sources, which would join unrelated things',
    })
    expect(answer.datasetVersion).toBe('world-1')
  })

  it('adds up to its score in the reasons it gives', async () => {
    const { paths } = await trace(database, {
      from: ['any:regulator'],
      to: ['any:chip'],
      limit: 20,
      maxHops: 5,
    })
    expect(paths.length).toBe(20)
    for (const path of paths)
      expect(path.reasons.reduce((sum, reason) => sum + reason.points, 0)).toBe(path.score)
  })

  it('ranks the long supported way before the short rumour', async () => {
    const { paths } = await trace(database, { from: ['regulator:ama'], to: ['chip:vela-2'], limit: 2 })
    expect(paths.map(path => path.entityIds.length)).toEqual([5, 2])
    expect(paths[1]?.notes.map(note => note.kind)).toEqual(['rumoured'])
  })

  it('finds the long way when a limit shuts the short one', async () => {
    // Filters stand inside the search: shutting the shortest way must not read as "not connected".
    const { paths, nothing } = await trace(database, {
      from: ['regulator:ama'],
      to: ['chip:vela-2'],
      avoid: ['RESTRICTS'],
      rank: 'shortest',
      limit: 1,
    })
    expect(nothing).toBeNull()
    expect(paths[0]?.entityIds).toEqual([
      'regulator:ama',
      'proceeding:ama-meridian-larkspur',
      'deal:meridian-larkspur-2023',
      'company:larkspur',
      'chip:vela-2',
    ])
  })

  it('never connects by a claim or a source that two entities share', async () => {
    // Corvid and Quill are told of in one handbook; Pennant is the only way out of the cycle.
    const handbook = world.claims.filter(claim => claim.cites.some(cite => cite.source === 'source:handbook'))
    expect(handbook.some(claim => claim.subject === 'company:corvid')).toBe(true)
    expect(handbook.some(claim => claim.subject === 'software:quill')).toBe(true)
    const { paths, nothing } = await trace(database, {
      from: ['company:corvid'],
      to: ['software:quill'],
      maxHops: 8,
      avoidEntities: ['company:pennant'],
    })
    expect(paths).toEqual([])
    expect(nothing?.blockers.map(blocker => [blocker.name, blocker.hops])).toEqual([['avoidEntities', 5]])
  })

  it('says that nothing is recorded where an entity stands alone', async () => {
    const { nothing } = await trace(database, { from: ['company:loom'], to: ['company:larkspur'] })
    expect(nothing).toEqual({
      text: 'No path within these limits, and none without them: nothing recorded joins the two within 8 hops.',
      blockers: [],
    })
  })

  it('knows nothing of what was published later', async () => {
    const before = await trace(database, {
      from: ['regulator:ama'],
      to: ['company:larkspur'],
      maxHops: 3,
      knownBy: '2024-08-07',
    })
    expect(before.paths).toEqual([])
    const after = await trace(database, {
      from: ['regulator:ama'],
      to: ['company:larkspur'],
      maxHops: 3,
      knownBy: '2024-08-08',
      limit: 1,
    })
    expect(after.paths.map(inWords)).toEqual([
      {
        way: [
          'regulator:ama',
          'proceeding:ama-meridian-larkspur',
          'deal:meridian-larkspur-2023',
          'company:larkspur',
        ],
        words: [opened, concerns, ', in which Larkspur took part as recipient.'],
        sources: [['source:ama-2024-08-08'], ['source:ama-2024-08-08'], ['source:meridian-2023-09-25']],
        outcomes: ['No outcome is recorded.'],
        notes: [],
        score: 1260,
      },
    ])
  })

  it('says of a hop what was to be said on that day', async () => {
    const on = async (clocks: { knownBy?: string; trueOn?: string }) => {
      const { paths } = await trace(database, {
        from: ['company:meridian'],
        to: ['company:larkspur'],
        maxHops: 1,
        via: ['INVESTED_IN'],
        limit: 1,
        ...clocks,
      })
      return paths.map(path => [
        ...path.sentences.map(sentence => sentence.text),
        ...path.notes.map(note => note.text),
        ...path.reasons.map(reason => reason.text),
        path.hops.map(hop => hop.originCount).join(),
      ])
    }
    expect({
      before: await on({ knownBy: '2023-09-24' }),
      announced: await on({ knownBy: '2023-09-26' }),
      rumoured: await on({ knownBy: '2024-11-09' }),
      today: await on({}),
    }).toEqual({
      before: [],
      announced: [
        [
          'Meridian agreed to invest up to US$4bn in Larkspur, announced on 25 September 2023.',
          '1 hop',
          'joined by “invested in”',
          'it rests on 2 independent origins',
          'nothing on it is in doubt',
          'passes no crowded entity',
          'it tells of an event of 2023',
          '2',
        ],
      ],
      rumoured: [
        [
          'Meridian agreed to invest up to US$4bn in Larkspur, announced on 25 September 2023.',
          'Sources differ (when, how much): Meridian agreed to invest up to US$4bn in Larkspur, announced on 25 September 2023.',
          '1 hop',
          'joined by “invested in”',
          'it rests on 4 independent origins',
          '1 hop is contested, unconfirmed or over',
          'passes no crowded entity',
          'it tells of an event of 2023',
          '4',
        ],
      ],
      today: [
        [
          'Meridian agreed to invest US$4bn in Larkspur, announced on 22 November 2024.',
          '1 hop',
          'joined by “invested in”',
          'it rests on 2 independent origins',
          'nothing on it is in doubt',
          'passes no crowded entity',
          'it tells of an event of 2024',
          '2',
        ],
      ],
    })
  })

  it('leaves out what was retracted', async () => {
    const { paths } = await trace(database, {
      from: ['company:halcyon'],
      to: ['company:larkspur'],
      via: ['ACQUIRED'],
    })
    expect(paths).toEqual([])
  })

  it('sees what has been written since the last question', async () => {
    const ask = () => trace(database, { from: ['company:loom'], to: ['company:tessera'], maxHops: 1 })
    expect((await ask()).paths).toEqual([])
    await database.write(
      `MATCH (a:Entity {id: 'company:loom'}), (b:Entity {id: 'company:tessera'})
       CREATE (a)-[:CUSTOMER_OF {id: 'company:loom~CUSTOMER_OF~company:tessera', claimIds: [], originCount: 1,
         contested: false, status: 'active', sentence: 'Loom is a customer of Tessera.', current: true}]->(b)`,
      {},
      () => null,
    )
    expect((await ask()).paths.map(path => path.entityIds)).toEqual([['company:loom', 'company:tessera']])
    await database.write("MATCH (:Entity {id: 'company:loom'})-[r:CUSTOMER_OF]->() DELETE r", {}, () => null)
    expect((await ask()).paths).toEqual([])
  })

  it('knows an entity that was added since the last question', async () => {
    const ask = () => trace(database, { from: ['company:newcomer'], to: ['company:loom'], maxHops: 1 })
    await expect(ask()).rejects.toThrow('There is no entity with the id company:newcomer.')
    const write = (cypher: string) => database.write(cypher, {}, () => null)
    await write("CREATE (:Entity:Company {id: 'company:newcomer', type: 'company', name: 'Newcomer'})")
    expect((await ask()).nothing?.blockers).toEqual([])
    await write("MATCH (n:Entity {id: 'company:newcomer'}) DELETE n")
    await expect(ask()).rejects.toThrow('There is no entity with the id company:newcomer.')
  })

  it.each([
    ['paths', { from: ['regulator:ama'], to: ['company:larkspur'] }],
    ['nothing', { from: ['regulator:ama'], to: ['company:larkspur'], maxHops: 1 }],
  ])('asks the database once while nothing is written, to find %s', async (_, question) => {
    const asked: string[] = []
    const counting = Object.fromEntries(
      Object.entries(database).map(([name, does]) => [
        name,
        typeof does === 'function' ? noting(asked, name, does) : does,
      ]),
    ) as unknown as Database
    const first = await trace(counting, question)
    asked.length = 0
    expect(await trace(counting, question)).toEqual(first)
    expect(asked).toEqual(['readStamped'])
  })

  it.each([
    [{ from: ['company:nobody'], to: ['company:loom'] }, 'There is no entity with the id company:nobody.'],
    [
      { from: ['company:loom'], to: ['company:loom'] },
      'From and to are the same entity. Choose another one, or look at its neighbors.',
    ],
    [{ from: [], to: ['company:loom'] }, 'Name at least one entity, or a type as any:regulator.'],
  ])('refuses %j and says why', async (input, message) => {
    await expect(trace(database, input)).rejects.toThrow(message)
  })
})
