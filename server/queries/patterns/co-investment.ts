import { UndirectedGraph } from 'graphology'
import * as communities from 'graphology-communities-louvain'
import type { Work } from '../progress.ts'
import { groupInto, idAt, type Link, linksOf, type RawHit, relationshipIdsAt, type Usable } from './hit.ts'

export interface Common {
  a: number
  b: number
  companies: number[]
}

const mostPerCompany = 60

/** Investors that put money into the same companies, with which ones; a company with very many investors joins none. */
export function* commonInvestments(links: readonly Link[]): Work<Common[]> {
  const pairs = new Map<string, Common>()
  const groups = [...groupInto(links, link => link.to)]
  for (const [done, [company, mine]] of groups.entries()) {
    yield { what: 'companies looked at', done: done + 1, total: groups.length }
    const investors = [...new Set(mine.map(link => link.from))].sort((a, b) => a - b)
    if (investors.length > mostPerCompany) continue
    for (const [i, a] of investors.entries())
      for (const b of investors.slice(i + 1)) {
        const pair = pairs.get(`${a} ${b}`) ?? { a, b, companies: [] }
        pair.companies.push(company)
        pairs.set(`${a} ${b}`, pair)
      }
  }
  return [...pairs.values()]
}

type Louvain = (
  graph: UndirectedGraph,
  options: { getEdgeWeight: string; randomWalk: boolean; rng: () => number },
) => Record<string, number>
// The package is CommonJS: its one function is the default of the module.
const louvain = communities.default as unknown as Louvain

/** Groups of investors that invest together more than with others (Louvain; the same input gives the same groups). */
export function* coInvestment(usable: Usable, atLeast: number): Work<RawHit[]> {
  const { graph } = usable
  const links = linksOf(usable, ['INVESTED_IN'])
  const common = (yield* commonInvestments(links)).filter(pair => pair.companies.length >= atLeast)
  if (common.length === 0) return []
  const joint = new UndirectedGraph()
  for (const { a, b, companies } of common)
    joint.mergeEdge(String(a), String(b), { weight: companies.length })
  yield
  const groups = louvain(joint, { getEdgeWeight: 'weight', randomWalk: false, rng: () => 0.5 })
  const groupOf = (v: number) => groups[String(v)]
  const inGroup = groupInto(
    common.filter(({ a, b }) => groupOf(a) === groupOf(b)),
    ({ a }) => groupOf(a),
  )
  const linksFrom = groupInto(links, link => link.from)
  return [...groupInto(Object.entries(groups), ([, group]) => group)].map(([group, members]) => {
    const investors = new Set(members.map(([v]) => Number(v)))
    const inside = inGroup.get(group) ?? []
    const companies = new Set(inside.flatMap(pair => pair.companies))
    const ids = [...investors].map(v => idAt(graph, v)).sort()
    const into = [...companies].map(v => idAt(graph, v)).sort()
    return {
      id: ids.join(),
      weight: companies.size * 1000 + ids.length,
      title: (name: (id: string) => string) =>
        ids.slice(0, 4).map(name).join(', ') + (ids.length > 4 ? ` and ${ids.length - 4} more` : ''),
      lead: (name: (id: string) => string) =>
        `${ids.length} investors share investments in ${into.slice(0, 8).map(name).join(', ')}${into.length > 8 ? ` and ${into.length - 8} more` : ''}.`,
      figures: [
        { name: 'Investors', value: String(ids.length) },
        { name: 'Companies in common', value: String(into.length) },
        { name: 'Pairs', value: String(inside.length) },
      ],
      unknown: 'Investing in the same company does not mean acting together.',
      entityIds: [...ids, ...into],
      relationshipIds: relationshipIdsAt(
        graph,
        [...investors].flatMap(v =>
          (linksFrom.get(v) ?? []).filter(link => companies.has(link.to)).map(link => link.r),
        ),
      ),
    }
  })
}
