import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** Nothing for axe to find in what is shown now; the name says where, should there be something. */
export async function nothingForAxe(page: Page, where = ''): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect
    .soft([where, violations.map(({ id, nodes }) => [id, nodes.map(node => node.html)])])
    .toEqual([where, []])
}
