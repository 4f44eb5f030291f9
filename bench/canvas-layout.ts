import type { Benchmark } from './benchmark.ts'
import { withCanvasPage } from './support/canvas-page.ts'

const size = 1_000

/** The organic layout against fcose: cost, and how well distance on screen follows steps in the graph. */
export const benchmark: Benchmark = {
  name: 'canvas-layout',
  question: 'What does arranging 1,000 entities cost and how good is it, against fcose?',
  run: async ({ log }) =>
    withCanvasPage(async open => {
      const page = await open()
      const ours = await page.call(`layoutOurs(${size})`)
      await page.close()
      const other = await open()
      const theirs = await other.call(`layoutFcose(${size})`)
      await other.close()
      log('CPU includes measuring stress and crossings, the same on both sides')
      const [a, b] = [ours.value, theirs.value] as { stress: number; crossings: number }[]
      if (!a || !b) throw new Error('the page gave no figures')
      return {
        rows: [
          {
            name: 'CPU',
            ours: ours.cpu,
            theirs: theirs.cpu,
            unit: 'ms',
            ratio: ours.cpu / theirs.cpu,
            target: '≤ 0.5×',
          },
          {
            name: 'stress',
            ours: a.stress,
            theirs: b.stress,
            unit: '',
            ratio: a.stress / b.stress,
            target: '≤ 1×',
          },
          {
            name: 'crossings',
            ours: a.crossings,
            theirs: b.crossings,
            unit: '',
            ratio: a.crossings / b.crossings,
            target: '≤ 0.9×',
          },
        ],
      }
    }),
}
