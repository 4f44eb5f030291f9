import { z } from 'zod'
import { integer } from '../../../contract/query-string.ts'
import { StoryId } from '../../../contract/stories.ts'

/** The story that is read and the step it is at, as the address has them; steps are counted from 1. */
export const StoryUrl = z.object({ story: StoryId.optional(), step: integer(1, 100).optional() })
