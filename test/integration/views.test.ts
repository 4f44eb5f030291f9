import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  createNamedView,
  deleteNamedView,
  namedViews,
  restoreNamedView,
  updateNamedView,
} from '../../contract/named-views.ts'
import { stories, story } from '../../contract/stories.ts'
import { ViewState } from '../../contract/view-state.ts'
import { saveView, view } from '../../contract/views.ts'
import { project } from '../../model/project.ts'
import type { Dataset } from '../../model/record.ts'
import { readSeed } from '../../seed/read.ts'
import { testDatabase } from '../support/database.ts'
import { serve, testApp, testConfig } from '../support/server.ts'
import { loadWorld } from '../support/world.ts'
import { world } from '../world/world.ts'

const database = testDatabase()
beforeAll(() => loadWorld(database))
beforeEach(() => database.write('MATCH (v:View|NamedView) DETACH DELETE v', {}, () => null))
const { ask, baseUrl } = await serve(testApp({ database }))

const state = ViewState.parse({
  entityIds: ['company:meridian', 'company:larkspur', 'chip:isar'],
  positions: { 'company:meridian': [10, 20.5], 'company:larkspur': [-3, 0] },
  selection: ['company:meridian'],
  clocks: { knownBy: '2024-01-01' },
  title: 'Money & <b>markup</b>',
})

describe('a saved view', () => {
  it('opens exactly as it was saved', async () => {
    const { id } = await ask(saveView, { state })
    const opened = await ask(view, { id })
    expect(opened.state).toEqual(state)
    expect(opened.state.filters).toMatchObject({ typesOff: [], minOrigins: 1, text: '' })
    expect(opened.dataset).toEqual({ madeOn: 'world-1', now: 'world-1' })
    expect(Object.values(opened.changes)).toEqual([[], [], [], []])
  })

  it('has one id for one content, whatever the order of its keys', async () => {
    const first = await ask(saveView, { state })
    const again = await ask(saveView, {
      state: Object.fromEntries(Object.entries(state).reverse()) as typeof state,
    })
    expect(again).toEqual(first)
    expect((await ask(saveView, { state: { ...state, title: 'Other' } })).id).not.toBe(first.id)
  })

  it('opens on a newer dataset and says what has changed', async () => {
    const { id } = await ask(saveView, { state })
    const changed: Dataset = {
      ...world,
      version: 'world-2',
      entities: world.entities.filter(entity => entity.id !== 'chip:isar'),
      claims: world.claims
        .filter(claim => ![claim.subject, claim.object, claim.about].includes('chip:isar'))
        .map(claim => (claim.amount === 8e9 ? { ...claim, amount: 9e9 } : claim)),
    }
    await database.write('MATCH (v:View) SET v:Kept REMOVE v:View', {}, () => null)
    const [kept] = await database.read('MATCH (v:Kept) RETURN properties(v) AS v', {}, r => r.get('v'))
    await loadWorld(database, changed)
    await database.write('CREATE (v:View) SET v = $kept', { kept }, () => null)
    const opened = await ask(view, { id })
    expect(opened.dataset).toEqual({ madeOn: 'world-1', now: 'world-2' })
    expect(opened.changes).toMatchObject({
      missingEntities: [{ id: 'chip:isar', name: 'Isar' }],
      missingRelationships: [{ id: 'company:larkspur~USES~chip:isar', sentence: 'Larkspur uses Isar' }],
      changedRelationships: [{ id: 'company:meridian~INVESTED_IN~company:larkspur' }],
      newRelationships: [],
    })
    expect(opened.changes.changedRelationships[0]?.sentence).toContain('US$9bn')
    await loadWorld(database)
  })

  it.each(['AAAAAAAAAAAAAAAA', 'short', '../../../etc/pas', '%00%00'])(
    'that does not exist (%s) is a problem with a way on',
    async id => {
      const response = await fetch(`${baseUrl}/api/views/${encodeURIComponent(id)}`)
      expect([400, 404]).toContain(response.status)
      expect(await response.json()).toMatchObject({ detail: expect.any(String) })
    },
  )

  it('that is too large or malformed is refused', async () => {
    const post = (body: string) =>
      fetch(`${baseUrl}/api/views`, { method: 'POST', body, headers: { 'content-type': 'application/json' } })
    expect((await post('{')).status).toBe(400)
    expect((await post('[]')).status).toBe(400)
    expect((await post(JSON.stringify({ state: { entityIds: ['x'], positions: { a: [1] } } }))).status).toBe(
      400,
    )
    expect((await post(`{"state":"${'x'.repeat(17_000_000)}"}`)).status).toBe(413)
  })
})

describe('a named view', () => {
  const make = async (name: string) => {
    const { id: viewId } = await ask(saveView, { state })
    return ask(createNamedView, { name, viewId })
  }
  const names = async () => (await ask(namedViews, {})).views.map(({ name }) => name)

  it('is created, renamed, listed', async () => {
    const made = await make('Money')
    expect(made).toMatchObject({ name: 'Money', revision: 1 })
    const renamed = await ask(updateNamedView, { id: made.id, revision: 1, name: 'All money' })
    expect(renamed).toMatchObject({ name: 'All money', revision: 2, viewId: made.viewId })
    await make('Another')
    expect(await names()).toEqual(['All money', 'Another'])
  })

  it('is not lost when two tabs save: the later one is told', async () => {
    const { id, revision } = await make('Money')
    const other = await ask(saveView, { state: { ...state, title: 'of another tab' } })
    const saves = await Promise.allSettled([
      ask(updateNamedView, { id, revision, viewId: other.id }),
      ask(updateNamedView, { id, revision, name: 'Mine' }),
    ])
    expect(saves.map(save => save.status).sort()).toEqual(['fulfilled', 'rejected'])
    const refused = saves.find(save => save.status === 'rejected')
    expect(refused?.reason.problem).toMatchObject({
      status: 409,
      code: 'conflict',
      advice: expect.any(String),
    })
  })

  it('keeps its name to itself', async () => {
    await make('Money')
    await expect(make('MONEY ')).rejects.toMatchObject({ code: 'conflict' })
    expect(await names()).toEqual(['Money'])
  })

  it('comes back after a deletion, with a number when its name is taken', async () => {
    const { id } = await make('Money')
    await ask(deleteNamedView, { id, revision: 1 })
    expect(await names()).toEqual([])
    await make('Money')
    expect(await ask(restoreNamedView, { id })).toMatchObject({ name: 'Money (2)', revision: 3 })
    expect(await names()).toEqual(['Money', 'Money (2)'])
  })

  it('needs a view that exists', async () => {
    const nothing = { name: 'Nothing', viewId: 'AAAAAAAAAAAAAAAA' }
    await expect(ask(createNamedView, nothing)).rejects.toMatchObject({ code: 'not_found' })
  })

  it('cannot be saved on a public server', async () => {
    const open = await serve(testApp({ database, config: testConfig({ publicMode: true }) }))
    await expect(open.ask(saveView, { state })).rejects.toMatchObject({ code: 'forbidden' })
    expect(await open.ask(namedViews, {})).toEqual({ views: [] })
  })
})

describe('the stories', () => {
  const regulators = 'amazon-anthropic-regulators'

  it('are listed without the first screen', async () => {
    const { stories: listed } = await ask(stories, {})
    expect(listed.map(({ id, steps }) => [id, steps])).toEqual([[regulators, 6]])
  })

  it('show only what the shipped dataset holds', async () => {
    const told = [await ask(story, { id: 'first-screen' }), await ask(story, { id: regulators })]
    const seed = readSeed()
    const { relationships } = project(seed)
    const known = new Set([...seed.entities, ...relationships].map(({ id }) => id))
    for (const { title, view } of told.flatMap(({ steps }) => steps)) {
      const shown = [...view.entityIds, ...(view.relationshipIds ?? []), ...view.selection]
      expect([title, shown.filter(item => !known.has(item))]).toEqual([title, []])
      expect([title, view.entityIds.filter(item => !view.positions[item])]).toEqual([title, []])
    }
  })

  it('begin with 23 entities, each with its place', async () => {
    const [screen] = (await ask(story, { id: 'first-screen' })).steps
    expect(screen?.view.entityIds).toHaveLength(23)
    expect(Object.keys(screen?.view.positions ?? {})).toHaveLength(23)
  })
})
