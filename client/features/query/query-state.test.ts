import { expect, it } from 'vitest'
import { decodeSearch, parseSearch } from '../../app/url-state.ts'
import { linkTo, QueryAddress, whatIsBroken } from './query-state.ts'

const opened = (link: string) => {
  const { search } = new URL(link)
  const read = decodeSearch(QueryAddress, parseSearch(search))
  return { read, broken: whatIsBroken(new URLSearchParams(search), read) }
}

it('a link carries the query, its values and whether it is run', () => {
  const link = linkTo('http://x', "RETURN '&' + $a", { a: [1, 'b'] }, true)
  expect(opened(link)).toEqual({
    read: { cypher: "RETURN '&' + $a", params: { a: [1, 'b'] }, run: '1' },
    broken: null,
  })
})

it('a link that was cut short says so', () => {
  expect(opened('http://x/query?cypher=RETURN+1&params={"a"').broken).toContain('cannot be read')
  expect(opened(linkTo('http://x', 'a'.repeat(17_000), {}, false)).broken).toContain('longer than a link')
})
