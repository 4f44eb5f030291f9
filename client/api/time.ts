import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { changes } from '../../contract/changes.ts'
import { conflicts } from '../../contract/conflicts.ts'
import { timeline } from '../../contract/timeline.ts'
import type { CallInput } from './call.ts'
import { asking } from './queries.ts'

/** What became of the graph between two days; while a day is moved, the answer before stays. */
export const changesQuery = (input: CallInput<typeof changes>) =>
  queryOptions({ ...asking(changes)(input), placeholderData: keepPreviousData })

export const conflictsQuery = (input: CallInput<typeof conflicts>) =>
  queryOptions({ ...asking(conflicts)(input), placeholderData: keepPreviousData })

export const timelineQuery = (input: CallInput<typeof timeline>) =>
  queryOptions({ ...asking(timeline)(input), placeholderData: keepPreviousData })
