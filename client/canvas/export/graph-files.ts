import type { SubgraphEntity, SubgraphRelationship } from '../../../contract/subgraph.ts'
import type { SeenAt } from '../../../model/clocks-in-words.ts'
import { tokens } from '../../ui/tokens.ts'
import { appearances } from '../appearance.ts'
import type { Drawing } from '../drawing.ts'
import { escapeXml } from './xml.ts'

/** What is drawn, as data: groups opened, folds unfolded. */
export interface DrawnData {
  entities: SubgraphEntity[]
  relationships: SubgraphRelationship[]
  positions: Record<string, { x: number; y: number }>
  /** At which clocks and by which rule it is drawn, in a sentence; null where all is as usual. */
  asSeen: string | null
}

/** The data behind a drawing; `entityOf` finds the members of groups. */
export function drawnData(
  drawing: Drawing,
  entityOf: (id: string) => SubgraphEntity | undefined,
  seen: SeenAt | null = null,
): DrawnData {
  const entities: SubgraphEntity[] = []
  const positions: DrawnData['positions'] = {}
  for (const { entity, group, position } of drawing.nodes.values()) {
    const members = entity ? [entity] : (group?.entityIds ?? []).flatMap(id => entityOf(id) ?? [])
    for (const member of members) {
      entities.push(member)
      positions[member.id] = position
    }
  }
  return {
    entities,
    relationships: [...drawing.edges.values()].flatMap(({ members }) => [...members]),
    positions,
    asSeen: seen?.sentence ?? null,
  }
}

/** JSON with everything the drawing knows. */
export const toJson = (data: DrawnData, datasetVersion: string): string =>
  `${JSON.stringify({ format: 'interlock-subgraph', datasetVersion, ...data }, null, 2)}\n`

const nodeKeys = {
  label: 'string',
  type: 'string',
  subtitle: 'string',
  description: 'string',
  contested: 'boolean',
  neighbors: 'int',
  x: 'double',
  y: 'double',
} as const
const edgeKeys = {
  relationship: 'string',
  sentence: 'string',
  amount: 'double',
  currency: 'string',
  amountKind: 'string',
  amountBound: 'string',
  eventOn: 'string',
  validFrom: 'string',
  validTo: 'string',
  status: 'string',
  claims: 'int',
  origins: 'int',
  contested: 'boolean',
} as const

type Values = Record<string, string | number | boolean | null | undefined>

const nodeValues = (entity: SubgraphEntity, { positions }: DrawnData): Values => ({
  label: entity.name,
  type: entity.type,
  subtitle: entity.subtitle,
  description: entity.description,
  contested: entity.contested,
  neighbors: entity.neighbors,
  ...positions[entity.id],
})

const edgeValues = (line: SubgraphRelationship): Values => ({
  relationship: line.type,
  sentence: line.sentence,
  amount: line.amount,
  currency: line.currency,
  amountKind: line.amountKind,
  amountBound: line.amountBound,
  eventOn: line.eventOn,
  validFrom: line.validFrom,
  validTo: line.validTo,
  status: line.status,
  claims: line.claimIds.length,
  origins: line.originCount,
  contested: line.contested,
})

const present = (values: Values) =>
  Object.entries(values).filter(
    (entry): entry is [string, string | number | boolean] => entry[1] !== null && entry[1] !== undefined,
  )

/** GraphML, for yEd, Gephi and Cytoscape. */
export function toGraphml(data: DrawnData): string {
  const declare = (keys: Record<string, string>, of: 'node' | 'edge') =>
    Object.entries(keys).map(
      ([name, type]) => `  <key id="${of}-${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>`,
    )
  const fill = (values: Values, of: 'node' | 'edge') =>
    present(values).map(
      ([name, value]) => `      <data key="${of}-${name}">${escapeXml(String(value))}</data>`,
    )
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...declare(nodeKeys, 'node'),
    ...declare(edgeKeys, 'edge'),
    ...(data.asSeen ? ['  <key id="graph-asSeen" for="graph" attr.name="asSeen" attr.type="string"/>'] : []),
    '  <graph id="interlock" edgedefault="directed">',
    ...(data.asSeen ? [`    <data key="graph-asSeen">${escapeXml(data.asSeen)}</data>`] : []),
    ...data.entities.flatMap(entity => [
      `    <node id="${escapeXml(entity.id)}">`,
      ...fill(nodeValues(entity, data), 'node'),
      '    </node>',
    ]),
    ...data.relationships.flatMap(line => [
      `    <edge id="${escapeXml(line.id)}" source="${escapeXml(line.from)}" target="${escapeXml(line.to)}">`,
      ...fill(edgeValues(line), 'edge'),
      '    </edge>',
    ]),
    '  </graph>',
    '</graphml>',
    '',
  ].join('\n')
}

/** GEXF 1.2 with colours and places, for Gephi. The library that writes it is loaded when it is first needed. */
export async function toGexf(data: DrawnData): Promise<string> {
  const [{ MultiDirectedGraph }, gexf] = await Promise.all([
    import('graphology'),
    import('graphology-gexf/browser'),
  ])
  const graph = new MultiDirectedGraph()
  graph.setAttribute('creator', 'Interlock')
  if (data.asSeen) graph.setAttribute('description', data.asSeen)
  const clean = (values: Values) =>
    Object.fromEntries(
      present(values).map(([name, value]) => [
        name,
        typeof value === 'string' ? value.replace(/\p{Cc}/gu, ' ') : value,
      ]),
    )
  for (const entity of data.entities) graph.addNode(entity.id, clean(nodeValues(entity, data)))
  for (const line of data.relationships)
    graph.addEdgeWithKey(line.id, line.from, line.to, clean(edgeValues(line)))
  return gexf.write(graph, {
    formatNode: (id, { label, x, y, ...attributes }) => ({
      label,
      attributes,
      // GEXF counts y upward.
      viz: { color: tokens.light.kind[appearances[colorKey(id)].color], x, y: -y, size: 10 },
    }),
    formatEdge: (_, attributes) => ({ label: attributes.relationship, attributes }),
  })
}

const colorKey = (id: string) => id.slice(0, id.indexOf(':')) as keyof typeof appearances
