import { UndirectedGraph } from 'graphology'
import * as centrality from 'graphology-metrics/centrality/betweenness.js'
import type { RequestOf } from '../../../contract/endpoint.ts'
import type { pattern as endpoint, PatternAnswer } from '../../../contract/patterns.ts'
import type { Database } from '../../database/database.ts'
import { readNames } from '../trace/details.ts'
import { idOfRelationship } from '../trace/graph.ts'
import { currentGraph, existingRelationships } from '../trace/graph-store.ts'
import { coInvestment } from './co-investment.ts'
import { concentrationHits } from './concentration.ts'
import { gapHits, gapsOf } from './gaps.ts'
import type { RawHit, Usable } from './hit.ts'
import { moneyLoops } from './money-loops.ts'
import { readAmountConflicts, readDeals, readInflows } from './read.ts'
import { sharedInvestors } from './shared.ts'
import { needsOf, singleSuppliers } from './suppliers.ts'
import { contestedAmounts, loadBearing, rumours } from './unusual.ts'

type Input = RequestOf<typeof endpoint>

export interface Found {
  hits: RawHit[]
  cut: string | null
  charts: PatternAnswer['charts']
}

const mostForBetweenness = 1_500

/** All hits of a pattern, in no order. */
export async function findHits(database: Database, input: Input): Promise<Found> {
  const only = (hits: RawHit[], cut: string | null = null): Found => ({ hits, cut, charts: [] })
  switch (input.name) {
    case 'concentration': {
      const flows = await readInflows(database, input.entities?.length ? input.entities : null, input)
      const names = await readNames(
        database,
        flows.map(flow => flow.from),
      )
      return { ...concentrationHits(flows, names), cut: null }
    }
    case 'regulatory-gaps':
      return only(gapHits(gapsOf(await readDeals(database, input), input.factor ?? 2)))
    case 'money-loops': {
      const { loops, cut } = moneyLoops(await usableNow(database, input), input.legs ?? 3)
      return only(
        loops,
        cut ? 'There are more loops than were looked at. Fewer legs make it complete.' : null,
      )
    }
    case 'single-suppliers': {
      const usable = await usableNow(database, input)
      const between = betweennessOf(usable)
      return only(
        singleSuppliers(usable, input.atLeast ?? 1, between),
        between
          ? null
          : `Betweenness is left out: the supply graph has more than ${mostForBetweenness} entities.`,
      )
    }
    case 'shared-investors': {
      const { hits, cut } = sharedInvestors(await usableNow(database, input), input.atLeast ?? 2)
      return only(hits, cut ? 'There are more pairs than were looked at.' : null)
    }
    case 'co-investment':
      return only(coInvestment(await usableNow(database, input), input.atLeast ?? 2))
    case 'unusual-claims': {
      const usable = await usableNow(database, input)
      const conflicts = await readAmountConflicts(database, input)
      return only([...contestedAmounts(conflicts), ...rumours(usable), ...loadBearing(usable, 200)])
    }
  }
}

async function usableNow(database: Database, input: Input): Promise<Usable> {
  const graph = await currentGraph(database)
  const existing = await existingRelationships(database, input)
  return {
    graph,
    ok: r => (existing ? existing.has(idOfRelationship(graph, r)) : graph.current[r] === 1),
  }
}

/** Betweenness in the supply graph; null where it is too large to be computed while somebody waits. */
function betweennessOf(usable: Usable): Map<number, number> | null {
  const needs = needsOf(usable)
  const joint = new UndirectedGraph()
  for (const { dependent, supplier } of needs) {
    if (dependent !== supplier) joint.mergeEdge(String(dependent), String(supplier))
    if (joint.order > mostForBetweenness) return null
  }
  const compute = centrality.default as unknown as (graph: UndirectedGraph) => Record<string, number>
  return new Map(Object.entries(compute(joint)).map(([v, value]) => [Number(v), value]))
}
