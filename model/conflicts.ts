import { attributes } from './attributes.ts'
import { type Claim, isRelationshipType } from './claim.ts'
import { claimsAsOf, type SourceLookup } from './clocks.ts'
import { amountQuestion, compareFigures, datesMeet, daysApart, periodsMeet } from './comparable.ts'
import { formatDate } from './dates.ts'
import { groupBy } from './group-by.ts'
import { originsOf } from './origins.ts'
import { agreeingDates } from './precision.ts'
import type { ConflictKind } from './relationship.ts'
import { type Reason, type ResolveOptions, resolveClaims } from './resolve.ts'
import { moneyOf, valueText } from './sentence.ts'

export interface Side {
  value: string
  claimIds: string[]
  sourceIds: string[]
  origins: number
  official: boolean
  shown: boolean
  correction: string | null
}

export interface FoundConflict {
  id: string
  kind: ConflictKind
  question: string
  subject: string
  object: string | null
  about: string | null
  /** What the claims state, with the relationship or attribute they state it of. */
  predicate: string
  sides: Side[]
  /** The step of the rule that chose the side shown, and what it found. */
  decidedBy: Pick<Reason, 'step' | 'finding'>
  spread: number | null
}

const officialKinds = new Set(['decision', 'filing', 'official'])

/**
 * Every disagreement among claims: same subject (and object, and deal), same single-valued question, overlapping
 * time, different answer. Claims are read as of the clocks, so a disagreement appears when its second side does.
 */
export function findConflicts(
  claims: readonly Claim[],
  sources: SourceLookup,
  options: ResolveOptions = {},
): FoundConflict[] {
  const known = claimsAsOf(claims, sources, options).filter(
    claim => claim.standing !== 'deprecated' || options.knownBy,
  )
  const groups = groupBy(known.flatMap(questionsOf), ({ claim, slot }) =>
    [claim.subject, claim.predicate, claim.object, claim.about, slot].join('~'),
  )
  const found: FoundConflict[] = []
  for (const group of groups.values()) {
    for (const cluster of clusters(group)) found.push(conflictOf(cluster, sources, options))
  }
  return found.sort((a, b) => (a.id < b.id ? -1 : 1))
}

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
        question: `When: ${(claim.aspect ?? 'step').replaceAll('_', ' ')}?`,
        value: formatDate(claim.eventOn),
        date: claim.eventOn,
        differs: other => stepsDiffer(claim, other.claim),
      },
    ]
  if (!definition.singleValued || definition.value === 'money' || value === null) return []
  const what = `${definition.name}${claim.aspect ? `, ${claim.aspect.replaceAll('_', ' ')}` : ''}`
  const kind: ConflictKind =
    definition.value === 'date' ? 'date' : definition.value === 'text' ? 'status' : 'value'
  return [
    {
      claim,
      slot: `value ${claim.aspect} ${claim.unit}`,
      question: `${what}?`,
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

/** Claims of one question that stand against one another, directly or through others, by kind of difference. */
function clusters(group: Asked[]): { members: Asked[]; kind: ConflictKind }[] {
  const found: { kind: ConflictKind; members: Set<Asked> }[] = []
  for (const [i, a] of group.entries())
    for (const b of group.slice(i + 1)) {
      const kind = a.differs(b)
      if (!kind) continue
      const touched = found.filter(one => one.kind === kind && (one.members.has(a) || one.members.has(b)))
      const members = new Set([a, b, ...touched.flatMap(one => [...one.members])])
      for (const one of touched) found.splice(found.indexOf(one), 1)
      found.push({ kind, members })
    }
  return found.map(({ kind, members }) => ({ kind, members: [...members] }))
}

function conflictOf(
  { members, kind }: { members: Asked[]; kind: ConflictKind },
  sources: SourceLookup,
  options: ResolveOptions,
): FoundConflict {
  const first = members[0] as Asked
  const { subject, predicate, object, about } = first.claim
  const claims = members.map(member => member.claim)
  const { shown, reasons } = resolveClaims(claims, sources, options)
  const values = groupBy(members, asOneValue(members))
  const sides = [...values].map(([value, said]) =>
    sideOf(
      value,
      said.map(member => member.claim),
      shown,
      sources,
    ),
  )
  const amounts = claims
    .map(claim => claim.amount)
    .filter(amount => amount !== null && amount > 0) as number[]
  const oneCurrency = new Set(claims.map(claim => claim.currency)).size === 1
  const ofAmounts = first.slot.startsWith('amount') && kind !== 'basis' && oneCurrency && amounts.length > 1
  return {
    id: ['conflict', kind, subject, predicate, object ?? '', about ?? '', first.slot, firstId(claims)]
      .join('~')
      .replaceAll(' ', '_'),
    kind,
    question: first.question,
    subject,
    object,
    about,
    predicate,
    sides: sides.sort(
      (a, b) => Number(b.shown) - Number(a.shown) || b.origins - a.origins || (a.value < b.value ? -1 : 1),
    ),
    decidedBy: decisionOf(reasons),
    spread: ofAmounts ? Math.max(...amounts) / Math.min(...amounts) : null,
  }
}

function decisionOf(reasons: readonly Reason[]): FoundConflict['decidedBy'] {
  const { step, finding } = reasons.find(reason => reason.decides) ?? (reasons.at(-1) as Reason)
  return { step, finding }
}

/** What an answer is called: dates that agree are one value, the most precise. */
export function asOneValue(answers: readonly Asked[]): (answer: Asked) => string {
  const agreed = agreeingDates(answers.flatMap(({ date }) => date ?? []))
  return ({ date, value }) => (date ? formatDate(agreed.get(date)) : value)
}

/** Two disagreements about one question, years apart, have different ids. */
const firstId = (claims: readonly Claim[]) => claims.map(claim => claim.id.slice(6, 12)).sort()[0] ?? ''

function sideOf(value: string, said: Claim[], shown: Claim | null, sources: SourceLookup): Side {
  const cites = said.flatMap(claim => claim.cites)
  const sourceIds = [...new Set(cites.map(cite => cite.source))].sort()
  return {
    value,
    claimIds: said.map(claim => claim.id).sort(),
    sourceIds,
    origins: originsOf(cites, sources).length,
    official: sourceIds.some(id => officialKinds.has(sources.get(id)?.kind ?? '')),
    shown: said.some(claim => claim.id === shown?.id),
    correction: said.find(claim => claim.correction)?.correction ?? null,
  }
}
