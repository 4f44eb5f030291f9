import type { z } from 'zod'
import type { Claim } from '../model/claim.ts'
import { noFigures } from '../model/project-entity.ts'
import type { Source } from '../model/source.ts'
import type { Subgraph } from './subgraph.ts'

/** The story that every example tells: an invented investor, its lab and the inquiry into the money between them. */
type ExampleEntity = z.input<typeof Subgraph>['entities'][number]

export const exampleAmazon: ExampleEntity = {
  id: 'company:amazon',
  type: 'company',
  name: 'Amazon',
  aliases: ['Amazon.com'],
  description: null,
  subtype: null,
  country: 'US',
  partOf: null,
  neighbors: 42,
  contested: false,
  ...noFigures,
}

export const exampleAnthropic: ExampleEntity = {
  id: 'company:anthropic',
  type: 'company',
  name: 'Anthropic',
  aliases: [],
  description: null,
  subtype: null,
  country: 'US',
  partOf: null,
  neighbors: 61,
  contested: true,
  ...noFigures,
}

export const exampleEntities = [exampleAmazon, exampleAnthropic]

export const exampleRelationship: z.input<typeof Subgraph>['relationships'][number] = {
  id: 'company:amazon~INVESTED_IN~company:anthropic~deal:amazon-anthropic-2023',
  type: 'INVESTED_IN',
  from: 'company:amazon',
  to: 'company:anthropic',
  about: 'deal:amazon-anthropic-2023',
  claimIds: ['claim:0123456789abcdef'],
  sourceCount: 1,
  originCount: 1,
  contested: true,
  conflictKinds: ['value', 'date'],
  status: 'completed',
  role: null,
  amount: 4_000_000_000,
  currency: 'USD',
  amountKind: 'cap',
  amountBound: 'up_to',
  eventOn: '2023-09-25',
  validFrom: '2023-09-25',
  validTo: null,
  validEnd: 'none',
  knownFrom: '2023-09-25',
  sentence: 'Amazon invested up to US$4bn in Anthropic, announced on 25 September 2023.',
}

export const exampleSubgraph: z.input<typeof Subgraph> = {
  entities: exampleEntities,
  relationships: [exampleRelationship],
}

export const exampleClaim: z.input<typeof Claim> = {
  id: 'claim:0123456789abcdef',
  subject: 'company:amazon',
  predicate: 'INVESTED_IN',
  object: 'company:anthropic',
  about: 'deal:amazon-anthropic-2023',
  amount: 4_000_000_000,
  currency: 'USD',
  amountKind: 'cap',
  amountBound: 'up_to',
  eventOn: '2023-09-25',
  eventBasis: 'stated',
  validFrom: '2023-09-25',
  validEnd: 'none',
  status: 'announced',
  says: 'Amazon committed to put in as much as four billion dollars.',
  standing: 'preferred',
  confidence: 'high',
  recordedOn: '2026-11-22',
  cites: [{ source: 'source:axios-2023-09-25', stance: 'asserts' }],
}

export const exampleSource: z.input<typeof Source> = {
  id: 'source:axios-2023-09-25',
  title: null,
  publisher: 'Axios',
  url: 'https://www.axios.com/2023/09/25/amazon-anthropic-ai-investment-billions',
  kind: 'press',
  publishedOn: '2023-09-25',
  publishedBasis: 'stated',
  origin: 'axios-2023-09-25',
  originBasis: 'primary',
}
