import { z } from 'zod'
import type { EntityType } from './entity-types.ts'

/** The worlds that a line on the canvas can belong to; hue and arrowhead follow the family. */
export const families = {
  money: { name: 'Money' },
  supply: { name: 'Supply' },
  governance: { name: 'Governance' },
  regulation: { name: 'Regulation' },
  structure: { name: 'Part or party' },
} as const
export type Family = keyof typeof families
export const familyNames = Object.keys(families) as Family[]
export const Family = z.enum(familyNames as [Family, ...Family[]])

/** A kind of relationship: a sentence from subject to object. */
export interface RelationshipTypeDefinition {
  family: Family
  /** Between the two names: "Amazon *invested in* Anthropic". */
  verb: string
  /** The same where it began on a day and goes on: "Larkspur *has used* Vela 2 since 2024". Null of what is done once. */
  since: string | null
  /** The same when it is over: "Microsoft *no longer holds a right over* OpenAI". */
  ended: string
  /** The same when not confirmed: "Amazon *is reported to be about to invest in* Anthropic". */
  rumoured: string
  /** Read from the object: "Anthropic *received money from* Amazon". */
  inverse: string
  from: readonly EntityType[]
  to: readonly EntityType[]
  /** True when the two ends may be swapped without changing the meaning. */
  symmetric?: true
}

const organisations = ['company', 'government', 'regulator', 'court'] as const
const products = ['chip', 'cloud', 'model', 'software', 'facility'] as const
const things = [...products, 'market'] as const
const holders = ['company', 'person', 'government'] as const
const authorities = ['regulator', 'court', 'government'] as const

/** Every kind of relationship. At most thirty; keys are Neo4j relationship types. */
export const relationshipTypes = {
  INVESTED_IN: {
    family: 'money',
    verb: 'invested in',
    since: null,
    ended: 'had invested in',
    rumoured: 'is reported to plan an investment in',
    inverse: 'received money from',
    from: holders,
    to: ['company', 'facility'],
  },
  ACQUIRED: {
    family: 'money',
    verb: 'acquired',
    since: null,
    ended: 'gave up its acquisition of',
    rumoured: 'is reported to plan the purchase of',
    inverse: 'was acquired by',
    from: holders,
    to: ['company', ...products],
  },
  HOLDS_STAKE_IN: {
    family: 'money',
    verb: 'holds a stake in',
    since: 'has held a stake in',
    ended: 'held a stake in',
    rumoured: 'is reported to hold a stake in',
    inverse: 'is partly held by',
    from: holders,
    to: ['company', 'cloud'],
  },
  SUPPLIES: {
    family: 'supply',
    verb: 'supplies',
    since: 'has supplied',
    ended: 'supplied',
    rumoured: 'is reported to supply',
    inverse: 'is supplied by',
    from: ['company'],
    to: ['company', ...products],
  },
  CUSTOMER_OF: {
    family: 'supply',
    verb: 'is a customer of',
    since: 'has been a customer of',
    ended: 'was a customer of',
    rumoured: 'is reported to become a customer of',
    inverse: 'has as a customer',
    from: ['company', 'model', 'government'],
    to: ['company', 'cloud', 'facility'],
  },
  DESIGNS: {
    family: 'supply',
    verb: 'designs',
    since: 'has designed',
    ended: 'designed',
    rumoured: 'is reported to design',
    inverse: 'is designed by',
    from: ['company'],
    to: ['chip'],
  },
  FABRICATES: {
    family: 'supply',
    verb: 'fabricates',
    since: 'has fabricated',
    ended: 'fabricated',
    rumoured: 'is reported to fabricate',
    inverse: 'is fabricated by',
    from: ['company'],
    to: ['chip'],
  },
  DEVELOPS: {
    family: 'supply',
    verb: 'develops',
    since: 'has developed',
    ended: 'developed',
    rumoured: 'is reported to develop',
    inverse: 'is developed by',
    from: ['company', 'person'],
    to: ['model', 'software', 'chip', 'cloud'],
  },
  CO_DEVELOPS_WITH: {
    family: 'supply',
    verb: 'develops jointly with',
    since: 'has developed jointly with',
    ended: 'developed jointly with',
    rumoured: 'is reported to develop jointly with',
    inverse: 'develops jointly with',
    from: ['company'],
    to: ['company'],
    symmetric: true,
  },
  OPERATES: {
    family: 'supply',
    verb: 'operates',
    since: 'has operated',
    ended: 'operated',
    rumoured: 'is reported to plan to operate',
    inverse: 'is operated by',
    from: ['company'],
    to: ['cloud', 'facility', 'company', 'software'],
  },
  OFFERS: {
    family: 'supply',
    verb: 'offers',
    since: 'has offered',
    ended: 'offered',
    rumoured: 'is reported to plan to offer',
    inverse: 'is offered by',
    from: ['cloud', 'company', 'software'],
    to: products,
  },
  RUNS_ON: {
    family: 'supply',
    verb: 'runs on',
    since: 'has run on',
    ended: 'ran on',
    rumoured: 'is reported to be planned to run on',
    inverse: 'runs',
    from: ['model', 'software', 'facility', 'cloud', 'company'],
    to: ['chip', 'cloud', 'facility'],
  },
  TRAINED_ON: {
    family: 'supply',
    verb: 'is trained on',
    since: 'has been trained on',
    ended: 'was trained on',
    rumoured: 'is reported to be trained on',
    inverse: 'is used to train',
    from: ['model', 'company'],
    to: ['chip', 'cloud', 'facility'],
  },
  USES: {
    family: 'supply',
    verb: 'uses',
    since: 'has used',
    ended: 'used',
    rumoured: 'is reported to plan to use',
    inverse: 'is used by',
    from: ['company', 'cloud', 'model', 'software', 'facility', 'government'],
    to: products,
  },
  SUPPORTS: {
    family: 'supply',
    verb: 'supports',
    since: 'has supported',
    ended: 'supported',
    rumoured: 'is reported to support',
    inverse: 'is supported by',
    from: ['software', 'cloud'],
    to: products,
  },
  LICENSES_FROM: {
    family: 'supply',
    verb: 'licenses technology from',
    since: 'has licensed technology from',
    ended: 'licensed technology from',
    rumoured: 'is reported to plan a licence from',
    inverse: 'licenses technology to',
    from: ['company'],
    to: ['company'],
  },
  PARTNERS_WITH: {
    family: 'supply',
    verb: 'partners with',
    since: 'has partnered with',
    ended: 'partnered with',
    rumoured: 'is reported to plan a partnership with',
    inverse: 'partners with',
    from: ['company', 'cloud', 'facility', 'software'],
    to: ['company', 'cloud', 'facility', 'software'],
    symmetric: true,
  },
  COMPETES_WITH: {
    family: 'structure',
    verb: 'competes with',
    since: 'has competed with',
    ended: 'competed with',
    rumoured: 'is said to compete with',
    inverse: 'competes with',
    from: ['company', ...products],
    to: ['company', ...products],
    symmetric: true,
  },
  HOLDS_RIGHT_OVER: {
    family: 'governance',
    verb: 'holds a right over',
    since: 'has held a right over',
    ended: 'held a right over',
    rumoured: 'is reported to hold a right over',
    inverse: 'is bound by a right of',
    from: holders,
    to: ['company', ...products],
  },
  SITS_ON_BOARD_OF: {
    family: 'governance',
    verb: 'sits on the board of',
    since: 'has sat on the board of',
    ended: 'sat on the board of',
    rumoured: 'is reported to join the board of',
    inverse: 'has on its board',
    from: ['person', 'company'],
    to: ['company', ...authorities],
  },
  LEADS: {
    family: 'governance',
    verb: 'leads',
    since: 'has led',
    ended: 'led',
    rumoured: 'is reported to lead',
    inverse: 'is led by',
    from: ['person'],
    to: [...organisations, 'cloud'],
  },
  WORKS_FOR: {
    family: 'governance',
    verb: 'works for',
    since: 'has worked for',
    ended: 'worked for',
    rumoured: 'is reported to work for',
    inverse: 'employs',
    from: ['person'],
    to: [...organisations, 'cloud'],
  },
  FOUNDED: {
    family: 'governance',
    verb: 'founded',
    since: null,
    ended: 'founded',
    rumoured: 'is reported to have founded',
    inverse: 'was founded by',
    from: ['person', 'company'],
    to: ['company'],
  },
  OPENED: {
    family: 'regulation',
    verb: 'opened',
    since: null,
    ended: 'opened',
    rumoured: 'is reported to have opened',
    inverse: 'was opened by',
    from: authorities,
    to: ['proceeding'],
  },
  ACTED_IN: {
    family: 'regulation',
    verb: 'acted in',
    since: null,
    ended: 'acted in',
    rumoured: 'is reported to prepare a step in',
    inverse: 'has a step by',
    from: [...authorities, 'company', 'person'],
    to: ['proceeding'],
  },
  CONCERNS: {
    family: 'regulation',
    verb: 'concerns',
    since: 'has concerned',
    ended: 'concerned',
    rumoured: 'is reported to concern',
    inverse: 'is the subject of',
    from: ['proceeding'],
    to: ['deal', 'company', 'person', ...things],
  },
  RESTRICTS: {
    family: 'regulation',
    verb: 'restricts',
    since: 'has restricted',
    ended: 'restricted',
    rumoured: 'is reported to restrict',
    inverse: 'is restricted by',
    from: [...authorities, 'company', 'proceeding'],
    to: ['company', 'government', ...things],
  },
  PART_OF: {
    family: 'structure',
    verb: 'is part of',
    since: 'has been part of',
    ended: 'was part of',
    rumoured: 'is reported to become part of',
    inverse: 'includes',
    from: ['company', 'deal', 'proceeding', 'court', 'regulator', ...things],
    to: ['company', 'deal', 'proceeding', 'government', 'regulator', ...things],
  },
  PARTY_TO: {
    family: 'structure',
    verb: 'is a party to',
    since: 'has been a party to',
    ended: 'was a party to',
    rumoured: 'is reported to be a party to',
    inverse: 'has as a party',
    from: ['company', 'person', 'government', 'cloud', 'facility', 'regulator'],
    to: ['deal', 'proceeding'],
  },
  COVERS: {
    family: 'structure',
    verb: 'covers',
    since: 'has covered',
    ended: 'covered',
    rumoured: 'is reported to cover',
    inverse: 'is covered by',
    from: ['deal'],
    to: ['company', ...things],
  },
} as const satisfies Record<string, RelationshipTypeDefinition>

export type RelationshipType = keyof typeof relationshipTypes
export const relationshipTypeNames = Object.keys(relationshipTypes) as RelationshipType[]
export const RelationshipType = z.enum(relationshipTypeNames as [RelationshipType, ...RelationshipType[]])

/** The world a type of relationship belongs to. */
export const familyOf = (type: RelationshipType): Family => relationshipTypes[type].family
