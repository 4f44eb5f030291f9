import { JSDOM } from 'jsdom'

const namespace = 'http://www.w3.org/2005/Atom'
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/
const known = {
  feed: [
    'id',
    'title',
    'updated',
    'author',
    'link',
    'entry',
    'subtitle',
    'rights',
    'generator',
    'icon',
    'logo',
  ],
  entry: [
    'id',
    'title',
    'updated',
    'author',
    'link',
    'summary',
    'content',
    'published',
    'category',
    'rights',
  ],
}

/** What RFC 4287 forbids or misses in a feed, in words; nothing where it is valid. */
export function atomProblems(text: string): string[] {
  const document = new new JSDOM('').window.DOMParser().parseFromString(text, 'application/xml')
  const broken = document.querySelector('parsererror')
  if (broken) return [`not well-formed: ${broken.textContent}`]
  const feed = document.documentElement
  if (feed.localName !== 'feed' || feed.namespaceURI !== namespace) return ['the root is no atom:feed']
  const entries = children(feed, 'entry')
  const problems = [feed, ...entries].flatMap(problemsOf)
  const ids = entries.map(entry => textOf(entry, 'id'))
  if (new Set(ids).size < ids.length) problems.push('two entries have one id')
  if (!children(feed, 'link').some(link => link.getAttribute('rel') === 'self'))
    problems.push('no link to itself')
  if (!isPerson(feed) && !entries.every(isPerson)) problems.push('no author')
  const newest = entries
    .map(entry => textOf(entry, 'updated'))
    .sort()
    .at(-1)
  if (newest && newest > textOf(feed, 'updated')) problems.push('an entry is newer than the feed')
  return problems
}

const children = (parent: Element, name: string) =>
  [...parent.children].filter(child => child.localName === name && child.namespaceURI === namespace)
const textOf = (parent: Element, name: string) => children(parent, name)[0]?.textContent ?? ''
const isPerson = (parent: Element) =>
  children(parent, 'author').some(
    author => children(author, 'name').length === 1 && textOf(author, 'name') !== '',
  )

function problemsOf(item: Element): string[] {
  const what = `${item.localName} “${textOf(item, 'title')}”`
  const problems = [...item.children]
    .filter(child => !known[item.localName as 'feed' | 'entry'].includes(child.localName))
    .map(child => `<${child.localName}> is nothing of Atom`)
  for (const name of ['id', 'title', 'updated'])
    if (children(item, name).length !== 1) problems.push(`${children(item, name).length} × ${name}, not one`)
  for (const name of ['title', 'summary'])
    if (children(item, name).some(child => child.children.length > 0)) problems.push(`markup in ${name}`)
  if (textOf(item, 'title').trim() === '') problems.push('an empty title')
  if (!/^[a-z][a-z0-9+.-]*:\S+$/i.test(textOf(item, 'id'))) problems.push('an id that is no absolute IRI')
  const updated = textOf(item, 'updated')
  if (!instant.test(updated) || Number.isNaN(Date.parse(updated))) problems.push(`no instant: ${updated}`)
  const links = children(item, 'link')
  for (const link of links)
    if (!URL.canParse(link.getAttribute('href') ?? ''))
      problems.push(`no address: ${link.getAttribute('href')}`)
  const alternates = links.filter(link => (link.getAttribute('rel') ?? 'alternate') === 'alternate')
  if (item.localName === 'entry' && alternates.length === 0 && children(item, 'content').length === 0)
    problems.push('neither content nor an alternate link')
  const kinds = alternates.map(link => `${link.getAttribute('type')} ${link.getAttribute('hreflang')}`)
  if (new Set(kinds).size < kinds.length) problems.push('two alternate links of one type')
  return problems.map(problem => `${what}: ${problem}`)
}
