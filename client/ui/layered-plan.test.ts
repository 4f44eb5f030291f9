import { describe, expect, it } from 'vitest'
import type { Subgraph, SubgraphEntity, SubgraphRelationship } from '../../contract/subgraph.ts'
import { planOf } from './layered-plan.ts'
import { trunkOf } from './layered-trunk.ts'

const entity = (id: string, name: string) =>
  ({
    id,
    name,
    type: id.split(':')[0],
    subtitle: 'participant, with a part that is told at length',
  }) as SubgraphEntity
const joined = (from: string, type: string, to: string) =>
  ({ id: `${from}~${type}~${to}`, from, to, type, status: 'active', amount: null }) as SubgraphRelationship

const parties = Array.from({ length: 9 }, (_, i) => `company:party-${i}`)
const cases = ['proceeding:one', 'proceeding:two']
const deal: Subgraph = {
  entities: [
    ...cases.map(id => entity(id, 'Authority of Markets: Meridian / Larkspur partnership inquiry')),
    entity('deal:m', 'Meridian / Larkspur first investment and cloud agreement'),
    ...parties.map(id => entity(id, 'Halcyon Cloud Computing Holdings')),
  ],
  relationships: [
    ...cases.map(id => joined(id, 'CONCERNS', 'deal:m')),
    ...parties.map(id => joined(id, 'PARTY_TO', 'deal:m')),
  ],
}
const layersOf = (...rows: string[][]) => rows.map(ids => ({ title: '', ids }))
const rows = layersOf(cases, ['deal:m'], parties.slice(0, 3), parties.slice(3, 6), parties.slice(6))
const pictured = (subgraph: Subgraph, layers: ReturnType<typeof layersOf>) => ({
  layers,
  subgraph,
  subOf: ({ subtitle }: SubgraphEntity) => subtitle,
  lit: new Set<string>(),
  wordsOf: () => '',
})
const frame = { width: 371, height: 400, foot: 20 }

describe('a picture from top to bottom', () => {
  it('of a deal with many parties has every name whole, on no line and within its frame', () => {
    const { width, layout } = planOf(pictured(deal, rows), frame, 'down')
    expect(width).toBe(frame.width)
    expect(layout.lines.size).toBe(deal.relationships.length)
    for (const { name, sub, x, y } of layout.labels.values()) {
      expect([...name, ...sub].filter(line => line.endsWith('…'))).toEqual([])
      const bottom = y - 9 + name.length * 15 + sub.length * 14
      const onIt = [...layout.lines.values()]
        .flatMap(({ points }) => points.slice(1).map((point, i) => [points[i], point] as const))
        .filter(
          ([a, b]) =>
            a && Math.max(a.x, b.x) > x && Math.max(a.y, b.y) > y - 13 && Math.min(a.y, b.y) < bottom,
        )
      expect(onIt).toEqual([])
    }
    const tops = [...layout.labels.values()].map(label => label.y).sort((a, b) => a - b)
    expect(new Set(tops).size).toBe(deal.entities.length)
  })

  it('of a deal with two parties stays in rows', () => {
    const small = {
      entities: [entity('deal:m', 'Meridian'), ...parties.slice(0, 2).map(id => entity(id, 'Halcyon'))],
      relationships: parties.slice(0, 2).map(id => joined(id, 'PARTY_TO', 'deal:m')),
    }
    const { layout } = planOf(pictured(small, layersOf(['deal:m'], parties.slice(0, 2))), frame, 'down')
    const [a, b] = parties.slice(0, 2).map(id => layout.places.get(id))
    expect(a?.y).toBe(b?.y)
  })

  it('of a case puts authority, case and deal on the trunk, parties on its branches', () => {
    const subgraph = {
      entities: [],
      relationships: [
        joined('regulator:ama', 'OPENED', 'proceeding:one'),
        joined('proceeding:one', 'CONCERNS', 'deal:m'),
        ...parties.map(id => joined(id, 'PARTY_TO', 'deal:m')),
      ],
    }
    const layers = layersOf(['regulator:ama'], ['proceeding:one'], ['deal:m'], parties)
    expect(trunkOf(layers, subgraph)).toEqual({
      order: ['regulator:ama', 'proceeding:one', 'deal:m', ...parties],
      trunk: new Set(['regulator:ama', 'proceeding:one', 'deal:m']),
    })
  })

  it('has no trunk where a branch could be read as of two', () => {
    const shared = {
      entities: [],
      relationships: [
        joined('proceeding:one', 'CONCERNS', 'deal:m'),
        joined('proceeding:one', 'CONCERNS', 'deal:n'),
        joined('company:a', 'PARTY_TO', 'deal:m'),
        joined('company:a', 'PARTY_TO', 'deal:n'),
      ],
    }
    expect(trunkOf(layersOf(['proceeding:one'], ['deal:m', 'deal:n'], ['company:a']), shared)).toBeNull()
  })
})
