import type { Problem } from '../../../../contract/errors.ts'
import type { QueryLine, QueryResponse, QuerySummary } from '../../../../contract/query.ts'
import { wholeEntity, wholeRelationship } from '../../../../contract/query-compact.ts'
import type { QueryValue } from '../../../../contract/query-value.ts'
import type { Subgraph, SubgraphEntity, SubgraphRelationship } from '../../../../contract/subgraph.ts'

/** What a run has brought so far. Grows while the stream comes in; `version` counts the growth. */
export interface Result {
  columns: string[]
  rows: QueryValue[][]
  entities: Map<string, SubgraphEntity>
  relationships: Map<string, SubgraphRelationship>
  nodes: QueryResponse['nodes']
  links: QueryResponse['links']
  plan: QueryResponse['plan']
  summary: QuerySummary | null
  problem: Problem | null
  version: number
}

export const emptyResult = (): Result => ({
  columns: [],
  rows: [],
  entities: new Map(),
  relationships: new Map(),
  nodes: [],
  links: [],
  plan: null,
  summary: null,
  problem: null,
  version: 0,
})

/** Takes one line of the stream into the result. Changes the result in place: a copy a batch would cost more than the rows. */
export function takeLine(result: Result, line: QueryLine): void {
  result.version++
  if (line.kind === 'header') result.columns = line.columns
  else if (line.kind === 'rows') {
    for (const row of line.rows) result.rows.push(row)
    for (const entity of line.entities) result.entities.set(entity.id, wholeEntity(entity))
    for (const one of line.relationships) result.relationships.set(one.id, wholeRelationship(one))
    result.nodes.push(...line.nodes)
    result.links.push(...line.links)
  } else if (line.kind === 'plan') result.plan = line.plan
  else if (line.kind === 'summary') result.summary = line.summary
  else result.problem = line.problem
}

/** Exactly what the query returned: no relationship that it did not return itself. */
export const subgraphOf = (result: Result): Subgraph => ({
  entities: [...result.entities.values()],
  relationships: [...result.relationships.values()],
})
