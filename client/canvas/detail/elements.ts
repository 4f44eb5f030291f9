import type { ElementDefinition } from 'cytoscape'
import { tokens } from '../../ui/tokens.ts'
import type { DrawnNode } from '../drawing.ts'
import type { DrawnEdge } from '../fold.ts'
import type { Scene } from '../scene.ts'

/** What the sheet reads of a node. */
export function nodeData(node: DrawnNode, scene: Scene) {
  const style = scene.node(node)
  return {
    shape: style.shape,
    width: style.width,
    height: style.height,
    fill: style.fill,
    stroke: style.stroke,
    strokeWidth: style.strokeWidth,
    dashed: style.dashed,
    opacity: style.opacity,
  }
}

/** What the sheet reads of a line. */
export function edgeData(edge: DrawnEdge, scene: Scene) {
  const style = scene.edge(edge)
  return {
    color: style.color,
    width: style.width,
    core: style.core,
    coreColor: tokens[scene.scheme].canvas,
    // Cytoscape counts both rails together.
    rail: style.width - style.core,
    opacity: style.opacity,
    arrow: style.arrow,
    arrowScale: style.arrowScale,
    symmetric: style.symmetric,
    bow: style.bow * 2,
  }
}

/** Dashes cannot be read from data, so they are classes. */
export const edgeClasses = (edge: DrawnEdge): string =>
  edge.ended || edge.mark === 'ended' ? 'dotted' : edge.rumoured ? 'dashed' : ''

export const nodeElement = (node: DrawnNode, scene: Scene): ElementDefinition => ({
  group: 'nodes',
  data: { id: node.id, ...nodeData(node, scene) },
  position: { ...node.position },
})

export const edgeElement = (edge: DrawnEdge, scene: Scene): ElementDefinition => ({
  group: 'edges',
  data: { id: edge.id, source: edge.from, target: edge.to, ...edgeData(edge, scene) },
  classes: edgeClasses(edge),
})
