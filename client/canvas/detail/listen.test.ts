import cytoscape from 'cytoscape'
import { expect, test, vi } from 'vitest'
import { listen } from './listen.ts'

function listening() {
  const cy = cytoscape({ headless: true, elements: [{ data: { id: 'a' } }, { data: { id: 'b' } }] })
  const events = { tap: vi.fn(), menu: vi.fn(), hover: vi.fn(), moved: vi.fn(), viewport: vi.fn() }
  listen(cy, events, { selection: () => new Set(), labelAt: () => null })
  /** As Cytoscape's renderer tells it. */
  const emit = (type: string, id: string, init: MouseEventInit = {}) =>
    cy.getElementById(id).emit({
      type,
      originalEvent: new MouseEvent('mouseup', init),
      position: { x: 0, y: 0 },
    } as never)
  const doubles = () => events.tap.mock.calls.filter(([, , { double }]) => double).map(([id]) => id)
  return { emit, doubles }
}

test('two quick presses on one node are a double one', () => {
  const { emit, doubles } = listening()
  emit('tap', 'a')
  emit('tap', 'a')
  emit('dbltap', 'a')
  expect(doubles()).toEqual(['a'])
})

test('two quick presses on different nodes, or with a key that adds, are not', () => {
  const { emit, doubles } = listening()
  emit('tap', 'a')
  emit('tap', 'b')
  emit('dbltap', 'b')
  emit('tap', 'a')
  emit('tap', 'a', { ctrlKey: true })
  emit('dbltap', 'a', { ctrlKey: true })
  expect(doubles()).toEqual([])
})
