import { type Benchmark, ratio } from './benchmark.ts'
import { type CanvasPage, withCanvasPage } from './support/canvas-page.ts'

const frames = 60

/** A scrolled frame of the table with fifty thousand rows against the same table with two thousand. */
export const benchmark: Benchmark = {
  name: 'table-scroll',
  question: 'Does scrolling the table of 50,000 entities cost more than scrolling 2,000?',
  run: async ({ log }) =>
    withCanvasPage(async open => {
      const many = await scrolled(open, 50_000)
      const few = await scrolled(open, 2_000)
      log(`50,000: longest task of scrolling ${many.longest.toFixed(0)} ms CPU; ${many.value}`)
      log(`2,000: longest task of scrolling ${few.longest.toFixed(0)} ms CPU; ${few.value}`)
      return {
        rows: [
          ratio('a scrolled frame, 50,000 rows against 2,000', [many.frame, few.frame], 'CPU ms'),
          ratio('a scrolled frame, 50,000 rows, against 16 ms', [many.frame, 16], 'CPU ms', '≤ 1×'),
        ],
      }
    }),
}

async function scrolled(open: () => Promise<CanvasPage>, count: number) {
  const page = await open()
  await page.call(`drawTable(${count})`)
  await page.call('scrollTable(5)')
  const { cpu, longest, value } = await page.call(`scrollTable(${frames})`)
  await page.close()
  return { frame: cpu / frames, longest, value }
}
