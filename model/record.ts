import { z } from 'zod'
import { Claim } from './claim.ts'
import { Entity } from './entity.ts'
import { Source } from './source.ts'

/** Everything the graph is made of. Relationships are not in it: they follow from the claims. */
export const Dataset = z.object({
  version: z.string(),
  entities: z.array(Entity),
  sources: z.array(Source),
  claims: z.array(Claim),
})
export type Dataset = z.infer<typeof Dataset>
