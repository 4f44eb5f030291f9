import { type AttributeDefinition, attributes } from '../model/attributes.ts'
import { earliestDay, latestDay, PartialDate } from '../model/dates.ts'
import { type EntityType, entityTypes } from '../model/entity-types.ts'
import { typeOfId } from '../model/ids.ts'
import { type RelationshipTypeDefinition, relationshipTypes } from '../model/relationship-types.ts'
import type { SeedClaim } from './format.ts'

/** What is wrong with one claim, the part of it that is meant, and what to do. */
export interface ClaimProblem {
  part: keyof SeedClaim
  what: string
  todo: string
}

const named = (types: readonly EntityType[]) =>
  types.map(type => entityTypes[type].name.toLowerCase()).join(', ')

/** Checks a claim against the model: predicate, ends, value, money, dates. References are checked elsewhere. */
export function checkClaim(claim: SeedClaim): ClaimProblem[] {
  const problems: ClaimProblem[] = []
  const wrong = (part: keyof SeedClaim, what: string, todo: string) => problems.push({ part, what, todo })
  if (claim.does && claim.has) wrong('has', '“does” and “has” stand side by side', 'keep one of them')
  else if (claim.does) checkRelationship(claim, relationshipTypes[claim.does], wrong)
  else if (claim.has) checkAttribute(claim, attributes[claim.has], wrong)
  else wrong('who', 'it neither does nor has anything', 'add “does” and “whom”, or “has” and its value')
  const dates = [claim.since, claim.until].map(text => text?.replace(/ inferred$/, ''))
  const [since, until] = dates
  if (since && until && /^\d/.test(until) && latestDay(until) < earliestDay(since))
    wrong('until', `it ends (${until}) before it begins (${since})`, 'exchange the dates or correct one')
  if (claim.standing === 'corrected' && !claim.correction)
    wrong(
      'standing',
      'it is marked as corrected without a correction',
      'add “correction” and say what was wrong',
    )
  return problems
}

type Wrong = (part: keyof SeedClaim, what: string, todo: string) => void

function checkRelationship(claim: SeedClaim, type: RelationshipTypeDefinition, wrong: Wrong) {
  if (!claim.whom)
    return wrong('does', `${claim.does} needs another end`, 'add “whom” with the id of an entity')
  if (claim.is !== undefined) wrong('is', 'a relationship has no value', 'use “role” or “amount”, or “has”')
  if (!type.from.includes(typeOfId(claim.who)))
    wrong('who', `${claim.who} cannot stand before ${claim.does}`, `begin with: ${named(type.from)}`)
  if (!type.to.includes(typeOfId(claim.whom)))
    wrong('whom', `${claim.whom} cannot stand after ${claim.does}`, `end with: ${named(type.to)}`)
  if (claim.who === claim.whom) wrong('whom', 'both ends are the same', 'correct one of them')
}

function checkAttribute(claim: SeedClaim, attribute: AttributeDefinition, wrong: Wrong) {
  if (claim.whom) wrong('whom', 'an attribute has no other end', 'remove “whom”, or use “does”')
  if (!attribute.of.includes(typeOfId(claim.who)))
    wrong('has', `${claim.who} cannot have ${claim.has}`, `it belongs to: ${named(attribute.of)}`)
  if (attribute.value === 'money') {
    if (!claim.amount)
      wrong('has', `${claim.has} needs an amount`, 'add “amount”, like “up to 4bn USD committed”')
    if (claim.is !== undefined)
      wrong('is', `${claim.has} is money`, 'write it as “amount”, with its currency')
    return
  }
  if (claim.is === undefined) return wrong('has', `${claim.has} needs a value`, 'add “is”')
  const text = String(claim.is).replace(/ inferred$/, '')
  if (attribute.value === 'date' && !PartialDate.safeParse(text).success)
    wrong('is', `“${claim.is}” is not a date`, 'write 2024, 2024-03 or 2024-03-27')
  if ((attribute.value === 'number' || attribute.value === 'percent') && typeof claim.is !== 'number')
    wrong('is', `“${claim.is}” is not a number`, 'write a plain number; the unit goes into “unit”')
}
