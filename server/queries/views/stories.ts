import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import type { ResponseOf } from '../../../contract/endpoint.ts'
import { type Story, StoryId, type stories } from '../../../contract/stories.ts'
import { ViewState } from '../../../contract/view-state.ts'
import { EntityId, RelationshipId } from '../../../model/ids.ts'
import { seedFolder } from '../../../seed/read.ts'
import { readYaml } from '../../../seed/yaml-file.ts'
import { notFound } from '../../http/app-error.ts'

const id = z.string().max(420)

/** A story as it is written: places once for all steps, then what each step shows. */
const StoryFile = z.strictObject({
  title: z.string().min(1).max(200),
  summary: z.string().max(500),
  places: z.record(EntityId, z.tuple([z.number(), z.number()])),
  steps: z
    .array(
      z.strictObject({
        title: z.string().min(1).max(200),
        text: z.string().max(5_000),
        /** Entities shown; all that have a place unless told. */
        show: z.array(EntityId).optional(),
        /** Relationships drawn; all between the entities unless told. */
        lines: z.array(RelationshipId).optional(),
        select: z.array(id).optional(),
        /** Parallel lines that are drawn one by one: `company:a|money|company:b`. */
        unfolded: ViewState.shape.unfolded.optional(),
        clocks: ViewState.shape.clocks.optional(),
      }),
    )
    .min(1),
})
type StoryFile = z.infer<typeof StoryFile>

/** The viewer begins with this one. It is not listed among the stories to read. */
export const firstScreen = 'first-screen'

export const storyFolder = (): string => path.join(path.dirname(seedFolder()), 'stories')

/** Reads every story of a folder. Throws one error that names each file, line and what is wrong there. */
export function readStories(folder: string = storyFolder()): Map<string, Story> {
  const stories = new Map<string, Story>()
  const wrong: string[] = []
  for (const file of readdirSync(folder)
    .filter(name => name.endsWith('.yaml'))
    .sort()) {
    const { content, problems } = readYaml(file, readFileSync(path.join(folder, file), 'utf8'), StoryFile)
    wrong.push(...problems.map(({ line, what, todo }) => `${file}:${line}: ${what}; ${todo}`))
    if (content) stories.set(path.parse(file).name, toStory(path.parse(file).name, content))
  }
  if (wrong.length > 0) throw new Error(`The stories cannot be read:\n${wrong.join('\n')}`)
  return stories
}

const toStory = (name: string, { title, summary, places, steps }: StoryFile): Story => ({
  id: StoryId.parse(name),
  title,
  summary,
  steps: steps.map(
    ({ title, text, show = Object.keys(places), lines, select = [], unfolded = [], clocks = {} }) => ({
      title,
      text,
      view: ViewState.parse({
        entityIds: show,
        relationshipIds: lines,
        positions: Object.fromEntries(show.filter(id => places[id]).map(id => [id, places[id]])),
        selection: select,
        unfolded,
        clocks,
        title,
      }),
    }),
  ),
})

/** The stories to read, in the order of their titles. */
export const listStories = (known: Map<string, Story>): ResponseOf<typeof stories> => ({
  stories: [...known.values()]
    .filter(story => story.id !== firstScreen)
    .map(({ id, title, summary, steps }) => ({ id, title, summary, steps: steps.length }))
    .sort((a, b) => (a.title < b.title ? -1 : 1)),
})

/** One story. Throws `not_found`. */
export function getStory(known: Map<string, Story>, id: string): Story {
  const story = known.get(id)
  if (!story) throw notFound('story', id)
  return story
}
