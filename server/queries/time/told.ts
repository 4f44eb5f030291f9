import type { Change, CitedSource } from '../../../contract/changes.ts'
import type { Claim } from '../../../model/claim.ts'
import type { ClockSetting, SourceLookup } from '../../../model/clocks.ts'
import { claimsAsOf } from '../../../model/clocks.ts'
import { type Difference, differencesOf, relationshipAt, valueDifferences } from '../../../model/compare.ts'
import { earliestDay, latestDay } from '../../../model/dates.ts'
import { typeOfId } from '../../../model/ids.ts'
import { entitySpans, projectEntity } from '../../../model/project-entity.ts'
import type { Relationship } from '../../../model/relationship.ts'
import { type RelationshipType, relationshipTypes } from '../../../model/relationship-types.ts'
import type { ResolveOptions } from '../../../model/resolve.ts'
import { existsAt } from '../../../model/spans.ts'
import type { Groups } from './groups.ts'

/** Every difference in what is said about these groups, between two settings of the clocks. */
export function tellChanges(groups: Groups, before: ResolveOptions, after: ResolveOptions): Change[] {
  const names = (id: string) => groups.names.get(id) ?? id
  const tell = teller(groups.sources, before, after)
  return [
    ...groups.events.flatMap(({ entity, claims }) => {
      const at = (options: ResolveOptions) =>
        existsAt(entitySpans(entity, claims, groups.sources), options) === 'no'
          ? null
          : projectEntity(entity, claims, groups.sources, { neighbors: 0, contested: false }, options)
      return eventDifferences(at(before)?.subtitle, at(after)?.subtitle, !!at(before), !!at(after)).map(
        difference =>
          tell({ ...difference, claimIds: [] }, claims, {
            relationshipId: null,
            type: null,
            entityId: entity.id,
            toId: null,
            aboutId: null,
            title: entity.name,
          }),
      )
    }),
    ...groups.relationships.flatMap(({ id, ends, claims }) => {
      const at = (options: ResolveOptions) => relationshipAt(ends, claims, groups.sources, names, options)
      const [was, is] = [at(before), at(after)]
      return differencesOf(was, is).map(difference =>
        tell(difference, claims, {
          relationshipId: id,
          type: ends.type,
          entityId: ends.from,
          toId: ends.to,
          aboutId: ends.about,
          title: `${names(ends.from)} ${verbOf(ends.type, [was, is])} ${names(ends.to)}`,
        }),
      )
    }),
    ...[...groups.own].flatMap(([id, claims]) =>
      valueDifferences(worthTelling(id, claims), groups.sources, before, after).map(
        ({ question, ...difference }) =>
          tell(difference, claims, {
            relationshipId: null,
            type: null,
            entityId: id,
            toId: null,
            aboutId: null,
            title: `${names(id)}: ${question.replace(/\?$/, '').toLowerCase()}`,
          }),
      ),
    ),
  ].sort(byWeight)
}

/** As far as the matter is confirmed on either day: what is only talked of has not come about. */
function verbOf(type: RelationshipType, sights: readonly (Relationship | null)[]): string {
  const definition = relationshipTypes[type]
  const isTalk = sights.every(
    seen => seen === null || seen.status === 'rumoured' || seen.status === 'planned',
  )
  return isTalk ? definition.rumoured : definition.verb
}

/** What a deal or proceeding shows anyway (its dates, its standing, its money) is told once, not by each value. */
const shownAnyway = new Set(['dated', 'status', 'amount', 'legal_basis', 'reference'])
const worthTelling = (id: string, claims: readonly Claim[]) =>
  isEvent(id) ? claims.filter(claim => !shownAnyway.has(claim.predicate)) : claims

const isEvent = (id: string) => typeOfId(id) === 'deal' || typeOfId(id) === 'proceeding'

function eventDifferences(
  was: string | null | undefined,
  is: string | null | undefined,
  wasThere: boolean,
  isThere: boolean,
): Omit<Difference, 'claimIds'>[] {
  if (wasThere !== isThere)
    return [{ kind: isThere ? 'appeared' : 'ended', before: was ?? null, after: is ?? null }]
  return was === is ? [] : [{ kind: 'status', before: was ?? null, after: is ?? null }]
}

type Subject = Pick<Change, 'relationshipId' | 'type' | 'entityId' | 'toId' | 'aboutId' | 'title'>

/** Adds to a difference who says so and when: the sources that one day has and the other has not. */
function teller(sources: SourceLookup, before: ClockSetting, after: ClockSetting) {
  const citesAt = (claims: readonly Claim[], options: ClockSetting) =>
    new Set(claimsAsOf(claims, sources, options).flatMap(claim => claim.cites.map(cite => cite.source)))
  return (difference: Difference, claims: readonly Claim[], subject: Subject): Change => {
    const [was, is] = [citesAt(claims, before), citesAt(claims, after)]
    const fresh = [...is].filter(id => !was.has(id)).concat([...was].filter(id => !is.has(id)))
    const cited = (fresh.length > 0 ? fresh : [...is])
      .map(id => sources.get(id))
      .filter(source => source !== undefined)
      .sort((a, b) => ((a.publishedOn ?? '9') < (b.publishedOn ?? '9') ? -1 : 1))
    const happened = claims
      .flatMap(claim => [claim.validTo, claim.eventOn, claim.validFrom])
      .find(within(before, after))
    const claimIds = claims.filter(claim =>
      claim.cites.some(cite => cited.some(source => source.id === cite.source)),
    )
    return {
      ...difference,
      ...subject,
      claimIds: difference.claimIds.length > 0 ? difference.claimIds : claimIds.map(claim => claim.id),
      on: fresh.length > 0 ? (cited[0]?.publishedOn ?? null) : (happened ?? null),
      sources: cited.slice(0, 6).map(
        ({ id, title, publisher, url, publishedOn }): CitedSource => ({
          id,
          title,
          publisher,
          url,
          publishedOn,
        }),
      ),
    }
  }
}

const within =
  ({ trueOn: a }: ClockSetting, { trueOn: b }: ClockSetting) =>
  (date: string | null): boolean => {
    if (!a || !b || !date) return false
    const [first, last] = a < b ? [a, b] : [b, a]
    return latestDay(date) >= first && earliestDay(date) <= last
  }

const order = ['money', 'regulation', 'supply', 'governance', 'structure']
const weight = (change: Change) => {
  if (change.type) return order.indexOf(relationshipTypes[change.type].family) * 2 + 1
  return isEvent(change.entityId) ? 0 : 4
}
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const byWeight = (a: Change, b: Change) =>
  weight(a) - weight(b) ||
  compare(a.on ?? '', b.on ?? '') ||
  compare(a.title, b.title) ||
  compare(a.relationshipId ?? '', b.relationshipId ?? '')
