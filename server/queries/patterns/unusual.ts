import type { FoundConflict } from '../../../model/conflicts.ts'
import { relationshipId } from '../../../model/ids.ts'
import type { Work } from '../progress.ts'
import type { Best } from './best.ts'
import { idAt, relationshipIdsAt, type Usable } from './hit.ts'

/** An amount about which sources differ: the farther the highest lies over the lowest, the weightier. */
export function addContested(best: Best, conflict: FoundConflict): void {
  const { spread, subject, object, about, sides } = conflict
  const weight = 2e6 + (spread as number) * 100
  const times = `${(spread as number).toFixed(1)} times`
  const ids = [...new Set([subject, object, about])].filter(id => id !== null)
  best.add(weight, () => ({
    id: conflict.id,
    weight,
    title: name => `${conflict.question} ${ids.slice(0, 2).map(name).join(' and ')}`,
    lead: () =>
      `Sources give ${sides.map(side => side.value).join(', ')}: the highest is ${times} the lowest.`,
    figures: [
      { name: 'Spread', value: times },
      { name: 'Values', value: String(sides.length) },
    ],
    unknown: null,
    said: sides.map(({ value, shown, claimIds }) => ({
      text: `${value.charAt(0).toUpperCase()}${value.slice(1)}${shown ? ', which is the value shown' : ''}.`,
      claimIds,
    })),
    entityIds: ids,
    relationshipIds: object ? [relationshipId(subject, conflict.predicate, object, about)] : [],
  }))
}

/** Relationships that rest on one origin while their ends have many neighbors: much would hang on them. */
export function* addLoadBearing(best: Best, { graph, ok }: Usable): Work<void> {
  const total = graph.type.length
  const near = new Uint32Array(graph.ids.length)
  let marked = -1
  let round = 0
  let touched = 0
  for (let r = 0; r < total; r++) {
    if (!ok(r) || (graph.origins[r] as number) !== 1) continue
    const [from, to] = [graph.from[r] as number, graph.to[r] as number]
    // Relationships stand in the order of their subjects: what is near the subject is marked once for all of its own.
    if (from !== marked) {
      marked = from
      round++
      for (let i = graph.offsets[from] as number; i < (graph.offsets[from + 1] as number); i++)
        if (ok(graph.arc[i] as number)) near[graph.neighbor[i] as number] = round
    }
    touched += (graph.offsets[to + 1] as number) - (graph.offsets[to] as number)
    if (touched > 20_000) {
      touched = 0
      yield { what: 'relationships looked at', done: r, total }
    }
    if (isBridge(r, from, to)) addBearing(best, graph, r)
  }

  /** True where the two ends have neither another relationship nor a neighbor in common. */
  function isBridge(r: number, from: number, to: number): boolean {
    for (let i = graph.offsets[to] as number; i < (graph.offsets[to + 1] as number); i++) {
      const other = graph.arc[i] as number
      if (other === r || !ok(other)) continue
      const w = graph.neighbor[i] as number
      if (w === from || near[w] === round) return false
    }
    return true
  }
}

function addBearing(best: Best, graph: Usable['graph'], r: number): void {
  const [from, to] = [graph.from[r] as number, graph.to[r] as number]
  const weight = Math.min((graph.degree[from] as number) * (graph.degree[to] as number), 999_999)
  best.add(weight, () => {
    const [a, b] = [idAt(graph, from), idAt(graph, to)]
    const ids = relationshipIdsAt(graph, [r])
    return {
      id: ids[0] as string,
      weight,
      title: name => `${name(a)} and ${name(b)}: one origin`,
      lead: name =>
        `Every path of at most two hops between ${name(a)} and ${name(b)} runs over this one relationship, which rests on a single origin.`,
      figures: [
        { name: 'Kind', value: 'single origin' },
        { name: 'Neighbors of both', value: `${graph.degree[from]} and ${graph.degree[to]}` },
      ],
      unknown: null,
      entityIds: [a, b],
      relationshipIds: ids,
    }
  })
}

/** What was reported and never confirmed: the longer it has stood, the more unusual. */
export function addRumours(best: Best, { graph, ok }: Usable): void {
  for (let r = 0; r < graph.type.length; r++) {
    if (!ok(r) || graph.status[r] !== 'rumoured') continue
    const year = graph.year[r] as number
    const weight = 1e6 + (year > 0 ? (graph.newestYear - year) * 1000 : 0) + (graph.origins[r] as number)
    best.add(weight, () => {
      const [a, b] = [idAt(graph, graph.from[r] as number), idAt(graph, graph.to[r] as number)]
      const ids = relationshipIdsAt(graph, [r])
      return {
        id: ids[0] as string,
        weight,
        title: name => `${name(a)} and ${name(b)}: never confirmed`,
        lead: name =>
          `What is reported of ${name(a)} and ${name(b)} has not been confirmed by any source in the data.`,
        figures: [
          { name: 'Kind', value: 'not confirmed' },
          { name: 'Reported', value: year > 0 ? String(year) : 'no date stated' },
          { name: 'Origins', value: String(graph.origins[r]) },
        ],
        unknown: null,
        entityIds: [a, b],
        relationshipIds: ids,
      }
    })
  }
}
