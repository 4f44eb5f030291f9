import { z } from 'zod'
import { Claim } from '../model/claim.ts'
import { PartialDate } from '../model/dates.ts'
import { EntityId } from '../model/ids.ts'
import { clocks } from './clocks.ts'
import { endpoint } from './endpoint.ts'
import { Conflict, DisplayedValue, Evidence } from './evidence.ts'
import { exampleAmazon, exampleAnthropic, exampleClaim, exampleSource, exampleSubgraph } from './example.ts'
import { Subgraph, SubgraphEntity } from './subgraph.ts'
import { Statement } from './trace.ts'

/** A dated step of a proceeding, or a dated event of a deal. */
export const FileStep = Statement.extend({
  on: PartialDate.nullable(),
  /** Kind of step as recorded: phase_1_launched. */
  aspect: z.string().nullable(),
  title: z.string(),
  /** Days since the step before; null where one of the two dates is not a day. */
  daysSince: z.number().int().nullable(),
  /** True where sources differ about it. */
  contested: z.boolean(),
})
export type FileStep = z.infer<typeof FileStep>

/** An entity in its part: "Amazon, investor". */
export const Participant = Statement.extend({
  entity: SubgraphEntity,
  role: z.string().nullable(),
  relationshipId: z.string(),
})
export type Participant = z.infer<typeof Participant>

/** How a proceeding ended, and what that does and does not say. */
export const Outcome = z.object({
  kind: z.enum([
    'no_jurisdiction',
    'not_subject',
    'cleared',
    'conditions',
    'abandoned',
    'withdrawn',
    'report',
    'liability',
    'settlement',
    'in_force',
    'other',
    'none',
  ]),
  headline: z.string(),
  means: z.string(),
  doesNotMean: z.string(),
  statement: Statement.nullable(),
  /** The same matter in other words, by other claims. */
  others: z.array(Statement),
})
export type Outcome = z.infer<typeof Outcome>

/** A proceeding beside others of the same authority or about the same deal. */
export const RelatedProceeding = z.object({
  proceeding: SubgraphEntity,
  authorities: z.array(SubgraphEntity),
  shares: z.array(z.enum(['authority', 'deal', 'company'])),
  openedOn: PartialDate.nullable(),
  endedOn: PartialDate.nullable(),
  outcome: z.string().nullable(),
  steps: z.array(z.object({ on: PartialDate, aspect: z.string().nullable() })),
  /** What this rests on: its opening, its end, what it concerns. */
  claimIds: z.array(z.string()),
  sourceIds: z.array(z.string()),
})
export type RelatedProceeding = z.infer<typeof RelatedProceeding>

const LeftOut = z.object({ claim: Claim, why: z.string() })

export const CaseFile = z.object({
  proceeding: SubgraphEntity,
  authorities: z.array(Participant),
  legalBasis: z.array(Statement),
  references: z.array(Statement),
  status: Statement.nullable(),
  /** Null where no opening is stated: the first known step is not the opening. */
  openedOn: PartialDate.nullable(),
  outcome: Outcome,
  steps: z.array(FileStep),
  concerns: z.array(Participant),
  /** Parties of the deals concerned. */
  parties: z.array(Participant),
  related: z.array(RelatedProceeding),
  /** Everything else that is claimed of it: fines, terms, remarks. */
  remarks: z.array(Statement),
  conflicts: z.array(Conflict),
  /** Claims not used above, each with the reason. */
  leftOut: z.array(LeftOut),
  subgraph: Subgraph,
  evidence: Evidence,
  datasetVersion: z.string().nullable(),
})
export type CaseFile = z.infer<typeof CaseFile>

const exampleStatement = {
  text: 'Amazon committed up to US$4bn.',
  claimIds: [exampleClaim.id],
  sourceIds: [exampleSource.id],
}
const exampleProceeding = {
  ...exampleAmazon,
  id: 'proceeding:cma-amazon-anthropic',
  type: 'proceeding' as const,
  name: 'Amazon / Anthropic partnership merger inquiry',
}
const exampleDeal = {
  ...exampleAmazon,
  id: 'deal:amazon-anthropic-2023',
  type: 'deal' as const,
  name: 'Amazon / Anthropic',
}
const exampleRegulator = {
  ...exampleAmazon,
  id: 'regulator:uk-cma',
  type: 'regulator' as const,
  name: 'UK CMA',
}
const exampleEvidence = { claims: [exampleClaim], sources: [exampleSource] }

export const caseFile = endpoint({
  name: 'caseFile',
  method: 'GET',
  path: '/api/proceedings/:id/case-file',
  summary: 'What is this proceeding, which steps did it take, and how did it end exactly?',
  tag: 'Trace',
  request: z.object({ id: EntityId, ...clocks }),
  response: CaseFile,
  example: {
    request: { id: 'proceeding:cma-amazon-anthropic' },
    response: {
      proceeding: exampleProceeding,
      authorities: [],
      legalBasis: [],
      references: [],
      status: null,
      openedOn: '2024-08-08',
      outcome: {
        kind: 'none',
        headline: 'No outcome is recorded',
        means: 'It may still run, or its end was not reported in the sources.',
        doesNotMean: 'Neither that it was approved nor that it goes on.',
        statement: null,
        others: [],
      },
      steps: [
        {
          ...exampleStatement,
          on: '2024-08-08',
          aspect: 'opened',
          title: 'Opened',
          daysSince: null,
          contested: false,
        },
      ],
      concerns: [],
      parties: [],
      related: [],
      remarks: [],
      conflicts: [],
      leftOut: [],
      subgraph: exampleSubgraph,
      evidence: exampleEvidence,
      datasetVersion: '2026.11.1',
    },
  },
})

/** Money of a deal of one kind. Kinds are never added to one another. */
export const MoneyOfKind = z.object({
  kind: z.string(),
  title: z.string(),
  entries: z.array(
    Statement.extend({
      amount: z.number().nullable(),
      currency: z.string().nullable(),
      text: z.string(),
      on: PartialDate.nullable(),
      contested: z.boolean(),
    }),
  ),
})

export const DealFile = z.object({
  deal: SubgraphEntity,
  parties: z.array(Participant),
  covers: z.array(Participant),
  money: z.array(MoneyOfKind),
  /** Each kind of date (announced, signed, closed …) with the value shown and why. */
  dates: z.array(FileStep),
  /** How far it had come, claim by claim, in order of publication. */
  statusOverTime: z.array(FileStep),
  terms: z.array(Statement),
  values: z.array(DisplayedValue),
  proceedings: z.array(RelatedProceeding),
  conflicts: z.array(Conflict),
  leftOut: z.array(LeftOut),
  subgraph: Subgraph,
  evidence: Evidence,
  datasetVersion: z.string().nullable(),
})
export type DealFile = z.infer<typeof DealFile>

export const dealFile = endpoint({
  name: 'dealFile',
  method: 'GET',
  path: '/api/deals/:id/file',
  summary: 'Who is party to this deal, for what money and on which dates, and who looked at it?',
  tag: 'Trace',
  request: z.object({ id: EntityId, ...clocks }),
  response: DealFile,
  example: {
    request: { id: 'deal:amazon-anthropic-2023' },
    response: {
      deal: exampleDeal,
      parties: [
        {
          ...exampleStatement,
          entity: exampleAnthropic,
          role: 'investee',
          relationshipId: 'company:anthropic~PARTY_TO~deal:amazon-anthropic-2023',
        },
      ],
      covers: [],
      money: [],
      dates: [],
      statusOverTime: [],
      terms: [],
      values: [],
      proceedings: [],
      conflicts: [],
      leftOut: [],
      subgraph: exampleSubgraph,
      evidence: exampleEvidence,
      datasetVersion: '2026.11.1',
    },
  },
})

export const DocketRow = RelatedProceeding.omit({ shares: true }).extend({
  /** Opened it, acted in it, or both. */
  parts: z.array(z.enum(['opened', 'acted'])),
  legalBasis: z.string().nullable(),
  reference: z.string().nullable(),
  status: z.string().nullable(),
  outcomeKind: Outcome.shape.kind,
  concerns: z.array(SubgraphEntity),
})
export type DocketRow = z.infer<typeof DocketRow>

export const docket = endpoint({
  name: 'docket',
  method: 'GET',
  path: '/api/regulators/:id/docket',
  summary: 'Which matters has this authority looked at, and how did they end?',
  tag: 'Trace',
  request: z.object({ id: EntityId, ...clocks }),
  response: z.object({
    authority: SubgraphEntity,
    rows: z.array(DocketRow),
    /** Restrictions that it set without a proceeding. */
    restrictions: z.array(Statement.extend({ relationship: Subgraph.shape.relationships.element })),
    evidence: Evidence,
    subgraph: Subgraph,
    datasetVersion: z.string().nullable(),
  }),
  example: {
    request: { id: 'regulator:uk-cma' },
    response: {
      authority: exampleRegulator,
      rows: [
        {
          proceeding: exampleProceeding,
          authorities: [exampleRegulator],
          openedOn: '2024-08-08',
          endedOn: '2024-09-27',
          outcome: 'No jurisdiction',
          steps: [{ on: '2024-08-08', aspect: 'opened' }],
          parts: ['opened'],
          legalBasis: null,
          reference: null,
          status: 'closed',
          outcomeKind: 'no_jurisdiction',
          concerns: [exampleDeal],
          claimIds: [],
          sourceIds: [],
        },
      ],
      restrictions: [],
      evidence: exampleEvidence,
      subgraph: exampleSubgraph,
      datasetVersion: '2026.11.1',
    },
  },
})
