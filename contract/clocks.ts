import { z } from 'zod'
import { Day } from '../model/dates.ts'

/** The two clocks and how they are read; every read takes them. Absent means: any day. */
export const clocks = {
  trueOn: Day.optional().describe('Only what held on this day.'),
  knownBy: Day.optional().describe('Only what had been published by this day.'),
  certainty: z
    .enum(['strict', 'lenient'], { error: 'write strict or lenient' })
    .optional()
    .describe('Partial dates: strict keeps what is certain, lenient (the default) also what is possible.'),
  rule: z
    .enum(['standing', 'official', 'latest', 'lowest'], {
      error: 'write standing, official, latest or lowest',
    })
    .optional()
    .describe('How the value shown is chosen where sources differ; standing is the default.'),
}
export const Clocks = z.object(clocks)
export type Clocks = z.infer<typeof Clocks>
