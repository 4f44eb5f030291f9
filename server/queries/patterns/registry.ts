import type { PatternDescription, PatternName } from '../../../contract/patterns.ts'

const limit = {
  name: 'limit',
  title: 'Hits',
  description: 'Hits at most.',
  default: 25,
  min: 1,
  max: 200,
} as const
const entities = {
  name: 'entities',
  title: 'Entities',
  description: 'Only hits that touch one of these.',
  default: null,
  min: null,
  max: null,
} as const

/** Every pattern: its question, what counts as a hit, what it cannot see. */
export const descriptions: Record<PatternName, PatternDescription> = {
  'money-loops': {
    name: 'money-loops',
    title: 'Money loops',
    question: 'Who invests in its own customers?',
    definition:
      'An investor puts money into a company or holds a stake in it, and money comes back to the investor as a payment: the company is its customer, is supplied by it, or uses, runs on or is trained on something that it operates, designs or develops, or that is part of it; also by way of other companies. Each loop is told from its investor, with every relationship on each leg. Short loops come first, and among those of one length the one whose weakest leg rests on the most origins.',
    limits:
      'A loop is a way that money can take, not a finding that the same money took it. Amounts on the legs are of different kinds and are never compared. Purchases that no source mentions are not seen; what was denied or given up does not count.',
    parameters: [
      { name: 'legs', title: 'Legs', description: 'Legs at most.', default: 3, min: 2, max: 6 },
      entities,
      limit,
    ],
  },
  'single-suppliers': {
    name: 'single-suppliers',
    title: 'Single suppliers and chokepoints',
    question: 'Who depends on a single supplier, and what falls if it stops?',
    definition:
      'Something depends on a supplier with no alternative where, for one kind of need (fabricated by, supplied by, runs on, trained on, customer of), exactly one supplier is recorded. What falls with a supplier is found by taking it away and then, again and again, whatever has no supplier left for one of its needs. A chokepoint is an entity without which the recorded supply graph falls apart (an articulation point); betweenness is the share of shortest ways in it that pass the entity.',
    limits:
      'No alternative in the data is not the same as no alternative. Whatever is supplied to one entity counts as one kind of need. Stocks, contracts and quantities are not known. In a large supply graph betweenness is an estimate, and the answer says from how much.',
    parameters: [
      {
        name: 'atLeast',
        title: 'Dependents',
        description: 'At least so many depend on it alone.',
        default: 1,
        min: 1,
        max: 50,
      },
      entities,
      limit,
    ],
  },
  'shared-investors': {
    name: 'shared-investors',
    title: 'Shared investors and board interlocks',
    question: 'Which competitors have the same people or money behind them?',
    definition:
      'Two companies have in common whoever invested in, holds a stake in, leads or sits on the board of both. Pairs that a source calls competitors come first, then pairs with people in common, then those with the most in common.',
    limits:
      'Two companies are competitors only where a source says so; most rivals are not recorded as such. Shares through funds are not seen.',
    parameters: [
      {
        name: 'atLeast',
        title: 'In common',
        description: 'At least so many in common; competitors are always shown.',
        default: 2,
        min: 1,
        max: 50,
      },
      entities,
      limit,
    ],
  },
  'co-investment': {
    name: 'co-investment',
    title: 'Co-investment groups',
    question: 'Which investors invest together?',
    definition:
      'Two investors are joined where they put money into the same companies, with as much weight as there are such companies. Groups are found with the method of Louvain, which puts together who is joined more strongly inside than outside; the same data always gives the same groups. The largest come first.',
    limits:
      'A common investment does not mean an agreement. Companies with more than 60 investors join nobody.',
    parameters: [
      {
        name: 'atLeast',
        title: 'Companies',
        description: 'Two are joined by at least so many companies.',
        default: 2,
        min: 1,
        max: 50,
      },
      entities,
      limit,
    ],
  },
  concentration: {
    name: 'concentration',
    title: 'Concentration',
    question: 'Who holds how much of the disclosed money?',
    definition:
      'For each kind of money and each currency apart: what each investor put into the companies asked about (all, unless told), its share of the disclosed sum, and the sum of the squared shares (Herfindahl index, up to 10,000). Money of different kinds or currencies is never added up. The size of a round, a running total and a valuation say nothing about one investor and are left out.',
    limits:
      'Only disclosed money counts; how many investments have no figure is stated. What is only reported or planned is left out. A commitment “up to” a sum counts with the whole of it.',
    parameters: [entities],
  },
  'regulatory-gaps': {
    name: 'regulatory-gaps',
    title: 'Regulatory gaps',
    question: 'Which deals were not examined though deals like them were?',
    definition:
      'A deal that no recorded proceeding concerns, where another of the same kind, in the same currency and within a factor of its size was examined. Deals with the most examined counterparts come first, then the largest.',
    limits:
      'Not every proceeding is public, laws have different thresholds, and a deal may have been looked at without a record here. Deals without a figure cannot be compared.',
    parameters: [
      {
        name: 'factor',
        title: 'Factor',
        description: 'Sizes differ at most by this factor.',
        default: 2,
        min: 1,
        max: 100,
      },
      entities,
      limit,
    ],
  },
  'unusual-claims': {
    name: 'unusual-claims',
    title: 'Unusual claims',
    question: 'Which claims should be looked at twice?',
    definition:
      'Three things, in this order: amounts about which sources differ, by how far the highest lies over the lowest; what was reported and never confirmed, the oldest first; and relationships that rest on one origin though every short path between two well-connected entities runs over them.',
    limits: 'Unusual is not wrong. Amounts are compared only where they answer the same question.',
    parameters: [entities, limit],
  },
}
