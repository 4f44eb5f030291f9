import { expect, test } from 'vitest'
import { plainText, renderMarkdown } from './markdown.ts'

const tagsIn = (html: string) =>
  [...new DOMParser().parseFromString(html, 'text/html').body.querySelectorAll('*')].map(
    ({ tagName }) => tagName,
  )

test('emphasis, lists and links are shown', async () => {
  const html = await renderMarkdown('*up to* **US$4bn**\n\n- one\n\n[Axios](https://example.org/a)')
  expect(tagsIn(html)).toEqual(['P', 'EM', 'STRONG', 'UL', 'LI', 'P', 'A'])
  expect(html).toContain('href="https://example.org/a"')
})

test.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '![x](https://example.org/x.png)',
  '<svg><a href="javascript:alert(1)">x</a></svg>',
])('%s is text at most', async text => {
  const html = await renderMarkdown(text)
  expect(tagsIn(html).filter(tag => tag !== 'P')).toEqual([])
})

test.each(['[x](javascript:alert(1))', '[x](data:text/html,x)', '[x](vbscript:x)'])(
  '%s leads nowhere',
  async text => {
    expect(await renderMarkdown(text)).not.toContain('href')
  },
)

test('the words are spoken without their marks', async () => {
  expect(plainText(await renderMarkdown('Announced as *up to* US$4bn.\n\nNothing is averaged.'))).toBe(
    'Announced as up to US$4bn. Nothing is averaged.',
  )
})
