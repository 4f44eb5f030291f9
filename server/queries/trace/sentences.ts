import type { SubgraphEntity, SubgraphRelationship } from '../../../contract/subgraph.ts'
import type { Statement } from '../../../contract/trace.ts'
import { ownName } from '../../../model/own-name.ts'
import { isPart, rolePhrase } from '../../../model/role-phrase.ts'
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
      i += inCase.party ? 3 : 2
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
  party: Hop | null
}

const settled = new Set(['completed', 'active', 'announced', 'agreed', 'ended'])

/** Hops that follow a case, in its own order even where the walk comes from the party. */
function caseAt(hops: readonly Hop[], at: number, backwards = false): Case | null {
  const three = hops.slice(at, at + 3)
  const two = hops.slice(at, at + 2)
  return caseOf(backwards ? three.reverse() : three) ?? (backwards ? caseOf(two.reverse()) : caseOf(two))
}

function caseOf([opened, concerns, party]: readonly Hop[]): Case | null {
  if (!opened || !concerns) return null
  const [first, second, third] = [opened.relationship, concerns.relationship, party?.relationship]
  const fits =
    (first.type === 'OPENED' || first.type === 'ACTED_IN') &&
    second.type === 'CONCERNS' &&
    second.from === first.to &&
    (!third || (third.type === 'PARTY_TO' && third.to === second.to)) &&
    [first, second, ...(third ? [third] : [])].every(({ status }) => settled.has(status))
  return fits ? { opened, concerns, party: party ?? null } : null
}

const other = (hop: Hop, id: string) => (hop.from.id === id ? hop.from : hop.to)

const looking = /(?:\b(?:merger|market) )?\b(?:inquiry|investigation|review|study)$/i

/** "a merger inquiry" of a proceeding that looks into something: as its name ends, or by its kind; else null. */
function lookOf({ name, subtype }: SubgraphEntity): { what: string; at: string } | null {
  const kind = (looking.exec(name) ?? looking.exec((subtype ?? '').replaceAll('_', ' ')))?.[0].toLowerCase()
  if (!kind) return null
  const what = `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}`
  return { what, at: /study$/.test(kind) ? 'that covers' : 'into' }
}

const event =
  /\b(acquisition|agreements?|amendment|commitment|contracts?|expansion|funding|investments?|licence|merger|note|offering|order|partnership|plan|purchase|rental|round|series|talks|venture)\b/i

/** The name of a deal as it stands in a sentence: "the Nvidia purchase of Intel shares", "the deal Meridian 2023". */
const dealPhrase = (name: string) => (event.test(name) ? `the ${name}` : `the deal ${name}`)

function caseSentence({ opened, concerns, party }: Case, book: Book): Statement[] {
  const { relationship: first } = opened
  const authority = other(opened, first.from)
  const proceeding = other(opened, first.to)
  const subject = other(concerns, concerns.relationship.to)
  const on = first.eventOn ?? (first.type === 'OPENED' ? proceeding.eventOn : null)
  const article = /^the /i.test(authority.name) || authority.type === 'government' ? '' : 'The '
  const look = first.type === 'OPENED' && subject.type === 'deal' ? lookOf(proceeding) : null
  const did = look
    ? `opened ${look.what}`
    : first.type === 'OPENED'
      ? `opened its ${ownName(proceeding.name)}`
      : `acted in the ${ownName(proceeding.name)}`
  const what = subject.type === 'deal' ? dealPhrase(subject.name) : subject.name
  const about = `${look?.at ?? ', which concerns'} ${what}${party ? '' : '.'}`
  return [
    stated(`${article}${authority.name} ${did}${on ? ` ${datePhrase(on)}` : ''}`, opened, book),
    stated(about, concerns, book),
    ...(party ? [partyStatement(party, book)] : []),
  ]
}

function partyStatement(party: Hop, book: Book): Statement {
  const { role, from } = party.relationship
  const { name } = other(party, from)
  const text =
    role && isPart('PARTY_TO', role)
      ? `, in which ${name} took part as ${role}.`
      : `, to which ${name} is a party${rolePhrase('PARTY_TO', role)}.`
  return stated(text, party, book)
}

function stated(text: string, { relationship }: Hop, book: Book): Statement {
  const claims = strongestFirst(book, relationship.claimIds).slice(0, mostClaims)
  return { text, claimIds: claims.map(claim => claim.id), sourceIds: sourcesOf(claims) }
}
