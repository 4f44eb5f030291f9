import { z } from 'zod'
import { Day } from '../model/dates.ts'
import { EntityId } from '../model/ids.ts'
import { Clocks } from './clocks.ts'
import { endpoint } from './endpoint.ts'
import { trace } from './trace.ts'

/** What a brief is about. A trace is given as its query string parameters, so that a link and a brief agree. */
export const BriefSubject = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('trace'), trace: trace.request }),
  z.object({ kind: z.literal('case'), id: EntityId, clocks: Clocks.optional() }),
  z.object({ kind: z.literal('deal'), id: EntityId, clocks: Clocks.optional() }),
  z.object({ kind: z.literal('docket'), id: EntityId, clocks: Clocks.optional() }),
  z.object({
    kind: z.literal('view'),
    entityIds: z.array(EntityId).max(2_000),
    relationshipIds: z.array(z.string().max(420)).max(5_000),
    clocks: Clocks.optional(),
  }),
])
export type BriefSubject = z.infer<typeof BriefSubject>

export const brief = endpoint({
  name: 'brief',
  method: 'POST',
  path: '/api/briefs',
  summary:
    'This trace, file or view as a document with numbered sources. The same input gives the same bytes.',
  tag: 'Trace',
  request: z.object({
    subject: BriefSubject,
    format: z.enum(['markdown', 'html']),
    title: z.string().trim().min(1).max(200).optional(),
    /** The question that the document answers, in the reader's words. */
    question: z.string().trim().max(400).optional(),
    /** The date it bears; without one, the newest day on which a cited claim was recorded. */
    madeOn: Day.optional(),
  }),
  response: z.object({
    title: z.string(),
    filename: z.string(),
    mediaType: z.enum(['text/markdown', 'text/html']),
    text: z.string(),
    sources: z.number().int(),
    datasetVersion: z.string().nullable(),
  }),
  example: {
    request: {
      subject: { kind: 'case', id: 'proceeding:cma-amazon-anthropic' },
      format: 'markdown',
      madeOn: '2026-11-23',
    },
    response: {
      title: 'Amazon / Anthropic partnership merger inquiry',
      filename: 'amazon-anthropic-partnership-merger-inquiry.md',
      mediaType: 'text/markdown',
      text: '# Amazon / Anthropic partnership merger inquiry\n',
      sources: 5,
      datasetVersion: '2026.11.1',
    },
  },
})
