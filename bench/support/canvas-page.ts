import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { build, preview } from 'vite'

export interface Measured {
  /** CPU milliseconds of the page's main thread: what other work on the machine changes least. */
  cpu: number
  value: unknown
}

/** Opens the canvas benchmark page, built as the viewer is, and measures calls in it; each in a page of its own. */
export async function withCanvasPage<T>(
  use: (
    open: () => Promise<{ call(expression: string): Promise<Measured>; close(): Promise<void> }>,
  ) => Promise<T>,
): Promise<T> {
  const outDir = await mkdtemp(join(tmpdir(), 'interlock-bench-'))
  const root = join(import.meta.dirname, '..', 'canvas-page')
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: { outDir, emptyOutDir: true, target: 'es2022' },
  })
  const server = await preview({
    root,
    configFile: false,
    logLevel: 'error',
    build: { outDir },
    preview: { port: 0, host: '127.0.0.1' },
  })
  const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
    path => existsSync(path),
  )
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: ['--no-sandbox'],
  })
  try {
    return await use(async () => {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
      await page.goto(server.resolvedUrls?.local[0] ?? '')
      await page.waitForFunction(() => 'bench' in window)
      return { call: expression => measure(page, expression), close: () => page.close() }
    })
  } finally {
    await browser.close()
    await server.close()
    await rm(outDir, { recursive: true, force: true })
  }
}

async function measure(page: Page, expression: string): Promise<Measured> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const busy = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
  }
  const before = await busy()
  const value: unknown = await page.evaluate(`window.bench.${expression}`)
  const cpu = (await busy()) - before
  await session.detach()
  return { cpu, value }
}
