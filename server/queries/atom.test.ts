import { describe, expect, it } from 'vitest'
import { changes } from '../../contract/changes.ts'
import { atomProblems } from '../../test/support/atom.ts'
import { toAtom } from './atom.ts'

const [change] = changes.response.parse(changes.example.response).changes
if (!change) throw new Error('The example has a change.')
const nasty = `<script>"A" & 'B'</script> ]]> \u0000\u0007\uD800 &amp; 日本`
const feed = {
  title: nasty,
  about: 'company:amazon',
  entries: [
    { ...change, title: nasty, before: nasty, on: '2024-11-22' },
    { ...change, on: '2024-11' },
    { ...change, kind: 'contested' as const, relationshipId: null, on: '2023' },
  ],
}
const here = 'https://example.org/api/feeds/changes.atom?entity=company:amazon&x=<y>'

describe('a feed', () => {
  it('is valid Atom, whatever is said in it', () => {
    expect(atomProblems(toAtom(feed, here))).toEqual([])
    expect(atomProblems(toAtom({ title: 'Nothing', about: null, entries: [] }, here))).toEqual([])
  })

  it('has the same ids wherever it is read, another for each change', () => {
    const ids = (address: string) => toAtom(feed, address).match(/<id>.*<\/id>/g)
    expect(ids(here)).toEqual(ids('http://localhost:4747/api/feeds/changes.atom?entity=company:amazon'))
    expect(new Set(ids(here)).size).toBe(4)
    expect(ids(here)?.[0]).toMatch(
      /^<id>urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}</,
    )
  })

  it('is not valid where one of its rules is broken', () => {
    const valid = toAtom(feed, here)
    const [once = ''] = valid.match(/ {2}<entry>[\s\S]*?<\/entry>\n/) ?? []
    const broken: [string, RegExp][] = [
      [valid.replace('&amp;', '&'), /not well-formed/],
      [valid.replaceAll('2005/Atom', '2005/Other'), /no atom:feed/],
      [valid.replace(/<author>.*<\/author>/, ''), /no author/],
      [valid.replace(/ {2}<link rel="self"[^>]*>\n/, ''), /no link to itself/],
      [valid.replace(/<updated>[^<]*/, '<updated>yesterday'), /no instant: yesterday/],
      [valid.replace(/<updated>[^<]*/, '<updated>2001-01-01T00:00:00Z'), /newer than the feed/],
      [valid.replace('</feed>', `${once}</feed>`), /two entries have one id/],
      [valid.replace(/<id>[^<]*/, '<id>no address'), /no absolute IRI/],
      [valid.replace(/<id>[^<]*<\/id>/, ''), /0 × id/],
      [valid.replace(/ {4}<link[^>]*>\n/, ''), /neither content nor an alternate link/],
      [valid.replace('</title>', '<b>bold</b></title>'), /markup in title/],
    ]
    for (const [text, problem] of broken) expect(atomProblems(text).join()).toMatch(problem)
  })
})
