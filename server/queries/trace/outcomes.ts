import type { SubgraphEntity } from '../../../contract/subgraph.ts'
import type { TracePath } from '../../../contract/trace.ts'
import { earliestDay, formatDate, latestDay } from '../../../model/dates.ts'
import { datePhrase } from '../../../model/sentence.ts'
import { kindOfOutcome } from '../files/outcome-kind.ts'
import { type Book, claimsOf, sourcesOf } from './book.ts'
import type { Hop } from './sentences.ts'

type Outcome = TracePath['outcomes'][number]

/** Outcomes after which a matter goes on: a rule is in force, remedies or a court's approval follow. */
const goesOn = new Set<string>(['in_force', 'liability', 'settlement'])
const endsIt = (outcome: string) => !goesOn.has(kindOfOutcome(outcome))

/** How each proceeding on the way ended, in the exact words of its outcome; or that it has none. */
export function outcomesOf(entities: readonly SubgraphEntity[], book: Book): Outcome[] {
  return entities.filter(({ type }) => type === 'proceeding').map(entity => outcomeOf(entity, book))
}

export function outcomeOf({ id, name }: SubgraphEntity, book: Book): Outcome {
  const [outcome] = claimsOf(book, id, 'outcome')
  const [status] = claimsOf(book, id, 'status')
  const shown = outcome ?? status
  if (!shown)
    return { entityId: id, name, ended: false, text: 'No outcome is recorded.', claimIds: [], sourceIds: [] }
  const value = String(shown.value ?? shown.says)
  const on = shown.eventOn ? formatDate(shown.eventOn) : null
  const head = endsIt(value)
    ? ['Ended', on].filter(Boolean).join(' ')
    : ['Outcome', on].filter(Boolean).join(', ')
  const text = outcome ? `${head}: ${value}` : `No outcome is recorded; status: ${value}`
  return {
    entityId: id,
    name,
    ended: outcome !== undefined,
    text: /[.!?]$/.test(text) ? text : `${text}.`,
    claimIds: [shown.id],
    sourceIds: sourcesOf([shown]),
  }
}

type Note = TracePath['notes'][number]

const conflictWords = {
  value: 'how much',
  date: 'when',
  status: 'the status',
  scope: 'part or whole',
  basis: 'on which basis',
} as const

/** What to know before relying on a path. */
export function notesOf(hops: readonly Hop[], book: Book): Note[] {
  const notes: Note[] = []
  for (const { relationship: r } of hops) {
    const add = (kind: Note['kind'], text: string) => notes.push({ kind, text, relationshipId: r.id })
    if (r.contested) {
      const about = r.conflictKinds.map(kind => conflictWords[kind]).join(', ')
      add('contested', `Sources differ${about ? ` (${about})` : ''}: ${r.sentence}`)
    }
    if (r.status === 'rumoured') add('rumoured', `Not confirmed: ${r.sentence}`)
    if (r.status === 'denied') add('denied', `Denied: ${r.sentence}`)
    if (r.status === 'ended' || r.status === 'abandoned') add('ended', `No longer so: ${r.sentence}`)
  }
  for (const id of new Set(hops.flatMap(hop => [hop.from, hop.to]).map(entity => entity.id)))
    notes.push(...otherWordings(id, book))
  const order = orderNote(hops, book)
  if (order) notes.push(order)
  return notes
}

/** Sources that word the end of a proceeding in another way. */
function otherWordings(id: string, book: Book): Note[] {
  const [shown, ...others] = claimsOf(book, id, 'outcome')
  const wordings = new Set(others.map(claim => String(claim.value ?? claim.says)))
  wordings.delete(String(shown?.value ?? ''))
  return [...wordings].map(text => ({
    kind: 'contested',
    text: `Elsewhere the outcome reads: “${text}”.`,
    relationshipId: null,
  }))
}

/** True where the way was never whole on one day: something began after a proceeding on the way had ended. */
function orderNote(hops: readonly Hop[], book: Book): Note | null {
  const ends = hops
    .flatMap(hop => [hop.from, hop.to])
    .filter(({ type }) => type === 'proceeding')
    .flatMap(({ id }) => {
      const [outcome] = claimsOf(book, id, 'outcome')
      return outcome?.eventOn && endsIt(String(outcome.value)) ? [outcome.eventOn] : []
    })
  const closed = ends.sort().at(-1)
  if (!closed) return null
  const late = hops.find(({ relationship: { type, eventOn, validFrom } }) => {
    const began = validFrom ?? eventOn
    return began && type !== 'OPENED' && type !== 'CONCERNS' && earliestDay(began) > latestDay(closed)
  })
  if (!late) return null
  const began = late.relationship.validFrom ?? late.relationship.eventOn
  return {
    kind: 'order',
    text: `Never whole on one day: the proceeding ended ${datePhrase(closed)}, but this begins ${datePhrase(began as string)}: ${late.relationship.sentence}`,
    relationshipId: late.relationship.id,
  }
}
