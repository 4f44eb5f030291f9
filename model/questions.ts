import { attributes } from './attributes.ts'
import { type Claim, isRelationshipType } from './claim.ts'
import { amountQuestion, compareFigures, datesMeet, daysApart, periodsMeet } from './comparable.ts'
import { formatDate } from './dates.ts'
import { agreeingDates } from './precision.ts'
import type { ConflictKind } from './relationship.ts'
import { moneyOf, valueText } from './sentence.ts'

/** A claim as an answer to one question. */
export interface Asked {
  claim: Claim
  slot: string
  question: string
  value: string
  /** The date that it answers with, as written; null where the answer is none. */
  date: string | null
  /** How this answer differs from another one; null where it does not. */
  differs(other: Asked): ConflictKind | null
}

/** The single-valued questions that a claim answers. */
export function questionsOf(claim: Claim): Asked[] {
  const asked: Asked[] = []
  const money = moneyOf(claim)
  if (money)
    asked.push({
      claim,
      slot: `amount ${amountQuestion(claim.amountKind)}`,
      question: amountQuestion(claim.amountKind),
      value:
        claim.aspect && claim.predicate === 'valuation'
          ? `${money} (${claim.aspect.replace('_', '-')})`
          : money,
      date: null,
      differs: other => amountsDiffer(claim, other.claim),
    })
  if (isRelationshipType(claim.predicate)) {
    if (claim.eventOn)
      asked.push({
        claim,
        slot: `date ${stageOf(claim)}`,
        question: stageQuestion[stageOf(claim)],
        value: formatDate(claim.eventOn),
        date: claim.eventOn,
        differs: other => eventsDiffer(claim, other.claim),
      })
    asked.push({
      claim,
      slot: 'status',
      question: 'Is it so?',
      value: claim.status,
      date: null,
      differs: other => statusesDiffer(claim, other.claim),
    })
  } else asked.push(...attributeQuestions(claim))
  return asked
}

function attributeQuestions(claim: Claim): Asked[] {
  const definition = attributes[claim.predicate as keyof typeof attributes]
  const value = valueText(claim)
  if (claim.predicate === 'step' && claim.eventOn)
    return [
      {
        claim,
        slot: `step ${claim.aspect}`,
        question: `When: ${aspectName(claim.aspect ?? 'step')}?`,
        value: formatDate(claim.eventOn),
        date: claim.eventOn,
        differs: other => stepsDiffer(claim, other.claim),
      },
    ]
  if (!definition.singleValued || definition.value === 'money' || value === null) return []
  const what = `${definition.name}${claim.aspect ? `, ${aspectName(claim.aspect)}` : ''}`
  const kind: ConflictKind =
    definition.value === 'date' ? 'date' : definition.value === 'text' ? 'status' : 'value'
  return [
    {
      claim,
      slot: `value ${claim.aspect} ${claim.unit}`,
      question: definition.value === 'date' ? whenWas(claim.aspect) : `${what}?`,
      value,
      date: definition.value === 'date' ? String(claim.value) : null,
      differs: other => {
        if (definition.value === 'date')
          return datesMeet(String(claim.value), String(other.claim.value)) ? null : 'date'
        if (!periodsMeet(claim, other.claim)) return null
        return sameText(value, valueText(other.claim) ?? '') ? null : kind
      },
    },
  ]
}

/** "When was it announced?"; what is no such word is named: "When: first tranche?". */
const whenWas = (aspect: string | null) =>
  aspect && /^[a-z]+(ed|wn)$/.test(aspect)
    ? `When was it ${aspect}?`
    : `When: ${aspectName(aspect ?? 'date')}?`

const aspectName = (aspect: string) => aspect.replaceAll('_', ' ')

const sameText = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase()

/** One deal is one event: within it, figures are compared whatever their dates. */
const sameEvent = (a: Claim, b: Claim) =>
  (a.about !== null && a.about === b.about) || a.subject.startsWith('deal:') || periodsMeet(a, b)

function amountsDiffer(a: Claim, b: Claim): ConflictKind | null {
  if (a.amount === null || b.amount === null) return null
  const kind = a.amountKind
  if (a.currency !== b.currency) return sameEvent(a, b) && periodsMeet(a, b) ? 'basis' : null
  const relation = compareFigures(a, b)
  if (relation === 'same') return null
  const pointInTime = kind === 'paid' || kind === 'valuation' || kind === 'cumulative' || kind === 'revenue'
  if (kind === 'cumulative' && !datesMeet(a.eventOn, b.eventOn)) {
    const [early, late] = (a.eventOn ?? '') < (b.eventOn ?? '') ? [a, b] : [b, a]
    // A running total grows; a later one that is lower contradicts the earlier one.
    return (late.amount ?? 0) < (early.amount ?? 0) && relation === 'differ' ? 'value' : null
  }
  if (pointInTime ? !periodsMeet(a, b) : !sameEvent(a, b)) return null
  // Several payments can fall into one year or month: only a common day makes them one.
  if (kind === 'paid' && (a.eventOn?.length !== 10 || a.eventOn !== b.eventOn)) return null
  if (kind === 'valuation' && a.aspect !== b.aspect) return 'basis'
  if (a.aspect !== b.aspect && a.aspect !== null && b.aspect !== null) return null
  return relation === 'wording' ? 'status' : kind === 'paid' ? 'scope' : 'value'
}

type Stage = 'reported' | 'agreed' | 'completed' | 'ended'
const stageQuestion: Record<Stage, string> = {
  reported: 'When was it first reported?',
  agreed: 'When was it agreed?',
  completed: 'When was it completed?',
  ended: 'When did it end?',
}

/** The dates of a deal stay apart: only those of one stage are compared. */
export function stageOf(claim: Claim): Stage {
  if (claim.status === 'rumoured' || claim.status === 'planned' || claim.status === 'denied')
    return 'reported'
  if (claim.status === 'announced' || claim.status === 'agreed') return 'agreed'
  return claim.status === 'ended' || claim.status === 'abandoned' ? 'ended' : 'completed'
}

/** Happenings that take place once between two parties; other relationships can begin again. */
const once = new Set<string>(['INVESTED_IN', 'ACQUIRED', 'FOUNDED', 'OPENED', 'LICENSES_FROM'])

function eventsDiffer(a: Claim, b: Claim): ConflictKind | null {
  if (!once.has(a.predicate) || datesMeet(a.eventOn, b.eventOn)) return null
  if (stageOf(a) === 'reported') return null
  if (a.predicate === 'INVESTED_IN') {
    if (a.amountKind === 'paid' || a.amountKind === 'cumulative') {
      if (a.amountKind !== b.amountKind || a.amount !== b.amount) return null
    } else if (b.amountKind === 'paid' || b.amountKind === 'cumulative') return null
    // Without a common deal, only the very same sum is taken to be the same investment.
    if (a.about === null && (a.amount === null || a.amount !== b.amount || a.currency !== b.currency))
      return null
  }
  return 'date'
}

function statusesDiffer(a: Claim, b: Claim): ConflictKind | null {
  const denied = (claim: Claim) => claim.status === 'denied'
  if (denied(a) !== denied(b)) return 'status'
  const over = (claim: Claim) => claim.status === 'ended' || claim.status === 'abandoned'
  if (over(a) === over(b) || denied(a)) return null
  const [ended, open] = over(a) ? [a, b] : [b, a]
  const end = ended.validTo ?? ended.eventOn
  const seen = open.validFrom ?? open.eventOn
  return end && seen && open.status === 'active' && seen > end && !datesMeet(end, seen) ? 'status' : null
}

/** Steps that a proceeding takes once. Others recur, and only close dates are taken for the same step. */
const onceSteps = /^(opened|launched|phase_1_launched|closed|decision|cleared|completed)/

function stepsDiffer(a: Claim, b: Claim): ConflictKind | null {
  if (!a.eventOn || !b.eventOn || datesMeet(a.eventOn, b.eventOn)) return null
  return onceSteps.test(a.aspect ?? '') || daysApart(a.eventOn, b.eventOn) <= 31 ? 'date' : null
}

/** What an answer is called: dates that agree are one value, the most precise. */
export function asOneValue(answers: readonly Asked[]): (answer: Asked) => string {
  const agreed = agreeingDates(answers.flatMap(({ date }) => date ?? []))
  return ({ date, value }) => (date ? formatDate(agreed.get(date)) : value)
}
