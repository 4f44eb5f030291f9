import type { RelationshipType } from '../../../model/relationship-types.ts'
import type { TraceState } from './trace-url.ts'

export interface Preset {
  question: string
  state: TraceState
}

const money: RelationshipType[] = ['INVESTED_IN', 'ACQUIRED', 'HOLDS_STAKE_IN', 'CUSTOMER_OF', 'SUPPLIES']
const cases: RelationshipType[] = ['OPENED', 'ACTED_IN', 'CONCERNS', 'PARTY_TO']

/** Kinds of trace that take one click, over the shipped data. Each can be changed afterwards. */
export const presets: readonly Preset[] = [
  {
    question: 'Which regulators looked at Amazon’s money in Anthropic, and how did it end?',
    state: {
      from: ['any:regulator'],
      to: ['deal:amazon-anthropic-2023', 'deal:amazon-anthropic-2024', 'deal:amazon-anthropic-2026'],
      maxHops: 2,
      via: cases,
      limit: 10,
    },
  },
  {
    question: 'Which regulators reach Anthropic, and through what?',
    state: { from: ['any:regulator'], to: ['company:anthropic'], maxHops: 4, perPair: 2, limit: 20 },
  },
  {
    question: 'Which deals has the UK CMA looked at, and how did they end?',
    state: { from: ['regulator:uk-cma'], to: ['any:deal'], maxHops: 2, via: cases, limit: 20 },
  },
  {
    question: 'From a regulator by way of proceeding, deal and party to the TPU',
    state: {
      from: ['any:regulator'],
      to: ['chip:tpu'],
      maxHops: 4,
      passTypes: ['proceeding', 'deal', 'company'],
    },
  },
  {
    question: 'Whose chips are behind Claude?',
    state: { from: ['model:claude'], to: ['any:chip'], maxHops: 3, perPair: 1, limit: 10 },
  },
  {
    question: 'Follow the money from Nvidia to OpenAI',
    state: { from: ['company:nvidia'], to: ['company:openai'], maxHops: 4, via: money },
  },
  {
    question: 'How are Microsoft and Anthropic connected?',
    state: { from: ['company:microsoft'], to: ['company:anthropic'] },
  },
  {
    question: 'What do Amazon and Google share with Microsoft?',
    state: {
      from: ['company:amazon', 'company:google'],
      to: ['company:microsoft'],
      maxHops: 2,
      perPair: 10,
      limit: 20,
    },
  },
]

/** Kinds of path in the bar: which relationships count. */
export const scopes = [
  { name: 'Any path', via: undefined },
  { name: 'Regulator, deal, party', via: cases },
  { name: 'Money only', via: money },
] as const

export const isScope = (via: readonly string[] | undefined, scope: readonly string[] | undefined): boolean =>
  (via?.length ?? 0) === (scope?.length ?? 0) && (scope ?? []).every(type => via?.includes(type))

/** A preset put on the address: what it does not say is taken away. */
export const cleared: TraceState = {
  from: undefined,
  to: undefined,
  maxHops: undefined,
  via: undefined,
  avoid: undefined,
  direction: undefined,
  through: undefined,
  avoidEntities: undefined,
  passTypes: undefined,
  avoidTypes: undefined,
  minOrigins: undefined,
  contested: undefined,
  rumoured: undefined,
  hubLimit: undefined,
  limit: undefined,
  perPair: undefined,
  rank: undefined,
  path: undefined,
}

/** The words of the preset that a trace was asked with, as long as nothing of it was changed. */
export const questionOf = ({ path: _, ...state }: TraceState): string | undefined => {
  const asText = (value: TraceState) =>
    JSON.stringify(
      Object.entries(value)
        .filter(([, part]) => part !== undefined)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    )
  return presets.find(preset => asText(preset.state) === asText(state))?.question
}
