import { beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '../../test/support/database.ts'
import { loadWorld } from '../../test/support/world.ts'
import { findEvidence } from './evidence-behind.ts'
import { getRelationship } from './relationship.ts'
import { getSubgraph } from './subgraph.ts'

const database = testDatabase()
const first = 'company:meridian~INVESTED_IN~company:larkspur~deal:meridian-larkspur-2023'
const second = 'company:meridian~INVESTED_IN~company:larkspur~deal:meridian-larkspur-2024'

describe('the evidence behind what is drawn', () => {
  beforeAll(() => loadWorld(database))

  it('is that of each of them, every claim and source once', async () => {
    const entityIds = ['company:meridian', 'company:larkspur', 'company:halcyon', 'regulator:ama']
    const { subgraph } = await getSubgraph(database, { entityIds, between: true })
    const ids = subgraph.relationships.map(({ id }) => id)
    expect(ids.length).toBeGreaterThan(3)
    const { behind, evidence } = await findEvidence(database, { entityIds: [], relationshipIds: ids })
    expect(behind.map(({ id }) => id).sort()).toEqual([...ids].sort())
    for (const { id, claimIds } of behind) {
      const alone = await getRelationship(database, { id })
      expect(claimIds.toSorted()).toEqual(alone.evidence.claims.map(claim => claim.id).sort())
      for (const claim of alone.evidence.claims) expect(evidence.claims).toContainEqual(claim)
      for (const source of alone.evidence.sources) expect(evidence.sources).toContainEqual(source)
    }
    expect(new Set(evidence.claims.map(({ id }) => id)).size).toBe(evidence.claims.length)
    expect(new Set(evidence.sources.map(({ id }) => id)).size).toBe(evidence.sources.length)
  })

  it('leaves out what nobody had published by the day', async () => {
    const clocks = { knownBy: '2023-12-31' }
    const asked = { entityIds: [], relationshipIds: [first, second] }
    const { behind } = await findEvidence(database, { ...asked, ...clocks })
    const alone = await Promise.all([first, second].map(id => getRelationship(database, { id, ...clocks })))
    expect(behind.map(({ claimIds }) => claimIds.length)).toEqual(
      alone.map(({ evidence }) => evidence.claims.length),
    )
    const all = await findEvidence(database, asked)
    expect(behind[1]?.claimIds.length).toBeLessThan(all.behind[1]?.claimIds.length ?? 0)
  })

  it('holds what is claimed about an entity itself', async () => {
    const id = 'proceeding:ama-meridian-larkspur'
    const { behind, evidence } = await findEvidence(database, { entityIds: [id], relationshipIds: [] })
    expect(behind[0]?.claimIds.length).toBeGreaterThan(0)
    expect(new Set(evidence.claims.map(({ subject }) => subject))).toEqual(new Set([id]))
  })

  it('leaves out what is not in the graph', async () => {
    const gone = 'company:meridian~ACQUIRED~company:loom'
    expect(await findEvidence(database, { entityIds: ['company:gone'], relationshipIds: [gone] })).toEqual({
      behind: [],
      evidence: { claims: [], sources: [] },
    })
  })
})
