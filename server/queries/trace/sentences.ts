import type { SubgraphEntity, SubgraphRelationship } from '../../../contract/subgraph.ts'
import type { Statement } from '../../../contract/trace.ts'
import { datePhrase } from '../../../model/sentence.ts'
import { type Book, sourcesOf, strongestFirst } from './book.ts'

/** A hop of a path: the relationship and whom the walk comes from. */
export interface Hop {
  relationship: SubgraphRelationship
  from: SubgraphEntity
  to: SubgraphEntity
}

/** Claims shown for a hop at most: the strongest carry the sentence, the rest is one click away. */
const mostClaims = 3

/** The path in words: a case (opened, concerns a deal, party to it) as one sentence, other hops one each. */
export function sentencesOf(hops: readonly Hop[], book: Book): Statement[] {
  const sentences: Statement[] = []
  let i = 0
  while (i < hops.length) {
    const inCase = caseAt(hops, i) ?? caseAt(hops, i, true)
    if (inCase) {
      sentences.push(...caseSentence(inCase, book))
      i += 3
    } else {
      const hop = hops[i] as Hop
      sentences.push(stated(hop.relationship.sentence, hop, book))
      i += 1
    }
  }
  return sentences
}

interface Case {
  opened: Hop
  concerns: Hop
  party: Hop
}

const settled = new Set(['completed', 'active', 'announced', 'agreed', 'ended'])

/** Three hops that follow a case, in its own order even where the walk comes from the party. */
function caseAt(hops: readonly Hop[], at: number, backwards = false): Case | null {
  const three = hops.slice(at, at + 3)
  if (three.length < 3) return null
  const [opened, concerns, party] = (backwards ? three.reverse() : three) as [Hop, Hop, Hop]
  const fits =
    opened.relationship.type === 'OPENED' &&
    concerns.relationship.type === 'CONCERNS' &&
    concerns.relationship.to.startsWith('deal:') &&
    concerns.relationship.from === opened.relationship.to &&
    party.relationship.type === 'PARTY_TO' &&
    party.relationship.to === concerns.relationship.to &&
    [opened, concerns, party].every(hop => settled.has(hop.relationship.status))
  return fits ? { opened, concerns, party } : null
}

const other = (hop: Hop, id: string) => (hop.from.id === id ? hop.from : hop.to)

function caseSentence({ opened, concerns, party }: Case, book: Book): Statement[] {
  const authority = other(opened, opened.relationship.from)
  const proceeding = other(opened, opened.relationship.to)
  const deal = other(concerns, concerns.relationship.to)
  const member = other(party, party.relationship.from)
  const on = opened.relationship.eventOn ?? proceeding.eventOn
  const role = party.relationship.role
  const article = /^the /i.test(authority.name) ? '' : 'The '
  return [
    stated(
      `${article}${authority.name} opened its ${proceeding.name}${on ? ` ${datePhrase(on)}` : ''}`,
      opened,
      book,
    ),
    stated(`, which concerns the deal ${deal.name}`, concerns, book),
    stated(
      role ? `, in which ${member.name} is ${role}.` : `, to which ${member.name} is a party.`,
      party,
      book,
    ),
  ]
}

function stated(text: string, { relationship }: Hop, book: Book): Statement {
  const claims = strongestFirst(book, relationship.claimIds).slice(0, mostClaims)
  return { text, claimIds: claims.map(claim => claim.id), sourceIds: sourcesOf(claims) }
}
