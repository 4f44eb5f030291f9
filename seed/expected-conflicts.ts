import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { sourceLookup } from '../model/clocks.ts'
import { findConflicts } from '../model/conflicts.ts'
import type { Dataset } from '../model/record.ts'
import { ConflictKind } from '../model/relationship.ts'
import { SeedError } from './problem.ts'
import { seedFolder } from './read.ts'
import { readYaml } from './yaml-file.ts'

const ExpectedConflict = z.strictObject({
  name: z.string(),
  subject: z.string(),
  predicate: z.string(),
  object: z.string().optional(),
  kind: ConflictKind.optional(),
})
export type ExpectedConflict = z.infer<typeof ExpectedConflict>

const Expected = z.strictObject({
  found: z.array(ExpectedConflict),
  notFound: z.array(z.strictObject({ name: z.string(), why: z.string() })),
})

/** The disagreements that the shipped data is known to hold, and those that the rule rightly does not report. */
export function readExpectedConflicts(): z.infer<typeof Expected> {
  const name = 'expected-conflicts.yaml'
  const text = readFileSync(join(dirname(seedFolder()), name), 'utf8')
  const { content, problems } = readYaml(name, text, Expected)
  if (!content) throw new SeedError(problems)
  return content
}

/** Those expected disagreements that the rule does not find in a dataset. */
export function missingConflicts(dataset: Dataset): ExpectedConflict[] {
  const conflicts = findConflicts(dataset.claims, sourceLookup(dataset.sources))
  return readExpectedConflicts().found.filter(
    wanted =>
      !conflicts.some(
        conflict =>
          conflict.subject === wanted.subject &&
          conflict.predicate === wanted.predicate &&
          (wanted.object ?? null) === conflict.object &&
          (!wanted.kind || wanted.kind === conflict.kind),
      ),
  )
}
