import { describe, expect, it } from 'vitest'
import { smallSubgraph } from '../../test/support/subgraph.ts'
import { derive } from './drawing.ts'
import { emptyState } from './state.ts'
import { adding } from './transitions.ts'
import { speak, startWalk, walkOn } from './walk.ts'

const drawing = derive(
  adding(smallSubgraph(), {
    positions: {
      'company:rivermouth': { x: 0, y: 0 },
      'company:lantern': { x: 200, y: 0 },
      'chip:kestrel': { x: 0, y: 200 },
      'regulator:tidewatch': { x: -300, y: 0 },
    },
  })(emptyState),
)

describe('walking by keys', () => {
  it('begins at the selected node, else at the one with the most lines', () => {
    expect(startWalk(drawing, new Set(['chip:kestrel']))?.nodeId).toBe('chip:kestrel')
    expect(startWalk(drawing, new Set())?.nodeId).toBe('company:rivermouth')
  })

  it('speaks a line as a sentence with its place among the others', () => {
    const walk = walkOn(drawing, { nodeId: 'company:rivermouth', edgeId: null, trail: [] }, 'next')
    expect(speak(drawing, walk)).toBe('Rivermouth, invested in, Lantern, 3 claims, contested; 1 of 2')
  })

  it('reads a line backward from its other end', () => {
    const walk = {
      nodeId: 'company:lantern',
      edgeId: 'company:rivermouth~INVESTED_IN~company:lantern',
      trail: [],
    }
    expect(speak(drawing, walk)).toBe('Lantern, received money from, Rivermouth, 3 claims, contested; 2 of 2')
  })

  it('follows a line and comes back', () => {
    const start = { nodeId: 'company:rivermouth', edgeId: null, trail: [] }
    const there = walkOn(drawing, walkOn(drawing, start, 'next'), 'follow')
    expect(there).toEqual({ nodeId: 'company:lantern', edgeId: null, trail: ['company:rivermouth'] })
    expect(walkOn(drawing, there, 'back')).toEqual(start)
  })

  it('says what a node is and how much of it is not drawn', () => {
    expect(speak(drawing, { nodeId: 'company:rivermouth', edgeId: null, trail: [] })).toBe(
      'Rivermouth, Company, 2 lines drawn, 7 neighbors not drawn',
    )
  })

  it('stays where it is when there is nowhere to go', () => {
    const alone = { nodeId: 'regulator:tidewatch', edgeId: null, trail: [] }
    expect(walkOn(drawing, alone, 'next')).toBe(alone)
    expect(walkOn(drawing, alone, 'back')).toBe(alone)
  })
})
