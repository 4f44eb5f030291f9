import { beforeAll, describe, expect, it } from 'vitest'
import type { BriefSubject } from '../../../contract/briefs.ts'
import { testDatabase } from '../../../test/support/database.ts'
import { loadWorld } from '../../../test/support/world.ts'
import { world } from '../../../test/world/world.ts'
import { writeBrief } from './brief.ts'

const database = testDatabase()

/** A name that would do harm in a page, and be something else in Markdown. */
const hostile = '<img src=x onerror=alert(1)> & *Co* [a](javascript:b) | `c`'
beforeAll(() =>
  loadWorld(database, {
    ...world,
    entities: world.entities.map(entity =>
      entity.id === 'company:meridian' ? { ...entity, name: hostile } : entity,
    ),
  }),
)

const subjects: Record<string, BriefSubject> = {
  'a trace': {
    kind: 'trace',
    trace: { from: ['any:regulator'], to: ['company:meridian'], limit: 3 },
  },
  'a trace without a path': {
    kind: 'trace',
    trace: { from: ['company:loom'], to: ['company:meridian'] },
  },
  'a case': { kind: 'case', id: 'proceeding:ama-meridian-larkspur' },
  'a deal': { kind: 'deal', id: 'deal:meridian-larkspur-2023' },
  'a docket': { kind: 'docket', id: 'regulator:ama' },
  'a view': {
    kind: 'view',
    entityIds: ['company:meridian', 'company:larkspur'],
    relationshipIds: ['company:meridian~INVESTED_IN~company:larkspur~deal:meridian-larkspur-2023'],
  },
}
const kinds = Object.entries(subjects).flatMap(([name, subject]) =>
  (['markdown', 'html'] as const).map(format => ({ name, format, subject })),
)

describe('a brief', () => {
  it.each(kinds)(
    'about $name, as $format, is the same bytes for the same question',
    async ({ subject, format }) => {
      const first = await writeBrief(database, { subject, format })
      expect(await writeBrief(database, { subject, format })).toEqual(first)
      expect(first.mediaType).toBe(`text/${format}`)
      expect(first.text).toContain('world-1')
      expect(first.text.length).toBeGreaterThan(200)
    },
  )

  it.each(Object.keys(subjects))(
    'about %s has the same sources in both forms, each numbered once',
    async name => {
      const subject = subjects[name] as BriefSubject
      const markdown = await writeBrief(database, { subject, format: 'markdown' })
      const html = await writeBrief(database, { subject, format: 'html' })
      expect(html.sources).toBe(markdown.sources)
      const numbered = [...markdown.text.matchAll(/^(\d+)\. /gm)].map(([, number]) => Number(number))
      expect(numbered).toEqual(Array.from({ length: markdown.sources }, (_, i) => i + 1))
      const cited = [...markdown.text.matchAll(/\[(\d+)\](?!\()/g)].map(([, number]) => Number(number))
      expect([...new Set(cited)].sort((a, b) => a - b)).toEqual(numbered)
    },
  )

  it.each(['a trace', 'a trace without a path', 'a deal', 'a view'])(
    'about %s shows a name as it is written, whatever marks are in it',
    async name => {
      const subject = subjects[name] as BriefSubject
      const html = (
        await writeBrief(database, { subject, format: 'html', title: hostile, question: hostile })
      ).text
      expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;')
      expect(html).not.toMatch(/<img|<script|href="javascript:/)
      const markdown = (await writeBrief(database, { subject, format: 'markdown' })).text
      const prose = markdown.replaceAll(/```mermaid[\s\S]*?```/g, '')
      expect(prose).toContain('\\<img src=x onerror=alert(1)\\>')
      expect(prose).not.toMatch(/(?<!\\)<img|(?<!\\)\[a(?<!\\)\]\(/)
    },
  )

  it.each(['a deal', 'a docket'])('about %s cites sources for every proceeding', async name => {
    const { text } = await writeBrief(database, {
      subject: subjects[name] as BriefSubject,
      format: 'markdown',
    })
    const [, part = ''] = text.split(name === 'a deal' ? '## Proceedings\n' : '## Matters, newest first\n')
    const items = (part.split('\n## ')[0] as string).split('\n').filter(line => line.startsWith('- '))
    expect(items.length).toBeGreaterThan(0)
    expect(items.filter(item => !/ \[\d+\](\[\d+\])*$/.test(item))).toEqual([])
  })

  it.each([
    ['a trace', ['# How any regulator is connected with', '## Path 1', 'opened', 'Searched', '## Sources']],
    ['a trace without a path', ['## No path', 'nothing recorded joins the two']],
    ['a case', ['## In short', '## Outcome', 'What it does not mean', '## Steps', '## Sources']],
    ['a deal', ['## Parties', '## Money: ', '## Proceedings', '## Sources differ']],
    ['a docket', ['# Docket of Albion Markets Authority', '## Matters, newest first']],
    ['a view', ['- Shown: 2 entities, 1 relationship', '## In sentences']],
  ])('about %s has its parts', async (name, parts) => {
    const { text } = await writeBrief(database, {
      subject: subjects[name] as BriefSubject,
      format: 'markdown',
    })
    expect(parts.filter(part => !text.includes(part))).toEqual([])
  })
})
