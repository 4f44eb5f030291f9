import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { cssVariables, type Scheme, tokens } from './tokens.ts'

const css = readFileSync('client/ui/tokens.css', 'utf8')

test.each<[Scheme, string]>([
  ['light', ':root {'],
  ['dark', ':root[data-mantine-color-scheme="dark"] {'],
])('tokens.css and tokens.ts say the same in %s', (scheme, start) => {
  const from = css.indexOf(start)
  const block = css.slice(from, css.indexOf('}', from))
  const found = [...block.matchAll(/(--[\w-]+): (#[0-9a-fA-F]{6});/g)].map(m => [m[1], m[2]?.toUpperCase()])
  expect(Object.fromEntries(found)).toEqual(cssVariables(tokens[scheme]))
})
