import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { build, preview } from 'vite'
import { chromium as chromiumPath } from '../../scripts/chromium.ts'

export interface Measured {
  /** CPU milliseconds of the page's main thread: what other work on the machine changes least. */
  cpu: number
  value: unknown
  /** Milliseconds on the clock. */
  elapsed: number
  /** Processor milliseconds of the main thread's longest task: what it would keep a person waiting. */
  longest: number
}

export interface CanvasPage {
  call(expression: string): Promise<Measured>
  /** Megabytes of JavaScript in use once what nobody needs is thrown away. */
  heap(): Promise<number>
  close(): Promise<void>
}

/** Opens the canvas benchmark page, built as the viewer is, and measures calls in it; each in a page of its own. */
export async function withCanvasPage<T>(use: (open: () => Promise<CanvasPage>) => Promise<T>): Promise<T> {
  const outDir = await mkdtemp(join(tmpdir(), 'interlock-bench-'))
  const root = join(import.meta.dirname, '..', 'canvas-page')
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: { outDir, emptyOutDir: true, target: 'es2022' },
    worker: { format: 'es' },
  })
  const server = await preview({
    root,
    configFile: false,
    logLevel: 'error',
    build: { outDir },
    preview: { port: 0, host: '127.0.0.1' },
  })
  const browser = await launchBrowser()
  try {
    return await use(async () => {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
      await page.goto(server.resolvedUrls?.local[0] ?? '')
      await page.waitForFunction(() => 'bench' in window)
      return {
        call: expression => measured(page, () => page.evaluate(`window.bench.${expression}`)),
        heap: () => heapOf(page),
        close: () => page.close(),
      }
    })
  } finally {
    await Promise.race([browser.close(), new Promise(done => setTimeout(done, 10_000))])
    await server.close()
    await rm(outDir, { recursive: true, force: true })
  }
}

export function launchBrowser(): Promise<Browser> {
  const executablePath = chromiumPath()
  return chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox'] })
}

/** What an action costs the main thread of a page, until its promise is fulfilled. */
export async function measured(page: Page, act: () => Promise<unknown>): Promise<Measured> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const busy = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
  }
  const browser = page.context().browser()
  await browser?.startTracing(page, { categories: ['toplevel'] })
  const before = await busy()
  const began = performance.now()
  const value = await act()
  const elapsed = performance.now() - began
  const cpu = (await busy()) - before
  await session.detach()
  const trace = await browser?.stopTracing()
  return { cpu, value, elapsed, longest: trace ? longestTask(trace.toString('utf8')) : Number.NaN }
}

interface TraceEvent {
  name: string
  pid: number
  tid: number
  /** Processor microseconds. */
  tdur?: number
  args?: { name?: string }
}

/** The longest task of any page's main thread in a trace; on a busy machine the clock would count waiting as work. */
function longestTask(trace: string): number {
  const { traceEvents } = JSON.parse(trace) as { traceEvents: TraceEvent[] }
  const main = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  )
  return traceEvents
    .filter(({ name, pid, tid }) => name.endsWith('RunTask') && main.has(`${pid} ${tid}`))
    .reduce((longest, { tdur = 0 }) => Math.max(longest, tdur / 1000), 0)
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  return usedSize / 1e6
}
