import { type Benchmark, ratio } from './benchmark.ts'
import { withCanvasPage } from './support/canvas-page.ts'

const size = 1_000
const moves = 20
/** Milliseconds in which a moved handle must be seen. */
const budget = 100

/** Redrawing the canvas at another day, against the time there is for a frame and against bare Cytoscape. */
export const benchmark: Benchmark = {
  name: 'clock-handle',
  question: 'What does one move of a clock cost on a canvas of 1,000 entities?',
  run: () =>
    withCanvasPage(async open => {
      const perMove = async (side: 'Ours' | 'Bare') => {
        const page = await open()
        await page.call(`draw${side}(${size})`)
        await page.call(`lens${side}(3)`)
        const { cpu } = await page.call(`lens${side}(${moves})`)
        await page.close()
        return cpu / moves
      }
      const ours = await perMove('Ours')
      const bare = await perMove('Bare')
      const move = 'a move at 1,000 entities, against'
      return {
        rows: [
          ratio(`${move} the budget of a frame`, [ours, budget], 'CPU ms', '≤ 1×'),
          ratio(`${move} bare Cytoscape hiding the same lines`, [ours, bare], 'CPU ms'),
        ],
      }
    }),
}
