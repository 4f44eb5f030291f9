import type { RequestOf } from '../../../contract/endpoint.ts'
import type { pattern as endpoint, PatternAnswer } from '../../../contract/patterns.ts'
import type { Database } from '../../database/database.ts'
import { runTelling, type Waiting } from '../progress.ts'
import { idOfRelationship } from '../trace/graph.ts'
import { graphAt } from '../trace/graph-store.ts'
import { coInvestment } from './co-investment.ts'
import { concentrationHits, concentrationOf } from './concentration.ts'
import { gapHits, gapsOf } from './gaps.ts'
import type { RawHit, Usable } from './hit.ts'
import { moneyLoops } from './money-loops.ts'
import { readAmountConflicts, readDeals, readInflows } from './read.ts'
import { sharedInvestors } from './shared.ts'
import { singleSuppliers } from './suppliers.ts'
import { contestedAmounts, loadBearing, rumours } from './unusual.ts'

type Input = RequestOf<typeof endpoint>

export interface Found {
  hits: RawHit[]
  cut: string | null
  chartsOf: (name: (id: string) => string) => PatternAnswer['charts']
}

const only = ({ hits, cut }: { hits: RawHit[]; cut: string | null }): Found => ({
  hits,
  cut,
  chartsOf: () => [],
})

/** All hits of a pattern, in no order. Tells how far it is; ends when whoever waits has left. */
export async function findHits(database: Database, input: Input, waiting: Waiting): Promise<Found> {
  switch (input.name) {
    case 'concentration': {
      const flows = await readInflows(database, input.entities?.length ? input.entities : null, input)
      return { ...concentrationHits(flows, concentrationOf(flows)), cut: null }
    }
    case 'regulatory-gaps': {
      const gaps = await runTelling(gapsOf(await readDeals(database, input), input.factor ?? 2), waiting)
      return only({ hits: gapHits(gaps), cut: null })
    }
    case 'unusual-claims': {
      const { conflicts, cut } = await readAmountConflicts(database, input, waiting)
      const { usable, note } = await usableAt(database, input, waiting)
      const bearing = await runTelling(loadBearing(usable), waiting)
      const cuts = [cut, note].filter(text => text !== null)
      return only({
        hits: [...contestedAmounts(conflicts), ...rumours(usable), ...bearing],
        cut: cuts.join(' ') || null,
      })
    }
    default:
      return only(await walked(input, await usableAt(database, input, waiting), waiting))
  }
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
  const { graph, existed, note } = await graphAt(database, input, waiting)
  const held =
    existed && Uint8Array.from(graph.type, (_, r) => (existed.has(idOfRelationship(graph, r)) ? 1 : 0))
  return { usable: { graph, ok: r => (held ?? graph.current)[r] === 1 }, note }
}
