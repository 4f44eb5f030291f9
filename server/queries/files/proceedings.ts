import type { Clocks } from '../../../contract/clocks.ts'
import type { DocketRow, Outcome } from '../../../contract/files.ts'
import type { Subgraph, SubgraphEntity } from '../../../contract/subgraph.ts'
import type { Claim } from '../../../model/claim.ts'
import { earliestDay } from '../../../model/dates.ts'
import type { ManagedTransaction } from '../../database/database.ts'
import { type Book, claimsOf, openBook, ownClaimIds, sourcesOf } from '../trace/book.ts'
import { kindOfOutcome } from './outcome-kind.ts'
import { meaningOf } from './outcome-meaning.ts'
import { readAround } from './read.ts'

/** How a proceeding ended, what that says and does not say. */
export function outcomeOf(
  book: Book,
  { id, subtype }: Pick<SubgraphEntity, 'id' | 'subtype'>,
  authorities: readonly SubgraphEntity[],
): Outcome {
  const [shown, ...others] = claimsOf(book, id, 'outcome')
  const headline = shown ? textOf(shown) : null
  const kind = kindOfOutcome(headline)
  const [basis] = claimsOf(book, id, 'legal_basis')
  return {
    kind,
    headline: headline ?? 'No outcome is recorded',
    ...meaningOf(
      kind,
      headline === null
        ? null
        : {
            authorities: authorities.map(({ name }) => name),
            subtype,
            law: basis ? textOf(basis) : null,
            wording: headline,
          },
    ),
    statement: shown ? stated(shown) : null,
    others: others.map(stated),
  }
}

const textOf = (claim: Claim) => String(claim.value ?? claim.says)
const stated = (claim: Claim) => ({
  text: textOf(claim),
  claimIds: [claim.id],
  sourceIds: sourcesOf([claim]),
})

/** Everything a row about a proceeding shows, for a list of proceedings. */
export async function readProceedings(
  tx: ManagedTransaction,
  ids: readonly string[],
  clocks: Clocks,
): Promise<{ rows: DocketRow[]; graph: Subgraph; book: Book }> {
  const graph = await readAround(tx, ids, ['OPENED', 'ACTED_IN', 'CONCERNS'], clocks)
  const own = await ownClaimIds(tx, ids, null)
  const book = await openBook(tx, [...own, ...graph.relationships.flatMap(r => r.claimIds)], clocks)
  const rows = ids.flatMap(id => {
    const proceeding = graph.entities.find(entity => entity.id === id)
    return proceeding ? [rowOf(proceeding, graph, book)] : []
  })
  rows.sort(
    (a, b) =>
      order(begunOn(b)).localeCompare(order(begunOn(a))) || (a.proceeding.id < b.proceeding.id ? -1 : 1),
  )
  return { rows, graph, book }
}

const begunOn = (row: DocketRow) => row.openedOn ?? row.steps[0]?.on ?? row.endedOn
const order = (date: string | null) => (date ? earliestDay(date) : '')

function rowOf(proceeding: SubgraphEntity, graph: Subgraph, book: Book): DocketRow {
  const { id } = proceeding
  const entity = (wanted: string) => graph.entities.filter(one => one.id === wanted)
  const first = (predicate: string) => claimsOf(book, id, predicate)[0]
  const opened = graph.relationships.filter(r => r.type === 'OPENED' && r.to === id)
  const authorities = opened.flatMap(r => entity(r.from))
  const outcome = outcomeOf(book, proceeding, authorities)
  const acted = graph.relationships.filter(r => r.type === 'ACTED_IN' && r.to === id)
  const concerns = graph.relationships.filter(r => r.type === 'CONCERNS' && r.from === id)
  const steps = claimsOf(book, id, 'step')
    .flatMap(claim => (claim.eventOn ? [{ on: claim.eventOn, aspect: claim.aspect, claim }] : []))
    .sort((a, b) => earliestDay(a.on).localeCompare(earliestDay(b.on)))
  const unique = steps.filter(
    ({ on, aspect }, i) => on !== steps[i - 1]?.on || aspect !== steps[i - 1]?.aspect,
  )
  const dated = claimsOf(book, id, 'outcome').find(claim => claim.eventOn)
  const decided = decision(unique)
  const endedOn = dated?.eventOn ?? decided?.on ?? null
  const used = [
    first('outcome'),
    first('status'),
    first('legal_basis'),
    first('reference'),
    dated ?? decided?.claim,
  ].filter(claim => claim !== undefined)
  const resting = [
    ...used,
    ...[...opened, ...concerns].flatMap(r => r.claimIds.flatMap(claimId => book.claims.get(claimId) ?? [])),
  ]
  return {
    proceeding,
    authorities,
    parts: [
      ...(opened.length > 0 ? (['opened'] as const) : []),
      ...(acted.length > 0 ? (['acted'] as const) : []),
    ],
    openedOn: openedOnOf(opened, book, id),
    endedOn,
    outcome: outcome.statement?.text ?? null,
    outcomeKind: outcome.kind,
    steps: unique.map(({ on, aspect }) => ({ on, aspect })),
    legalBasis: first('legal_basis') ? textOf(first('legal_basis') as Claim) : null,
    reference: first('reference') ? textOf(first('reference') as Claim) : null,
    status: first('status') ? textOf(first('status') as Claim) : null,
    concerns: concerns.flatMap(r => entity(r.to)),
    claimIds: [...new Set(resting.map(claim => claim.id))],
    sourceIds: sourcesOf(resting),
  }
}

/** The day on which it was opened, where one is stated; its first known step is not that day. */
export const openedOnOf = (
  opened: readonly { eventOn: string | null }[],
  book: Book,
  id: string,
): string | null =>
  opened.find(({ eventOn }) => eventOn)?.eventOn ??
  claimsOf(book, id, 'dated')
    .find(({ aspect, value }) => aspect === 'opened' && value !== null)
    ?.value?.toString() ??
  claimsOf(book, id, 'step').find(({ aspect, eventOn }) => aspect === 'opened' && eventOn)?.eventOn ??
  null

const final =
  /decision$|^cleared|clearance|judgment|abandoned|report_published|withdrawn|final_findings|ruled_out/

const decision = <Step extends { aspect: string | null }>(steps: readonly Step[]): Step | undefined =>
  steps.filter(step => final.test(step.aspect ?? '')).at(-1)
