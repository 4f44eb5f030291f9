import { expect, type Page } from '@playwright/test'
import { generatedView } from './generated-view.ts'

interface Snapshot {
  entities: { id: string; name: string }[]
  relationships: { id: string }[]
  positions: Record<string, { x: number; y: number }>
  selection: string[]
}

/** What is on the canvas now. */
export const snapshot = (page: Page): Promise<Snapshot> =>
  page.evaluate(() => (window as unknown as { interlock: { snapshot(): Snapshot } }).interlock.snapshot())

/** Opens the canvas and waits until its story is drawn. */
export async function openFirstScreen(page: Page): Promise<void> {
  await page.goto('/explore')
  await expect(page.locator('[data-nodes="23"]')).toBeVisible({ timeout: 60_000 })
}

/** Opens the canvas on so many made-up entities. */
export async function openGenerated(page: Page, count: number): Promise<void> {
  const { story, subgraph } = generatedView(count)
  await page.route('**/api/stories/first-screen', route => route.fulfill({ json: story }))
  await page.route('**/api/subgraph', route => route.fulfill({ json: { subgraph, missing: [] } }))
  await page.goto('/explore')
  await expect(page.locator(`[data-nodes="${count}"]`)).toBeVisible({ timeout: 150_000 })
}
