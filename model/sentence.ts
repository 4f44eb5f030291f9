import { type AttributeName, attributes } from './attributes.ts'
import { type Claim, type ClaimStatus, isRelationshipType } from './claim.ts'
import { formatDate } from './dates.ts'
import { typeOfId } from './ids.ts'
import { type AmountBound, type AmountKind, formatMoney } from './money.ts'
import { type RelationshipType, relationshipTypes } from './relationship-types.ts'
import { isPart, rolePhrase } from './role-phrase.ts'

/** Gives the name of an entity; of an unknown one, whatever should be shown instead. */
export type NameOf = (id: string) => string

/** What a sentence about a relationship needs; a Relationship and a relationship claim both have it. */
export interface Statement {
  type: RelationshipType
  from: string
  to: string
  status: ClaimStatus
  role: string | null
  amount: number | null
  currency: string | null
  amountKind: AmountKind | null
  amountBound: AmountBound | null
  eventOn: string | null
  validFrom: string | null
  validTo: string | null
}

/** "on 25 September 2023", "in March 2024", "in 2024". */
export const datePhrase = (date: string): string => `${date.length === 10 ? 'on' : 'in'} ${formatDate(date)}`

/** "up to US$4bn", or null where there is no figure. */
export function moneyOf(item: Pick<Statement, 'amount' | 'currency' | 'amountKind' | 'amountBound'>) {
  if (item.amount === null || item.currency === null) return null
  return formatMoney({
    amount: item.amount,
    currency: item.currency,
    kind: item.amountKind ?? 'committed',
    bound: item.amountBound ?? 'exact',
  })
}

const withArticle = new Set(['regulator', 'court'])

const quoted = new Set(['deal', 'proceeding'])

/** The name as it stands in a sentence: authorities take an article, deals and proceedings quotation marks. */
function nameIn(id: string, names: NameOf): string {
  const name = names(id)
  if (quoted.has(typeOfId(id))) return `“${name}”`
  return withArticle.has(typeOfId(id)) && !/^the /i.test(name) ? `the ${name}` : name
}

const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** One plain sentence for a relationship: "Amazon agreed to invest up to US$4bn in Anthropic, announced on …". */
export function relationshipSentence(item: Statement, names: NameOf): string {
  const from = nameIn(item.from, names)
  const to = nameIn(item.to, names)
  const core = moneySentence(item, from, to) ?? plainSentence(item, from, to)
  return upperFirst(`${core}${whenPhrase(item)}.`)
}

const when: Record<ClaimStatus, string> = {
  rumoured: ', reported',
  planned: ', planned',
  announced: ', announced',
  agreed: ', agreed',
  completed: ', completed',
  active: '',
  ended: ', until',
  abandoned: '',
  denied: ', denied',
}

/** Parts and parties have no date of their own worth telling: the deal or proceeding has it. */
const timeless = new Set<string>(['PARTY_TO', 'COVERS', 'CONCERNS'])

/** True of what began on a day and holds since; what is done once only has a day. */
const goesOn = <Item extends Statement>(item: Item): item is Item & { validFrom: string } =>
  item.status === 'active' &&
  item.validFrom !== null &&
  relationshipTypes[item.type].since !== null &&
  !timeless.has(item.type)

function whenPhrase(item: Statement): string {
  if (timeless.has(item.type) && item.status === 'active') return ''
  if (item.status === 'ended') {
    const end = item.validTo ?? item.eventOn
    return end ? `, until ${formatDate(end)}` : ''
  }
  if (goesOn(item))
    return `${item.role && isPart(item.type, item.role) ? ',' : ''} since ${formatDate(item.validFrom)}`
  const date = item.eventOn ?? item.validFrom
  if (!date) return ''
  // A part is played on a day; nothing of it is completed then.
  if (timeless.has(item.type) && item.role && item.status === 'completed') return `, ${datePhrase(date)}`
  const word = item.type === 'OPENED' || item.type === 'ACTED_IN' ? '' : when[item.status]
  return `${word} ${datePhrase(date)}`
}

/** Investments and purchases: their verbs change with how far the matter had come. */
function moneySentence(item: Statement, from: string, to: string): string | null {
  const buys = item.type === 'ACQUIRED'
  if (!buys && item.type !== 'INVESTED_IN') return null
  const sum = moneyOf(item)
  const round = item.amountKind === 'round_total'
  const inRound = sum && round ? `, in a round of ${sum}` : ''
  const money = round ? null : sum
  const act = (invest: string, acquire: string) =>
    buys
      ? `${acquire} ${to}${money ? ` for ${money}` : ''}`
      : `${invest} ${money ? `${money} ` : ''}in ${to}${inRound}`
  const role = rolePhrase(item.type, item.role)
  const total = item.amountKind === 'cumulative' ? ' in total' : ''
  switch (item.status) {
    case 'rumoured':
      return `${from} is reported to plan ${buys ? `the purchase of ${to}` : `an investment in ${to}`}${sum ? ` of ${sum}` : ''}${role}`
    case 'planned':
      return `${from} plans ${act('to invest', 'to acquire')}${role}`
    case 'announced':
    case 'agreed':
      return total
        ? `${from} has agreed ${act('to invest', 'to acquire')}${total}${role}`
        : `${from} agreed ${act('to invest', 'to acquire')}${role}`
    case 'abandoned':
      return `${from} gave up its plan ${act('to invest', 'to acquire')}${role}`
    case 'denied':
      return `it is denied that ${from} ${act('invested', 'acquired')}${role}`
    case 'ended':
      return `${from} ${act('had invested', 'had acquired')}${role}`
    default:
      return `${from} ${act(total ? 'has invested' : 'invested', 'acquired')}${total}${role}`
  }
}

const purposes: Partial<Record<AmountKind, (sum: string) => string>> = {
  spend: sum => `, to be paid ${sum}`,
  committed: sum => `, with ${sum} committed`,
  paid: sum => `, for ${sum} paid`,
  price: sum => `, for ${sum}`,
  fine: sum => `, with a fine of ${sum}`,
  loan: sum => `, with ${sum} lent`,
  credits: sum => `, with ${sum} in service credits`,
  valuation: sum => `, at a valuation of ${sum}`,
  cumulative: sum => `, ${sum} in total so far`,
  round_total: sum => `, in a round of ${sum}`,
  cap: sum => `, for at most ${sum}`,
}

function plainSentence(item: Statement, from: string, to: string): string {
  const type = relationshipTypes[item.type]
  const sum = moneyOf({ ...item, amountBound: item.amountKind === 'cap' ? 'exact' : item.amountBound })
  const money = sum
    ? item.type === 'CUSTOMER_OF' && item.amountKind === 'spend'
      ? `, to spend ${sum}`
      : (purposes[item.amountKind ?? 'cost']?.(sum) ?? `, ${sum}`)
    : ''
  const role = rolePhrase(item.type, item.role)
  const tail = `${to}${role}${money}`
  switch (item.status) {
    case 'rumoured':
      return `${from} ${type.rumoured} ${tail}`
    case 'ended':
      return `${from} ${type.ended} ${tail}`
    case 'planned':
      return `it is planned that ${from} ${type.verb} ${tail}`
    case 'abandoned':
      return `it was given up that ${from} ${type.verb} ${tail}`
    case 'denied':
      return `it is denied that ${from} ${type.verb} ${tail}`
    default:
      return `${from} ${goesOn(item) ? type.since : type.verb} ${tail}`
  }
}

const words = (aspect: string) => aspect.replaceAll('_', ' ')

/** The value of an attribute claim as people read it; null where it has none. */
export function valueText(claim: Claim): string | null {
  const money = moneyOf(claim)
  if (money) return money
  if (claim.value === null) return null
  if (!isRelationshipType(claim.predicate) && attributes[claim.predicate as AttributeName].value === 'date')
    return formatDate(String(claim.value))
  const number = typeof claim.value === 'number'
  const text = number ? claim.value.toLocaleString('en-GB', { maximumFractionDigits: 6 }) : claim.value
  if (claim.unit) return claim.unit === '%' || claim.unit === 'percent' ? `${text}%` : `${text} ${claim.unit}`
  return claim.predicate === 'share' && number ? `${text}%` : String(text)
}

/** One plain sentence for a claim, of whichever kind. */
export function claimSentence(claim: Claim, names: NameOf): string {
  if (isRelationshipType(claim.predicate) && claim.object)
    return relationshipSentence(
      { ...claim, type: claim.predicate, from: claim.subject, to: claim.object },
      names,
    )
  const subject = nameIn(claim.subject, names)
  const date = claim.eventOn ? `, ${datePhrase(claim.eventOn)}` : ''
  const value = valueText(claim)
  const aspect = claim.aspect ? ` (${words(claim.aspect)})` : ''
  if (value === null) return claim.says
  if (claim.predicate === 'step' || claim.predicate === 'term' || claim.predicate === 'remark')
    return upperFirst(`${subject}${date}: ${value}${/[.!?]$/.test(value) ? '' : '.'}`)
  if (claim.predicate === 'dated')
    return upperFirst(`${subject}: ${words(claim.aspect ?? 'dated')} ${datePhrase(String(claim.value))}.`)
  const name = isRelationshipType(claim.predicate)
    ? relationshipTypes[claim.predicate].verb
    : attributes[claim.predicate].name.toLowerCase()
  return upperFirst(`the ${name} of ${subject}${aspect} is ${value}${date}.`)
}
