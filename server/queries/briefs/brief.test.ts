import { describe, expect, it } from 'vitest'
import type { BriefDocument } from './document.ts'
import { writeHtml } from './html.ts'
import { escapeMarkdown, writeMarkdown } from './markdown.ts'
import { drawPicture } from './picture.ts'

const source = (id: string, url: string | null) => ({
  id: `source:${id}`,
  title: `About *${id}*`,
  publisher: '<b>The Courier</b>',
  url,
  kind: 'press' as const,
  publishedOn: '2024-03',
  publishedBasis: null,
  retrievedOn: null,
  evidence: null,
  origin: id,
  originBasis: 'primary' as const,
})

const document: BriefDocument = {
  title: 'Who & <script>alert(1)</script> | [link](javascript:x)',
  question: null,
  facts: [{ name: 'Status', value: 'closed' }],
  sections: [
    {
      heading: 'Path 1',
      blocks: [
        { kind: 'chain', names: ['A_B', 'C'] },
        {
          kind: 'paragraph',
          statements: [
            { text: 'A opened it', claimIds: [], sourceIds: ['source:two'] },
            { text: ', which concerns C.', claimIds: [], sourceIds: ['source:one', 'source:two'] },
          ],
        },
      ],
    },
  ],
  picture: null,
  sources: [source('one', 'https://example.org/one'), source('two', 'javascript:alert(1)')],
  claims: [],
  datasetVersion: 'world-1',
  madeOn: '2026-11-23',
}

describe('a brief', () => {
  it('numbers sources in the order they are cited, and keeps markup as text', () => {
    expect(
      writeMarkdown(document),
    ).toBe(`# Who & \\<script\\>alert(1)\\</script\\> \\| \\[link\\](javascript:x)

- Status: closed

## Path 1

**A\\_B** → **C**

A opened it [1], which concerns C. [2][1]

## Sources

1. \\<b\\>The Courier\\</b\\>, About \\*two\\*, March 2024, press.
2. \\<b\\>The Courier\\</b\\>, About \\*one\\*, March 2024, press. <https://example.org/one>

---

Interlock, dataset world-1, 23 November 2026.
`)
  })

  it('is the same bytes for the same input, in both formats', () => {
    expect(writeMarkdown(document)).toBe(writeMarkdown(structuredClone(document)))
    expect(writeHtml(document)).toBe(writeHtml(structuredClone(document)))
  })

  it('holds no markup of a name and no address that runs a script', () => {
    const html = writeHtml(document)
    expect(html).not.toContain('<script')
    expect(html).not.toContain('href="javascript')
    expect(html).toContain('&lt;b&gt;The Courier&lt;/b&gt;')
    expect(html).toContain('<sup> <a href="#source-2">2</a> <a href="#source-1">1</a></sup>')
  })

  it('keeps what would begin a list or a heading as text', () => {
    expect(['1. one', '- two', '# three', '+ four'].map(escapeMarkdown)).toEqual([
      '1\\. one',
      '\\- two',
      '\\# three',
      '\\+ four',
    ])
  })
})

describe('the picture of a brief', () => {
  it('writes long names whole, in lines', () => {
    const entity = (id: string, name: string) =>
      ({ id, name, type: 'deal' }) as unknown as Parameters<typeof drawPicture>[0]['entities'][number]
    const name = 'Amazon/Anthropic first investment (2023–24)'
    const svg = drawPicture({
      entities: [entity('deal:a', name), entity('deal:b', 'x'.repeat(60))],
      relationships: [],
    })
    const texts = [...svg.matchAll(/<tspan[^>]*>([^<]*)<\/tspan>/g)].map(([, text]) => text)
    expect(texts).toEqual([
      'Amazon/Anthropic first',
      'investment (2023–24)',
      'x'.repeat(22),
      'x'.repeat(22),
      'x'.repeat(16),
    ])
  })
})
