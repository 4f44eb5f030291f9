import { z } from 'zod'
import { EntityId } from '../model/ids.ts'
import { endpoint } from './endpoint.ts'
import { exampleViewState, ViewState } from './view-state.ts'

/** Names the content of a view: the same view saved twice has one id, and what an id shows never changes. */
export const ViewId = z.string().regex(/^[A-Za-z0-9_-]{16}$/, 'a view id has 16 letters, digits, - or _')

const example = { id: 'Jx3vQ0mN8sWkT2aB', savedAt: '2026-11-22T10:00:00.000Z' }

export const saveView = endpoint({
  name: 'saveView',
  method: 'POST',
  path: '/api/views',
  summary: 'Keep this view under a short link that shows exactly it for good.',
  tag: 'Views',
  request: z.object({ state: ViewState }),
  response: z.object({
    id: ViewId,
    savedAt: z.string(),
    /** The dataset that the view was made on. */
    datasetVersion: z.string(),
  }),
  example: {
    request: { state: exampleViewState },
    response: { ...example, datasetVersion: '2026.11.1' },
  },
})

const ChangedRelationship = z.object({ id: z.string(), sentence: z.string() })

/** What is different in the graph since a view was saved; empty while the dataset is the same. */
export const ViewChanges = z.object({
  missingEntities: z.array(z.object({ id: EntityId, name: z.string() })),
  missingRelationships: z.array(ChangedRelationship),
  /** With the sentence as it is now. */
  changedRelationships: z.array(ChangedRelationship),
  /** Between entities of the view, and not there when it was saved. */
  newRelationships: z.array(ChangedRelationship),
})
export type ViewChanges = z.infer<typeof ViewChanges>

export const view = endpoint({
  name: 'view',
  method: 'GET',
  path: '/api/views/:id',
  summary: 'What did this view show, and what has changed in the graph since?',
  tag: 'Views',
  request: z.object({ id: ViewId }),
  response: z.object({
    id: ViewId,
    savedAt: z.string(),
    state: ViewState,
    dataset: z.object({ madeOn: z.string(), now: z.string() }),
    changes: ViewChanges,
  }),
  example: {
    request: { id: example.id },
    response: {
      ...example,
      state: exampleViewState,
      dataset: { madeOn: '2026.11.1', now: '2026.11.2' },
      changes: {
        missingEntities: [],
        missingRelationships: [],
        changedRelationships: [
          {
            id: 'company:amazon~INVESTED_IN~company:anthropic',
            sentence: 'Amazon has invested US$8bn in Anthropic in total.',
          },
        ],
        newRelationships: [],
      },
    },
  },
})
