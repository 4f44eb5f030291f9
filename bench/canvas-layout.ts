import { type Benchmark, median, ratio } from './benchmark.ts'
import { withCanvasPage } from './support/canvas-page.ts'

const size = 1_000
/** fcose begins at random: one picture of it says little. Ours is the same each time. */
const runs = 5

interface Picture {
  cpu: number
  stress: number
  crossings: number
}

/** The organic layout against fcose: cost, and how well distance on screen follows steps in the graph. */
export const benchmark: Benchmark = {
  name: 'canvas-layout',
  question: `What does arranging 1,000 entities cost and how good is it, against the median of ${runs} runs of fcose?`,
  run: async ({ log }) =>
    withCanvasPage(async open => {
      const picture = async (call: string): Promise<Picture> => {
        const page = await open()
        const { cpu, value } = await page.call(`${call}(${size})`)
        await page.close()
        return { cpu, ...(value as Omit<Picture, 'cpu'>) }
      }
      const ours = await picture('layoutOurs')
      const theirs: Picture[] = []
      for (let run = 0; run < runs; run++) theirs.push(await picture('layoutFcose'))
      const all = theirs.map(({ crossings }) => crossings).join(', ')
      log(`crossings of fcose: ${all}; CPU includes measuring stress and crossings, the same on both sides`)
      const row = (name: string, key: keyof Picture, unit: string, target: string) =>
        ratio(name, [ours[key], median(theirs.map(one => one[key]))], unit, target)
      return {
        rows: [
          row('CPU', 'cpu', 'ms', '≤ 0.5×'),
          row('stress', 'stress', '', '≤ 1×'),
          row('crossings', 'crossings', '', '≤ 0.9×'),
        ],
      }
    }),
}
