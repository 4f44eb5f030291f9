import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { exampleViewState, ViewState } from './view-state.ts'

export const StoryId = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'write a story id like amazon-anthropic-regulators')

/** A view with what is said about it. */
export const StoryStep = z.object({
  title: z.string().min(1).max(200),
  /** Markdown without HTML. */
  text: z.string().max(5_000),
  view: ViewState,
})
export type StoryStep = z.infer<typeof StoryStep>

export const Story = z.object({
  id: StoryId,
  title: z.string().min(1).max(200),
  summary: z.string().max(500),
  steps: z.array(StoryStep).min(1).max(100),
})
export type Story = z.infer<typeof Story>

const exampleStory = {
  id: 'amazon-anthropic-regulators',
  title: 'Amazon, Anthropic and the regulators',
  summary: 'Who put money into Anthropic, who supplies it, and which authorities looked at it.',
}

export const stories = endpoint({
  name: 'stories',
  method: 'GET',
  path: '/api/stories',
  summary: 'Which stories are there to read?',
  tag: 'Views',
  request: z.object({}),
  response: z.object({
    stories: z.array(Story.omit({ steps: true }).extend({ steps: z.number().int() })),
  }),
  example: { request: {}, response: { stories: [{ ...exampleStory, steps: 6 }] } },
})

/** `first-screen` is the story of one step that the viewer begins with. */
export const story = endpoint({
  name: 'story',
  method: 'GET',
  path: '/api/stories/:id',
  summary: 'Read a story: its views in order, each with a title and a text.',
  tag: 'Views',
  request: z.object({ id: StoryId }),
  response: Story,
  example: {
    request: { id: exampleStory.id },
    response: {
      ...exampleStory,
      steps: [{ title: 'Two companies', text: 'It begins with money.', view: exampleViewState }],
    },
  },
})
