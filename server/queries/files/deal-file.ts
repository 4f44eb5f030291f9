import type { RequestOf } from '../../../contract/endpoint.ts'
import type { DealFile, dealFile as endpoint } from '../../../contract/files.ts'
import type { Claim } from '../../../model/claim.ts'
import { claimStatuses } from '../../../model/claim.ts'
import { type SourceLookup, supportOf } from '../../../model/clocks.ts'
import { findConflicts, withoutRepeats } from '../../../model/conflicts.ts'
import { earliestDay } from '../../../model/dates.ts'
import { amountKinds } from '../../../model/money.ts'
import { namesOf } from '../../../model/project.ts'
import { claimSentence } from '../../../model/sentence.ts'
import type { Database, ManagedTransaction } from '../../database/database.ts'
import { claimIdsAbout, claimsOf, openBook, ownClaimIds, strongestFirst } from '../trace/book.ts'
import { displayedValues } from '../values.ts'
import { leftOut, merged, prune, readRelated } from './case-file.ts'
import { claimStatement, joined, participantsOf, readAround, readOne, readVersion } from './read.ts'
import { stepsOf } from './steps.ts'

type Input = RequestOf<typeof endpoint>

/** The whole file of one deal. */
export const getDealFile = (database: Database, input: Input): Promise<DealFile> =>
  database.readInOne(tx => read(tx, input))

async function read(tx: ManagedTransaction, { id, ...clocks }: Input): Promise<DealFile> {
  const deal = await readOne(tx, id, ['deal'], clocks)
  const near = await readAround(tx, [id], null, clocks)
  const party = near.relationships.filter(r => r.type === 'PARTY_TO' && r.to === id)
  const covers = near.relationships.filter(r => r.type === 'COVERS' && r.from === id)
  const concerned = near.relationships.filter(r => r.type === 'CONCERNS' && r.to === id)
  const between = await readAround(
    tx,
    party.map(r => r.from),
    null,
    clocks,
  )
  const lines = between.relationships.filter(r => r.about === id)
  const own = await ownClaimIds(tx, [id], null)
  const about = await claimIdsAbout(tx, [id])
  const lineClaims = near.relationships.flatMap(r => r.claimIds)
  const book = await openBook(tx, [...own, ...about, ...lineClaims], clocks)
  const related = await readRelated(
    tx,
    null,
    [],
    concerned.map(r => r.from),
    clocks,
  )
  const named = joined(near, between)
  const nameOf = namesOf(named.entities)
  const claims = [...book.claims.values()]
  const ofDeal = claims.filter(claim => claim.subject === id || claim.about === id)
  const found = findConflicts(ofDeal, book.lookup, clocks)
  const contested = new Set(found.flatMap(conflict => conflict.sides.flatMap(side => side.claimIds)))
  return {
    deal,
    parties: participantsOf(book, near, party, 'from'),
    covers: participantsOf(book, near, covers, 'to'),
    money: moneyByKind(ofDeal, contested, nameOf),
    dates: stepsOf(
      book,
      claimsOf(book, id, 'dated'),
      claim => (claim.value === null ? claim.eventOn : String(claim.value)),
      claim => (claim.eventBasis === 'inferred' ? `${claim.says} The date is inferred.` : claim.says),
    ),
    statusOverTime: statusOverTime(ofDeal, book.lookup, nameOf),
    terms: ['term', 'share', 'size', 'cost', 'remark'].flatMap(predicate =>
      claimsOf(book, id, predicate).map(claim => claimStatement(claim, nameOf)),
    ),
    values: displayedValues(
      ofDeal.filter(claim => claim.subject === id),
      book.lookup,
      clocks,
    ),
    proceedings: related.rows,
    conflicts: withoutRepeats(found),
    leftOut: leftOut(book),
    subgraph: prune({
      entities: named.entities,
      relationships: [
        ...new Map([...party, ...covers, ...concerned, ...lines].map(one => [one.id, one])).values(),
      ],
    }),
    evidence: merged(book, related.book),
    datasetVersion: await readVersion(tx),
  }

  function moneyByKind(from: readonly Claim[], differ: ReadonlySet<string>, names: (id: string) => string) {
    const ordered = strongestFirst(
      book,
      from
        .filter(claim => claim.amountKind !== null && claim.standing !== 'deprecated')
        .map(claim => claim.id),
    )
    return Object.entries(amountKinds).flatMap(([kind, title]) => {
      const entries = ordered.filter(claim => claim.amountKind === kind)
      if (entries.length === 0) return []
      return [
        {
          kind,
          title,
          entries: entries.map(claim => ({
            ...claimStatement(claim, names),
            amount: claim.amount,
            currency: claim.currency,
            on: claim.eventOn,
            contested: differ.has(claim.id),
          })),
        },
      ]
    })
  }
}

/** What was said of how far it had come, in the order of publication. */
function statusOverTime(claims: readonly Claim[], sources: SourceLookup, nameOf: (id: string) => string) {
  const published = (claim: Claim) =>
    supportOf(claim)
      .flatMap(cite => sources.get(cite.source)?.publishedOn ?? [])
      .sort((a, b) => earliestDay(a).localeCompare(earliestDay(b)))[0] ?? null
  return claims
    .filter(claim => claim.predicate !== 'PARTY_TO' && claim.predicate !== 'dated' && claim.object !== null)
    .map(claim => ({
      on: published(claim),
      aspect: claim.status,
      title: claimStatuses[claim.status].replace(/^./, letter => letter.toUpperCase()),
      text: claimSentence(claim, nameOf),
      claimIds: [claim.id],
      sourceIds: supportOf(claim).map(cite => cite.source),
      daysSince: null,
      contested: false,
    }))
    .sort(
      (a, b) =>
        (a.on ? earliestDay(a.on) : '9999').localeCompare(b.on ? earliestDay(b.on) : '9999') ||
        ((a.claimIds[0] as string) < (b.claimIds[0] as string) ? -1 : 1),
    )
}
