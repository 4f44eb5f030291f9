import { beforeAll, describe, expect, it } from 'vitest'
import { trace as endpoint } from '../../../contract/trace.ts'
import { generateDataset } from '../../../seed/generate.ts'
import { testDatabase } from '../../../test/support/database.ts'
import { loadWorld } from '../../../test/support/world.ts'
import { writeBrief } from '../briefs/brief.ts'
import { trace } from './trace.ts'

const database = testDatabase()

/** Some 1,900 pairs, each of which is searched by itself. */
const pairs = { from: ['any:company'], to: ['any:person'], perPair: 1, maxHops: 8, limit: 50 }
const whole = { ...pairs, timeMs: 20_000 }

/** A part of the time that the whole search takes on this machine, now that it has been done before. */
let part = { ...pairs, timeMs: 1 }
beforeAll(async () => {
  await loadWorld(database, generateDataset({ entities: 160, relationships: 1_200 }))
  await trace(database, whole)
  const begun = performance.now()
  await trace(database, whole)
  part = { ...pairs, timeMs: Math.ceil((performance.now() - begun) / 10) }
})

describe('a trace whose time is up', () => {
  it('hands over the best so far and says that better ones may exist', async () => {
    const answer = await trace(database, part)
    expect(endpoint.response.parse(answer)).toEqual(answer)
    expect(answer.limits.cut).toEqual({
      by: 'time',
      text: `Stopped after ${part.timeMs / 1000} s: these are the best found so far, and better ones may exist. Fewer hops or a limit on neighbors make it complete.`,
    })
    expect([answer.limits.more, answer.nothing]).toEqual([true, null])
    expect(answer.paths.length).toBeGreaterThan(0)
    for (const path of answer.paths) {
      expect(path.entityIds[0]).toMatch(/^company:/)
      expect(path.entityIds.at(-1)).toMatch(/^person:/)
      expect(path.sentences.length).toBeGreaterThan(0)
    }
    const scores = answer.paths.map(path => path.score)
    expect(scores).toEqual(scores.toSorted((a, b) => a - b))
  })

  it('does not say that two are not connected', async () => {
    const answer = await trace(database, { ...whole, perPair: 50, timeMs: 1 })
    expect([answer.limits.cut?.by, answer.nothing]).toEqual(['time', null])
  })

  it('is complete, and says so, with the time it needs', async () => {
    const answer = await trace(database, whole)
    expect([answer.limits.cut, answer.paths.length]).toEqual([null, 50])
  })

  it('is marked as incomplete in its brief', async () => {
    const { text } = await writeBrief(database, {
      subject: { kind: 'trace', trace: part },
      format: 'markdown',
    })
    expect(text).toContain(`- Incomplete: Stopped after ${part.timeMs / 1000} s`)
  })
})
