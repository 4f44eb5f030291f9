import { z } from 'zod'

/** One step of a plan. `rows` and `dbHits` are known after PROFILE only. */
export type PlanStep = {
  operator: string
  details: string
  estimatedRows: number | null
  rows: number | null
  dbHits: number | null
  children: PlanStep[]
}

export const planStepSchema: z.ZodType<PlanStep> = z.object({
  operator: z.string(),
  details: z.string(),
  estimatedRows: z.number().nullable(),
  rows: z.number().nullable(),
  dbHits: z.number().nullable(),
  get children() {
    return z.array(planStepSchema)
  },
})
