import { describe, expect, it } from 'vitest'
import type { SubgraphRelationship } from '../../contract/subgraph.ts'
import { entityTypeNames } from '../../model/entity-types.ts'
import type { RelationshipType } from '../../model/relationship-types.ts'
import { drawnEntity, drawnRelationship } from '../../test/support/subgraph.ts'
import { tokens } from '../ui/tokens.ts'
import { appearances, calm, nodeStyle } from './appearance.ts'
import { derive } from './drawing.ts'
import { edgeStyle, moneyWidth } from './edge-appearance.ts'
import { emptyState } from './state.ts'
import { adding } from './transitions.ts'

function edgeOf(type: RelationshipType, more: Partial<SubgraphRelationship> = {}) {
  const [from, to] = ['company:a', 'company:b']
  const subgraph = {
    entities: [from, to].map(id => drawnEntity(id)),
    relationships: [drawnRelationship(from, type, to, more)],
  }
  const [edge] = derive(adding(subgraph)(emptyState)).edges.values()
  if (!edge) throw new Error('no edge')
  return edge
}

describe('how things look', () => {
  it('tells kinds apart without colour: by shape, solidity or icon', () => {
    const looks = entityTypeNames.map(type => {
      const { shape, solid, icon } = appearances[type]
      return `${shape} ${solid} ${icon}`
    })
    expect(new Set(looks).size).toBe(entityTypeNames.length)
  })

  it('draws money by a logarithm of billions, within bounds', () => {
    expect([null, 1e6, 1e9, 4e9, 13e9, 1e12].map(amount => Number(moneyWidth(amount).toFixed(2)))).toEqual([
      2, 1.6, 3, 5.17, 7.01, 9,
    ])
  })

  it('gives each world its own arrowhead', () => {
    const types: RelationshipType[] = ['INVESTED_IN', 'SUPPLIES', 'SITS_ON_BOARD_OF', 'ACTED_IN', 'PART_OF']
    expect(types.map(type => edgeStyle(edgeOf(type), calm, 'light').arrow)).toEqual([
      'triangle',
      'vee',
      'circle',
      'tee',
      'none',
    ])
  })

  it('splits a contested line into two rails and marks its label', () => {
    const style = edgeStyle(
      edgeOf('INVESTED_IN', {
        contested: true,
        amount: 4e9,
        currency: 'USD',
        amountKind: 'cap',
        amountBound: 'up_to',
      }),
      calm,
      'light',
    )
    expect(style.core / style.width).toBeCloseTo(0.38)
    expect(style.label).toEqual({
      text: 'up to US$4bn',
      brief: '',
      contested: true,
      pill: true,
      color: tokens.light.family.money.text,
      border: tokens.light.family.money.line,
    })
  })

  it('says what became of an amount between two days, and only what it is where there is no room for both', () => {
    const money = (amount: number) =>
      ({ amount, currency: 'USD', amountKind: 'cumulative', amountBound: 'exact' }) as const
    const edge = edgeOf('INVESTED_IN', money(8e9))
    const before = edgeOf('INVESTED_IN', money(4e9)).shown
    const { label } = edgeStyle({ ...edge, mark: 'changed', before }, calm, 'light')
    expect([label?.text, label?.brief]).toEqual(['Δ US$4bn → US$8bn', 'Δ US$8bn'])
    const same = edgeStyle({ ...edge, mark: 'changed', before: edge.shown }, calm, 'light').label
    expect([same?.text, same?.brief]).toEqual(['Δ US$8bn', ''])
  })

  it('dashes what is not confirmed, dots and fades what has ended', () => {
    expect(edgeStyle(edgeOf('SUPPLIES', { status: 'rumoured' }), calm, 'light').dash).toEqual([7, 5])
    const ended = edgeStyle(edgeOf('SUPPLIES', { status: 'ended' }), calm, 'light')
    expect([ended.dash, ended.opacity]).toEqual([[1.5, 4], 0.38])
  })

  it('marks the selected with the accent of the theme', () => {
    const state = adding({ entities: [drawnEntity('company:a')], relationships: [] })(emptyState)
    const [node] = derive(state).nodes.values()
    if (!node) throw new Error('no node')
    for (const scheme of ['light', 'dark'] as const) {
      expect(nodeStyle(node, { ...calm, selected: true }, scheme).ring).toEqual({
        color: tokens[scheme].accent,
        opacity: 1,
      })
    }
  })

  it('does not change the data to change the look', () => {
    const edge = Object.freeze(edgeOf('INVESTED_IN'))
    edgeStyle(edge, { ...calm, selected: true }, 'dark')
    expect(edge.shown.type).toBe('INVESTED_IN')
  })
})
