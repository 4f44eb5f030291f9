import { createHash } from 'node:crypto'
import type { Change } from '../../contract/changes.ts'
import { changeKinds } from '../../model/compare.ts'
import { earliestDay } from '../../model/dates.ts'
import type { Feed } from './feed.ts'

const escaped: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}
// Characters that XML 1.0 forbids are left out.
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu
const xml = (text: string) => text.replace(forbidden, '').replace(/[&<>"']/g, sign => escaped[sign] ?? sign)

/** The namespace of addresses in RFC 9562: names in it are made as addresses of Interlock would be. */
const addresses = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex')

/** An id that stays the same on whatever server the same thing is told (a UUID of version 5, by name). */
function permanentId(...name: (string | null)[]): string {
  const hash = createHash('sha1')
    .update(addresses)
    .update(`interlock:${name.join('~')}`)
    .digest()
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6)
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = hash.toString('hex')
  return `urn:uuid:${[hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-')}`
}

const instant = (on: string | null) => `${on ? earliestDay(on) : '1970-01-01'}T00:00:00Z`

/**
 * A feed in Atom (RFC 4287). Times are midnight UTC of the day of publication; ids do not depend on the address that it
 * is read at.
 */
export function toAtom({ title, about, entries }: Feed, address: string): string {
  const { origin } = new URL(address)
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>${permanentId('changes', about)}</id>
  <title>${xml(title)}</title>
  <updated>${instant(entries[0]?.on ?? null)}</updated>
  <author><name>Interlock</name></author>
  <link rel="self" type="application/atom+xml" href="${xml(address)}"/>
  <link rel="alternate" type="text/html" href="${xml(origin + (about ? `/entities/${about}` : '/explore'))}"/>
${entries.map(change => entry(change, origin)).join('\n')}
</feed>
`
}

function entry(change: Change, origin: string): string {
  const { kind, title, on, before, after, relationshipId, entityId, sources } = change
  const path = relationshipId
    ? `/relationships/${encodeURIComponent(relationshipId)}`
    : `/entities/${entityId}`
  const said = [before && `Before: ${before}`, after && `Now: ${after}`]
  const cited = sources.map(
    source => `${source.publisher ?? 'Publisher not stated'}: ${source.url ?? source.title ?? source.id}`,
  )
  return `  <entry>
    <id>${permanentId(kind, relationshipId ?? entityId, relationshipId ? null : title, on)}</id>
    <title>${xml(`${title}: ${changeKinds[kind]}`)}</title>
    <updated>${instant(on)}</updated>
    <link rel="alternate" type="text/html" href="${xml(origin + path)}"/>
    <summary>${xml([...said, ...cited].filter(Boolean).join('\n'))}</summary>
  </entry>`
}
