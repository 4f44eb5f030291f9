import { describe, expect, it } from 'vitest'
import { placeLabels } from './step-labels.ts'

describe('the labels of steps on a line', () => {
  it('stand in one row where there is room, the last to the left of its line', () => {
    expect(
      placeLabels(
        [
          { at: 0, title: 'Opened' },
          { at: 600, title: 'Decision published' },
        ],
        600,
      ),
    ).toEqual([
      { x: 0, y: 16, anchor: 'start' },
      { x: 600, y: 16, anchor: 'end' },
    ])
  })

  it('stand in a second row where the first has no room, so that none is lost', () => {
    const labels = placeLabels(
      [
        { at: 0, title: 'Invitation to comment' },
        { at: 440, title: 'Phase 1 launched' },
        { at: 560, title: 'Decision' },
        { at: 640, title: 'Decision published' },
      ],
      660,
    )
    expect(labels.every(label => label !== null)).toBe(true)
    expect(new Set(labels.map(label => label?.y))).toEqual(new Set([16, 50]))
  })

  it('never overlap within a row, nor leave the picture', () => {
    const steps = [0, 30, 70, 150, 180, 300, 420, 470, 500].map(at => ({
      at,
      title: 'Statement of objections',
    }))
    const labels = placeLabels(steps, 520)
    for (const y of [16, 50]) {
      const spans = labels
        .filter(label => label?.y === y)
        .map(label => {
          const { x = 0, anchor } = label ?? {}
          const wide = 'Statement of objections'.length * 6.6
          return anchor === 'start' ? [x, x + wide] : [x - wide, x]
        }) as [number, number][]
      spans.forEach(([from, to], i) => {
        expect(from).toBeGreaterThan(-4)
        expect(to).toBeLessThan(524)
        if (i > 0) expect(from).toBeGreaterThan((spans[i - 1] as [number, number])[1])
      })
    }
  })
})
