import { z } from 'zod'
import { integer, listOf } from '../../../contract/query-string.ts'
import { TraceEnd, traceLimits } from '../../../contract/trace.ts'

const { trueOn: _t, knownBy: _k, certainty: _c, rule: _r, timeMs: _m, ...limits } = traceLimits

/** What a trace screen looks at, as it stands in the address: both ends, the limits, the path that is open. */
export const TraceUrl = z.object({
  from: listOf(TraceEnd).optional(),
  to: listOf(TraceEnd).optional(),
  ...limits,
  path: integer(1, 50).optional(),
})
export type TraceState = Partial<z.output<typeof TraceUrl>>
export type Change = (patch: TraceState, options?: { replace?: boolean }) => void
