import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { type Benchmark, ratio } from './benchmark.ts'
import { launchBrowser, measured, withCanvasPage } from './support/canvas-page.ts'
import { startInterlock } from './support/interlock.ts'

const size = 1_000
/** So long a person may be kept waiting. */
const patience = 100
/** Until all that follows has come to rest: names, legend, table, timeline. */
const rest = 2_500

const press = (keys: string) => (page: Page) => page.keyboard.press(keys)
const click = (role: 'button' | 'tab' | 'menuitem', name: RegExp) => (page: Page) =>
  page.getByRole(role, { name }).first().click()

/** What a person does one after another, each with its name. */
const actions: readonly (readonly [string, (page: Page) => Promise<unknown>])[] = [
  ['select everything', press('Control+a')],
  ['select nothing', press('Escape')],
  ['legend: money off', click('button', /^Money/)],
  ['legend: money on', click('button', /^Money/)],
  ['legend: companies off', click('button', /^Company/)],
  ['undo', press('Control+z')],
  ['dark', click('button', /^(Dark|Light) theme|^Change to (dark|light)|dark|light/i)],
  ['table', click('tab', /^Table/)],
  ['timeline', click('tab', /^Timeline/)],
  ['open the menu of layouts', click('button', /^Arrange/)],
  ['arrange as a grid', click('menuitem', /grid/i)],
  ['open the menu of groups', click('button', /^Group/)],
  ['group by kind', click('menuitem', /kind/i)],
  ['undo the groups', press('Control+z')],
  ['select everything again', press('Control+a')],
  ['hide it', press('h')],
  ['undo hiding', press('Control+z')],
]

/** The whole viewer on its own server, with a generated view in place of the first screen. */
export const benchmark: Benchmark = {
  name: 'explore-actions',
  question: 'How long does an action keep the main thread of the whole viewer at 1,000 entities?',
  async run({ log }) {
    const generated = await withCanvasPage(async open => {
      const page = await open()
      const { value } = await page.call(`generated(${size})`)
      return value as { story: unknown; subgraph: unknown }
    })
    const dataDir = mkdtempSync(join(tmpdir(), 'interlock-bench-'))
    const { baseUrl, stop } = await startInterlock(dataDir)
    const browser = await launchBrowser()
    try {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
      const { story, subgraph } = generated
      await page.route('**/api/stories/first-screen', route => route.fulfill({ json: story }))
      await page.route('**/api/subgraph', route => route.fulfill({ json: { subgraph, missing: [] } }))
      const rows = []
      const open = async () => {
        await page.goto(`${baseUrl}/explore`)
        await page.locator(`[data-nodes="${size}"]`).waitFor({ timeout: 60_000 })
      }
      for (const [name, act] of [['open the view', open] as const, ...actions]) {
        const { longest } = await measured(page, async () => {
          await act(page)
          await page.waitForTimeout(rest)
        })
        log(`${name}: longest task ${longest.toFixed(0)} ms`)
        rows.push(ratio(name, [longest, patience], 'CPU ms', '≤ 1×'))
      }
      return { rows }
    } finally {
      await browser.close()
      await stop()
      rmSync(dataDir, { recursive: true, force: true })
    }
  },
}
