import { type Benchmark, ratio } from './benchmark.ts'
import { withCanvasPage } from './support/canvas-page.ts'

const size = 1_000
/** What a person does at 1,000 entities, each a call of the page. */
const actions = ['expand', 'select', 'filter', 'hide', 'undo', 'theme', 'group', 'move']

/** What actions and the first draw of a query result cost, against Cytoscape arranging on the main thread. */
export const benchmark: Benchmark = {
  name: 'canvas-actions',
  question: 'How long is the main thread kept, at 1,000 entities and by the first draw of 300 paths?',
  run: async ({ log }) =>
    withCanvasPage(async open => {
      const page = await open()
      await page.call(`drawOurs(${size})`)
      for (const action of actions) {
        const { cpu, value, longest } = await page.call(`${action}Ours()`)
        log(`${action}: ${cpu.toFixed(0)} ms CPU, longest task ${longest.toFixed(0)} ms; ${value}`)
      }
      await page.close()
      const first = await open()
      const ours = await first.call('pathsOurs()')
      await first.close()
      const other = await open()
      const theirs = await other.call('pathsBare()')
      await other.close()
      log(`300 paths: ${ours.value}`)
      const row = (name: string, key: 'elapsed' | 'cpu' | 'longest', target?: string) =>
        ratio(`first draw of 300 paths, ${name}`, [ours[key], theirs[key]], 'ms', target)
      return {
        rows: [
          row('to a still picture', 'elapsed', '≤ 0.5×'),
          row('main thread CPU', 'cpu'),
          row('longest task', 'longest'),
        ],
      }
    }),
}
