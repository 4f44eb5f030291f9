import { z } from 'zod'
import type { EntityType } from './entity-types.ts'

/** A property of one entity that a claim may state: no second entity, so no relationship is drawn. */
export interface AttributeDefinition {
  name: string
  description: string
  of: readonly EntityType[]
  value: 'money' | 'text' | 'number' | 'percent' | 'date'
  /** True when two different values at one time cannot both be right. */
  singleValued: boolean
}

const anything = [
  'company',
  'cloud',
  'chip',
  'model',
  'software',
  'person',
  'regulator',
  'court',
  'government',
  'proceeding',
  'deal',
  'facility',
  'market',
] as const

/** Every attribute. `aspect` on a claim says which date, step or figure is meant where one entity has several. */
export const attributes = {
  valuation: {
    name: 'Valuation',
    description: 'What the company is said to be worth; aspect pre_money or post_money.',
    of: ['company', 'deal'],
    value: 'money',
    singleValued: true,
  },
  amount: {
    name: 'Amount',
    description: 'Money of the deal or proceeding, of one kind (committed, paid, cap, round total …).',
    of: ['deal', 'proceeding'],
    value: 'money',
    singleValued: true,
  },
  total_raised: {
    name: 'Total raised',
    description: 'All money raised so far, as one source adds it up.',
    of: ['company'],
    value: 'money',
    singleValued: true,
  },
  cost: {
    name: 'Cost',
    description: 'What making it cost; aspect says of what.',
    of: anything,
    value: 'money',
    singleValued: true,
  },
  dated: {
    name: 'Date',
    description: 'When it was reported, announced, signed, closed or terminated: the aspect says which.',
    of: ['deal', 'proceeding', 'company', 'model', 'chip', 'software'],
    value: 'date',
    singleValued: true,
  },
  status: {
    name: 'Status',
    description: 'Where the matter stands.',
    of: anything,
    value: 'text',
    singleValued: true,
  },
  step: {
    name: 'Step',
    description: 'A dated step of a proceeding; the aspect is the kind of step.',
    of: ['proceeding', 'deal'],
    value: 'text',
    singleValued: false,
  },
  outcome: {
    name: 'Outcome',
    description: 'How the proceeding ended, in its exact meaning.',
    of: ['proceeding', 'deal'],
    value: 'text',
    singleValued: true,
  },
  legal_basis: {
    name: 'Legal basis',
    description: 'The law it rests on.',
    of: ['proceeding'],
    value: 'text',
    singleValued: true,
  },
  reference: {
    name: 'Reference',
    description: 'The case number.',
    of: ['proceeding'],
    value: 'text',
    singleValued: false,
  },
  term: {
    name: 'Term',
    description: 'A condition or term of the deal, in our own words.',
    of: ['deal', 'company', 'chip', 'cloud'],
    value: 'text',
    singleValued: false,
  },
  size: {
    name: 'Size',
    description: 'A count or size; aspect says of what.',
    of: anything,
    value: 'number',
    singleValued: true,
  },
  share: {
    name: 'Share',
    description: 'A percentage; aspect says of what.',
    of: anything,
    value: 'percent',
    singleValued: true,
  },
  remark: {
    name: 'Remark',
    description: 'A risk, opinion, open question or explicit unknown that a source states.',
    of: anything,
    value: 'text',
    singleValued: false,
  },
} as const satisfies Record<string, AttributeDefinition>

export type AttributeName = keyof typeof attributes
export const attributeNames = Object.keys(attributes) as AttributeName[]
export const AttributeName = z.enum(attributeNames as [AttributeName, ...AttributeName[]])
