import type { RequestOf } from '../../../contract/endpoint.ts'
import type { trace } from '../../../contract/trace.ts'
import type { Limits } from './limits.ts'

type Asked = RequestOf<typeof trace>

/** A request with what it leaves unsaid filled in. */
export type TraceInput = Asked & { maxHops: number; limit: number; timeMs: number }

export const fillIn = (asked: Asked): TraceInput => ({
  ...asked,
  maxHops: asked.maxHops ?? 4,
  limit: asked.limit ?? 5,
  timeMs: asked.timeMs ?? 5_000,
})

/** The limits of the search. A path cannot be made to pass its own ends: they are left out of `through`. */
export const limitsOf = (input: TraceInput): Limits => ({
  ...input,
  through: input.through?.filter(id => !input.from.includes(id) && !input.to.includes(id)),
})
