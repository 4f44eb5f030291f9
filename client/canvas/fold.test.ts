import { describe, expect, it } from 'vitest'
import { drawnRelationship } from '../../test/support/subgraph.ts'
import { foldEdges } from './fold.ts'

const [amazon, lab] = ['company:amazon', 'company:lab']
const ends = (relationship: ReturnType<typeof drawnRelationship>) => ({
  relationship,
  from: relationship.from,
  to: relationship.to,
})
const paid = drawnRelationship(amazon, 'INVESTED_IN', lab, {
  about: 'deal:one',
  amount: 4e9,
  currency: 'USD',
})
const more = drawnRelationship(amazon, 'INVESTED_IN', lab, {
  about: 'deal:two',
  amount: 1e9,
  currency: 'USD',
})
const planned = drawnRelationship(amazon, 'INVESTED_IN', lab, { about: 'deal:three', status: 'planned' })
const right = drawnRelationship(amazon, 'HOLDS_RIGHT_OVER', lab, { status: 'ended' })

describe('folding parallel relationships', () => {
  it('keeps what is planned or over apart from what holds', () => {
    const edges = foldEdges([paid, more, planned, right].map(ends), new Set())
    expect(edges.map(({ members, rumoured, ended }) => [members.length, rumoured, ended])).toEqual([
      [2, false, false],
      [1, true, false],
      [1, false, true],
    ])
  })

  it('draws the line that says most straight and bows the others to either side', () => {
    const edges = foldEdges([planned, right, paid].map(ends), new Set())
    expect(Object.fromEntries(edges.map(({ id, lane }) => [id, Math.abs(lane)]))).toEqual({
      [paid.id]: 0,
      [planned.id]: 1,
      [right.id]: 1,
    })
    expect(edges.reduce((sum, { lane }) => sum + lane, 0)).toBe(0)
  })
})
