import { describe, expect, it } from 'vitest'
import { Dataset } from '../model/record.ts'
import { relationshipTypes } from '../model/relationship-types.ts'
import { generateDataset } from './generate.ts'

const options = { entities: 100, relationships: 200 }

describe('generateDataset', () => {
  it('makes the same dataset from the same options, and another one from another seed', () => {
    expect(generateDataset(options)).toEqual(generateDataset(options))
    expect(generateDataset({ ...options, seed: 2 }).claims[0]).not.toEqual(generateDataset(options).claims[0])
  })

  it('fits the model', () => {
    const dataset = Dataset.parse(generateDataset(options))
    const types = new Map(dataset.entities.map(entity => [entity.id, entity.type]))
    const sources = new Set(dataset.sources.map(source => source.id))
    const wrong = dataset.claims.filter(claim => {
      const type = relationshipTypes[claim.predicate as keyof typeof relationshipTypes]
      const [from, to] = [types.get(claim.subject), types.get(claim.object ?? '')]
      const fits =
        (type.from as readonly unknown[]).includes(from) && (type.to as readonly unknown[]).includes(to)
      return !fits || claim.cites.some(cite => !sources.has(cite.source))
    })
    expect(wrong).toEqual([])
  })

  it('has hubs: a few entities with very many relationships, most with few', () => {
    const { claims } = generateDataset({ entities: 1_000, relationships: 3_000 })
    const counts = new Map<string, number>()
    for (const { subject } of claims) counts.set(subject, (counts.get(subject) ?? 0) + 1)
    const sorted = [...counts.values()].sort((a, b) => b - a)
    expect(sorted[0]).toBeGreaterThan(20 * (sorted[Math.floor(sorted.length / 2)] as number))
  })
})
