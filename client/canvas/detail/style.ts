import type { StylesheetJson } from 'cytoscape'

/**
 * The sheet only says which property reads which datum: what they are is decided in appearance.ts. It is the same for
 * light and dark, because Cytoscape takes up another sheet in one long task.
 */
export const stylesheet = [
  {
    selector: 'node',
    style: {
      shape: 'data(shape)' as 'ellipse',
      width: 'data(width)',
      height: 'data(height)',
      'background-color': 'data(fill)',
      'border-width': 'data(strokeWidth)',
      'border-color': 'data(stroke)',
      opacity: 'data(opacity)' as unknown as number,
    },
  },
  { selector: 'node[?dashed]', style: { 'border-style': 'dashed' } },
  {
    selector: 'edge',
    style: {
      width: 'data(width)',
      'line-color': 'data(color)',
      opacity: 'data(opacity)' as unknown as number,
      'curve-style': 'straight',
      'target-arrow-shape': 'data(arrow)' as 'vee',
      'target-arrow-color': 'data(color)',
      'arrow-scale': 'data(arrowScale)' as unknown as number,
      'target-distance-from-node': 3,
      'source-distance-from-node': 3,
    },
  },
  {
    selector: 'edge[bow != 0]',
    style: {
      'curve-style': 'unbundled-bezier',
      'control-point-distances': 'data(bow)' as unknown as number,
      'control-point-weights': 0.5,
    },
  },
  {
    selector: 'edge[?symmetric]',
    style: { 'source-arrow-shape': 'data(arrow)' as 'vee', 'source-arrow-color': 'data(color)' },
  },
  {
    selector: 'edge[core > 0]',
    style: {
      width: 'data(core)',
      'line-color': 'data(coreColor)',
      'line-outline-width': 'data(rail)' as unknown as number,
      'line-outline-color': 'data(color)',
    },
  },
  { selector: 'edge.dashed', style: { 'line-style': 'dashed', 'line-dash-pattern': [7, 5] } },
  { selector: 'edge.dotted', style: { 'line-style': 'dashed', 'line-dash-pattern': [1.5, 4] } },
  { selector: ':active', style: { 'overlay-opacity': 0 } },
] as StylesheetJson
