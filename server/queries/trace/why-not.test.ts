import { describe, expect, it } from 'vitest'
import { buildGraph } from './build-graph.ts'
import { findNearest } from './find.ts'
import type { Limits } from './limits.ts'
import { type Why, whyInWords } from './why-not.ts'

const said = (why: Partial<Why>) =>
  whyInWords(
    { blockers: [], together: null, unfinished: false, ...why },
    [{ name: 'types', text: 'only money' }],
    v => `e${v}`,
  ).text

describe('why nothing was found', () => {
  it('says that nothing joins the two only where every search came to its end', () => {
    expect(said({})).toContain('nothing recorded joins the two')
    expect(said({ unfinished: true })).toBe(
      'No path within these limits. There was no time to find out which of them stands in the way: without them there may be one.',
    )
  })

  it('names the limit found, and that others could not be tried', () => {
    const blockers = [{ name: 'types', entities: [0, 1] }]
    expect(said({ blockers })).toBe(
      'No path within these limits. Without the limit “only money” there is a path of 1 hop: e0 – e1.',
    )
    expect(said({ blockers, unfinished: true })).toMatch(/There was no time to try every limit\.$/)
  })
})

describe('the nearest path', () => {
  /** Each supplies each: working out what is near takes more than one go. */
  const size = 300
  const name = (i: number) => `company:e${String(i).padStart(3, '0')}`
  const entities = Array.from({ length: size }, (_, i) => ({ id: name(i), type: 'company' as const }))
  const lines = entities.flatMap((_, i) =>
    Array.from({ length: size - i - 1 }, (_, step) => ({
      from: name(i),
      to: name(i + step + 1),
      type: 'SUPPLIES' as const,
      origins: 1,
      contested: false,
      status: 'completed',
      year: 2020,
      about: null,
    })),
  )
  const graph = buildGraph(entities, lines)
  const limits: Limits = { maxHops: 8, through: [name(160)] }
  const asked = { starts: [0], ends: [299], k: 1 }

  it('is found with the time it needs', async () => {
    const { path, cut } = await findNearest(graph, limits, asked, { timeMs: 60_000 })
    expect([path?.relationships.length, cut]).toEqual([2, false])
  })

  it('is not said to be missing where time was up', async () => {
    expect(await findNearest(graph, limits, asked, { timeMs: 0 })).toEqual({ path: null, cut: true })
  })
})
