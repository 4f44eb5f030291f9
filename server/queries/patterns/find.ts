import type { RequestOf } from '../../../contract/endpoint.ts'
import type { pattern as endpoint, PatternAnswer } from '../../../contract/patterns.ts'
import type { Database } from '../../database/database.ts'
import { runTelling, type Waiting } from '../progress.ts'
import { graphAt } from '../trace/graph-store.ts'
import { type Best, bestOf } from './best.ts'
import { coInvestment } from './co-investment.ts'
import { concentrationHits, concentrationOf } from './concentration.ts'
import { readContestedAmounts } from './contested-amounts.ts'
import { gapHits, gapsOf } from './gaps.ts'
import type { RawHit, Usable } from './hit.ts'
import { moneyLoops } from './money-loops.ts'
import { readDeals, readInflows } from './read.ts'
import { sharedInvestors } from './shared.ts'
import { singleSuppliers } from './suppliers.ts'
import { addLoadBearing, addRumours } from './unusual.ts'

type Input = RequestOf<typeof endpoint>

export interface Found {
  /** The best hits, in order: of each pattern as many as were asked for. */
  hits: RawHit[]
  /** How many there are in all. */
  total: number
  cut: string | null
  chartsOf: (name: (id: string) => string) => PatternAnswer['charts']
}

const usually = 25

/** Finds where a pattern occurs. Tells how far it is; ends when whoever waits has left. */
export async function findHits(database: Database, input: Input, waiting: Waiting): Promise<Found> {
  const only = input.entities?.length ? input.entities : null
  const limit = input.limit ?? usually
  if (input.name === 'concentration') {
    const flows = await readInflows(database, only, input, waiting)
    const { hits, chartsOf } = concentrationHits(flows, concentrationOf(flows))
    return { ...whole(bestAmong(hits, bestOf(limit, null)), null), chartsOf }
  }
  if (input.name === 'unusual-claims') {
    const best = await readContestedAmounts(database, { limit, only }, input, waiting)
    const { usable, note } = await usableAt(database, input, waiting)
    addRumours(best, usable)
    await runTelling(addLoadBearing(best, usable), waiting)
    return whole(best, note)
  }
  const best = bestOf(limit, only)
  if (input.name === 'regulatory-gaps') {
    const deals = await readDeals(database, input, waiting)
    const gaps = await runTelling(gapsOf(deals, input.factor ?? 2), waiting)
    return whole(bestAmong(gapHits(gaps), best), null)
  }
  const { hits, cut } = await walked(input, await usableAt(database, input, waiting), waiting)
  return whole(bestAmong(hits, best), cut)
}

const whole = (best: Best, cut: string | null): Found => ({
  hits: best.hits(),
  total: best.total(),
  cut,
  chartsOf: () => [],
})

function bestAmong(hits: readonly RawHit[], best: Best): Best {
  for (const hit of hits) best.add(hit.weight, () => hit)
  return best
}

/** Patterns that are found by walking the shape of the graph alone. */
async function walked(
  { name, legs = 3, atLeast }: Input,
  { usable }: { usable: Usable },
  waiting: Waiting,
): Promise<{ hits: RawHit[]; cut: string | null }> {
  switch (name) {
    case 'money-loops': {
      const { loops, cut } = await runTelling(moneyLoops(usable, legs), waiting)
      return { hits: loops, cut }
    }
    case 'single-suppliers':
      return runTelling(singleSuppliers(usable, atLeast ?? 1), waiting)
    case 'shared-investors':
      return { hits: await runTelling(sharedInvestors(usable, atLeast ?? 2), waiting), cut: null }
    default:
      return { hits: await runTelling(coInvestment(usable, atLeast ?? 2), waiting), cut: null }
  }
}

/** Relationships that held and were known at the clocks. */
async function usableAt(
  database: Database,
  input: Input,
  waiting: Waiting,
): Promise<{ usable: Usable; note: string | null }> {
  const { graph, note } = await graphAt(database, input, waiting)
  return { usable: { graph, ok: r => graph.current[r] === 1 }, note }
}
