import { type AttributeName, attributes } from '../../../model/attributes.ts'
import { type Claim, isRelationshipType } from '../../../model/claim.ts'
import type { EntityId } from '../../../model/ids.ts'
import { typeOfId } from '../../../model/ids.ts'
import { relationshipTypes } from '../../../model/relationship-types.ts'
import { moneyOf } from '../../../model/sentence.ts'

/** A few words for what happened, as an axis has room for: "Amazon: up to US$4bn", "CMA: Amazon/Anthropic: closed". */
export function tickLabel(claim: Claim, nameOf: (id: EntityId) => string): string {
  const subject = shortName(claim.subject, nameOf)
  const money = moneyOf(claim)
  if (money)
    return `${subject}${saying[claim.predicate] ?? ':'} ${money}${suffix[claim.amountKind ?? ''] ?? ''}`
  if (isRelationshipType(claim.predicate) && claim.object)
    return lineLabel(claim, subject, shortName(claim.object, nameOf))
  const what = claim.aspect ?? attributes[claim.predicate as AttributeName].name.toLowerCase()
  return `${subject}: ${what.replaceAll('_', ' ')}`
}

/** Money that is not an investment says what it is. */
const saying: Record<string, string> = {
  valuation: ' valued at',
  total_raised: ' raised',
  cost: ' cost',
  CUSTOMER_OF: ' to spend',
  ACQUIRED: ' buys for',
}

const suffix: Record<string, string> = { cumulative: ' in total', paid: ' paid', round_total: ' round' }

function lineLabel({ predicate, status, role }: Claim, from: string, to: string): string {
  if (predicate === 'OPENED') return `${to}: opened`
  if (predicate === 'ACTED_IN') return `${to}: ${clip(role ?? `step by ${from}`, 28)}`
  if (predicate === 'HOLDS_STAKE_IN' && role && /%/.test(role)) return `${from}: ${clip(role, 24)} of ${to}`
  if (predicate === 'INVESTED_IN')
    return status === 'rumoured' ? `${from} in ${to}: reported` : `${from} invests in ${to}`
  const type = relationshipTypes[predicate as keyof typeof relationshipTypes]
  if (status === 'ended') return clip(`${from} ${type.ended} ${to}`, 44)
  return clip(`${from} ${status === 'rumoured' ? type.rumoured : type.verb} ${to}`, 44)
}

const clip = (text: string, most: number) =>
  text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text

/** Deals and proceedings have long names: whole words as far as there is room, without years and joining words. */
function shortName(id: EntityId, nameOf: (id: EntityId) => string): string {
  const type = typeOfId(id)
  const name = nameOf(id)
  if (type !== 'deal' && type !== 'proceeding') return clip(name, 28)
  const words = name.replace(/\s*\([^)]*\d{4}[^)]*\)/g, '').split(' ')
  let short = ''
  for (const word of words) {
    if (short && !short.endsWith(':') && short.length + word.length > 22) break
    short = short ? `${short} ${word}` : word
  }
  return clip(short.replace(/( (the|of|in|and|with|to|for|on|first|second|merger|study))+$/i, ''), 40)
}
