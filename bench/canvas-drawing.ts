import type { Benchmark, Measurement } from './benchmark.ts'
import { withCanvasPage } from './support/canvas-page.ts'

const sizes = [200, 1_000, 10_000]
const frames = 20
const drawTarget: Record<number, string> = { 1000: '≤ 1.25×', 10000: '≤ 0.1×' }
const panTarget: Record<number, string> = { 10000: '≤ 0.2×' }

/** First frame and panning of the canvas against Cytoscape alone, with the same nodes, lines and names. */
export const benchmark: Benchmark = {
  name: 'canvas-drawing',
  question: 'What do the first frame and a panned frame cost, against bare Cytoscape with the same elements?',
  run: async ({ log }) =>
    withCanvasPage(async open => {
      const rows: Measurement[] = []
      for (const size of sizes) {
        const measured: Record<string, number> = {}
        for (const side of ['Ours', 'Bare']) {
          const page = await open()
          measured[`draw${side}`] = (await page.call(`draw${side}(${size})`)).cpu
          measured[`pan${side}`] = (await page.call(`pan${side}(${frames})`)).cpu / frames
          if (side === 'Ours' && size === 1_000) {
            const { value, cpu } = await page.call('expandOurs()')
            log(
              `expand by 50 at 1,000: ${cpu.toFixed(0)} ms CPU; what was there moved by ${value} px at most`,
            )
          }
          await page.close()
        }
        const row = (name: string, ours = 0, theirs = 0, target?: string) =>
          rows.push({
            name,
            ours,
            theirs,
            unit: 'CPU ms',
            ratio: ours / theirs,
            ...(target ? { target } : {}),
          })
        const shown = size.toLocaleString('en-GB')
        row(`first frame, ${shown} entities`, measured.drawOurs, measured.drawBare, drawTarget[size])
        row(`panned frame, ${shown} entities`, measured.panOurs, measured.panBare, panTarget[size])
      }
      return { rows }
    }),
}
