import { describe, expect, it } from 'vitest'
import { ViewState } from '../../contract/view-state.ts'
import { packState, readState } from './state-link.ts'

const view = ViewState.parse({
  entityIds: ['company:amazon', 'company:anthropic'],
  positions: { 'company:amazon': [1.5, -2], 'company:anthropic': [300, 40] },
  selection: ['company:amazon'],
  title: 'Ünïcode ≠',
})

describe('a view in the address', () => {
  it('comes back as it went', async () => {
    const packed = await packState(view)
    expect(packed).toMatch(/^[\w-]+$/)
    expect(await readState(packed ?? '')).toEqual(view)
  })

  it('is refused when it would be too long', async () => {
    const many = Array.from({ length: 3_000 }, (_, i) => `company:e${(i * 7919) % 100_003}`)
    expect(await packState({ ...view, entityIds: many })).toBeNull()
  })

  it('is nothing when it was cut, changed or made up', async () => {
    const packed = (await packState(view)) ?? ''
    expect(await readState(packed.slice(0, -9))).toBeNull()
    expect(await readState('%%%')).toBeNull()
    expect(await readState(btoa('{}'))).toBeNull()
  })
})
