import type { z } from 'zod'
import type { Claim, Standing } from '../../model/claim.ts'
import { Claim as ClaimSchema } from '../../model/claim.ts'
import { Entity } from '../../model/entity.ts'
import { typeOfId } from '../../model/ids.ts'
import { Source } from '../../model/source.ts'

/** An entity from its id and name; the rest may be given. */
export const entity = (id: string, name: string, more: Partial<z.input<typeof Entity>> = {}): Entity =>
  Entity.parse({ id, type: typeOfId(id), name, ...more })

/** A source: press of its own origin, unless told otherwise. */
export const source = (slug: string, publishedOn: string | null, more: Partial<Source> = {}): Source =>
  Source.parse({
    id: `source:${slug}`,
    title: `Report ${slug}`,
    publisher: 'The Quay Courier',
    url: `https://example.org/${slug}`,
    kind: 'press',
    publishedOn,
    publishedBasis: publishedOn ? 'stated' : null,
    origin: slug,
    originBasis: 'primary',
    ...more,
  })

type Content = Omit<Partial<z.input<typeof ClaimSchema>>, 'cites' | 'subject' | 'predicate'>

/** A claim with an id that follows from what it says. `cites` are source slugs; one may carry its own stance. */
export function claim(
  subject: string,
  predicate: Claim['predicate'],
  object: string | null,
  cites: (string | z.input<typeof ClaimSchema>['cites'][number])[],
  more: Content = {},
): Claim {
  const content = {
    subject,
    predicate,
    object,
    status: 'active' as const,
    says: `${subject} ${predicate} ${object ?? more.value ?? more.amount ?? ''}`,
    recordedOn: '2026-11-22',
    ...more,
    cites: cites.map(cite => (typeof cite === 'string' ? { source: `source:${cite}` } : cite)),
  }
  return ClaimSchema.parse({ id: `claim:${hash(JSON.stringify(content))}`, ...content })
}

/** Money in dollars, as claims carry it. */
export const dollars = (
  amount: number,
  amountKind: Claim['amountKind'] = 'committed',
  amountBound: Claim['amountBound'] = 'exact',
) => ({ amount, currency: 'USD', amountKind, amountBound })

/** Shorthand for a claim confirmed on review. */
export const preferred: { standing: Standing } = { standing: 'preferred' }

/** FNV-1a over 64 bits: stable ids without any library. */
function hash(text: string): string {
  let value = 0xcbf29ce484222325n
  for (const byte of new TextEncoder().encode(text))
    value = BigInt.asUintN(64, (value ^ BigInt(byte)) * 0x100000001b3n)
  return value.toString(16).padStart(16, '0')
}
