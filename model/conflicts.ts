import type { Claim } from './claim.ts'
import { claimsAsOf, type SourceLookup } from './clocks.ts'
import { compareFigures } from './comparable.ts'
import { groupBy } from './group-by.ts'
import { originsOf } from './origins.ts'
import { type Asked, asOneValue, questionsOf } from './questions.ts'
import type { ConflictKind } from './relationship.ts'
import { type Reason, type ResolveOptions, resolveClaims } from './resolve.ts'

export interface Side {
  value: string
  /** How else it is written: the same date less precisely, the same figure rounded otherwise. */
  alsoWritten: string[]
  claimIds: string[]
  sourceIds: string[]
  origins: number
  official: boolean
  shown: boolean
  /** What was wrong with it; null where a claim without a correction says the same. */
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

/** Without what a deal says of itself where one of its lines already says it: the same question, the same answers. */
export function withoutRepeats(conflicts: readonly FoundConflict[]): FoundConflict[] {
  const told = ({ kind, question, sides }: FoundConflict) =>
    [kind, question, ...sides.map(side => side.value).sort()].join('~')
  const onLines = new Set(
    conflicts.filter(({ object }) => object !== null).map(one => `${one.about}~${told(one)}`),
  )
  return conflicts.filter(one => one.object !== null || !onLines.has(`${one.subject}~${told(one)}`))
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
  const values = groupBy(members, first.date === null ? asOneFigure(members, shown) : asOneValue(members))
  const sides = [...values].map(([value, said]) => sideOf(value, said, shown, sources))
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

/** Two disagreements about one question, years apart, have different ids. */
const firstId = (claims: readonly Claim[]) => claims.map(claim => claim.id.slice(6, 12)).sort()[0] ?? ''

/**
 * What a figure is called: the one shown where it is the same, only rounded or put otherwise ("about US$700m"), else the
 * one that most claims give. Figures are one only where each is the same as every other.
 */
function asOneFigure(answers: readonly Asked[], shown: Claim | null): (answer: Asked) => string {
  const given = [...groupBy(answers, answer => answer.value).values()].sort(
    (a, b) =>
      Number(has(b, shown)) - Number(has(a, shown)) || b.length - a.length || (name(a) < name(b) ? -1 : 1),
  )
  const figures: Asked[][][] = []
  for (const one of given) {
    const same = figures.find(figure => figure.every(other => isSameFigure(one, other)))
    if (same) same.push(one)
    else figures.push([one])
  }
  const names = new Map(
    figures.flatMap(figure => figure.map(one => [name(one), name(figure[0] ?? one)] as const)),
  )
  return ({ value }) => names.get(value) ?? value
}

const has = (answers: readonly Asked[], claim: Claim | null) =>
  answers.some(answer => answer.claim.id === claim?.id)
const name = (answers: readonly Asked[]) => answers[0]?.value ?? ''

const isSameFigure = (some: readonly Asked[], others: readonly Asked[]) =>
  some.every(({ claim: a }) =>
    others.every(
      ({ claim: b }) =>
        a.amount !== null &&
        b.amount !== null &&
        a.currency === b.currency &&
        a.aspect === b.aspect &&
        compareFigures(a, b) === 'same',
    ),
  )

function sideOf(value: string, answers: readonly Asked[], shown: Claim | null, sources: SourceLookup): Side {
  const said = answers.map(answer => answer.claim)
  const cites = said.flatMap(claim => claim.cites)
  const sourceIds = [...new Set(cites.map(cite => cite.source))].sort()
  return {
    value,
    alsoWritten: [...new Set(answers.map(answer => answer.value))].filter(other => other !== value).sort(),
    claimIds: said.map(claim => claim.id).sort(),
    sourceIds,
    origins: originsOf(cites, sources).length,
    official: sourceIds.some(id => officialKinds.has(sources.get(id)?.kind ?? '')),
    shown: said.some(claim => claim.id === shown?.id),
    correction: said.every(claim => claim.correction) ? (said[0]?.correction ?? null) : null,
  }
}
