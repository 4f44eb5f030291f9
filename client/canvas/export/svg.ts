import { entityTypeNames, entityTypes } from '../../../model/entity-types.ts'
import { families, familyNames } from '../../../model/relationship-types.ts'
import { tokens } from '../../ui/tokens.ts'
import { appearances } from '../appearance.ts'
import { boundsOf } from '../fitting.ts'
import { layoutLabels } from '../labels/layout-labels.ts'
import type { Scene } from '../scene.ts'
import { shapePath } from '../shapes.ts'
import { svgEdge, svgEdgeLabel } from './svg-edges.ts'
import { svgIcon, svgLabel, svgNode } from './svg-nodes.ts'
import { escapeXml } from './xml.ts'

export interface SvgOptions {
  title: string
  /** Without it the picture has no ground. */
  background?: boolean
  legend?: boolean
  /** Lines of the footer, numbered: the sources. */
  sources?: readonly string[]
  /** A font as CSS, for programs that have none of that name. */
  fontCss?: string
  /** "Interlock, dataset 2026.11.1, 22 Nov 2026" */
  imprint?: string
}

const margin = 60
const rowHeight = 18

/** A drawing as SVG, written from the store: real text, shapes and icons, legend, numbered sources. */
export function writeSvg(scene: Scene, options: SvgOptions): string {
  const { nodes, edges } = scene.drawing
  const palette = tokens[scheme(scene)]
  const places = [...nodes.values()].map(({ position }) => position)
  const bounds = boundsOf(places) ?? { left: 0, top: 0, right: 100, bottom: 100 }
  const labels = layoutLabels(scene, 1, id => nodes.get(id)?.position ?? { x: 0, y: 0 })
  const left = bounds.left - margin - 130
  const top = bounds.top - margin - 34
  const width = bounds.right - bounds.left + 2 * (margin + 130)
  const legend = options.legend === false ? [] : svgLegend(scene)
  const sources = options.sources ?? []
  const legendRows = legend.length > 0 ? Math.ceil(legend.length / columnsFor(width)) : 0
  const foot = bounds.bottom + margin + 30
  const footHeight = legendRows * 22 + (sources.length > 0 ? 34 + sources.length * rowHeight : 0) + 34
  const height = foot - top + footHeight
  const wide = columnsFor(width)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${left} ${top} ${width} ${height}" width="${width}" height="${height}" font-family="'Inter Variable', Inter, 'Helvetica Neue', Arial, sans-serif" font-size="12">`,
    `<title>${escapeXml(options.title)}</title>`,
    options.fontCss ? `<style>${options.fontCss}</style>` : '',
    options.background === false
      ? ''
      : `<rect x="${left}" y="${top}" width="${width}" height="${height}" fill="${palette.canvas}"/>`,
    `<text x="${left + 24}" y="${top + 32}" font-size="16" font-weight="600" fill="${palette.ink}">${escapeXml(options.title)}</text>`,
    '<g id="relationships">',
    ...[...edges.values()].map(edge => svgEdge(edge, scene)),
    '</g>',
    '<g id="entities">',
    ...[...nodes.values()].map(node => svgNode(node, scene)),
    '</g>',
    '<g id="labels">',
    ...[...labels.edges].map(([id, at]) => svgEdgeLabel(edges.get(id), at, scene)),
    ...[...labels.nodes].map(([id, label]) => svgLabel(nodes.get(id), label, scene)),
    '</g>',
    `<g id="legend" transform="translate(${left + 24} ${foot})">`,
    ...legend.map(
      (entry, index) =>
        `<g transform="translate(${(index % wide) * 170} ${Math.floor(index / wide) * 22})">${entry}</g>`,
    ),
    '</g>',
    ...footer(sources, left + 24, foot + legendRows * 22 + 20, palette.ink2),
    options.imprint
      ? `<text x="${left + 24}" y="${top + height - 14}" font-size="11" fill="${palette.ink3}">${escapeXml(options.imprint)}</text>`
      : '',
    '</svg>',
    '',
  ]
    .filter(line => line !== '')
    .join('\n')
}

const scheme = (scene: Scene) => scene.scheme
const columnsFor = (width: number) => Math.max(1, Math.floor((width - 48) / 170))

/** Kinds and families that are drawn, with how often. */
function svgLegend(scene: Scene): string[] {
  const palette = tokens[scene.scheme]
  const nodes = [...scene.drawing.nodes.values()]
  const edges = [...scene.drawing.edges.values()]
  const text = (words: string) => `<text x="30" y="4" fill="${palette.ink}">${escapeXml(words)}</text>`
  const kinds = entityTypeNames.flatMap(type => {
    const count = nodes.filter(node => node.type === type).length
    if (count === 0) return []
    const look = appearances[type]
    const color = palette.kind[look.color]
    const shape = shapePath(look.shape, look.width * 0.4, look.height * 0.4)
    const paint = look.solid ? `fill="${color}"` : `fill="none" stroke="${color}" stroke-width="1.5"`
    const icon = svgIcon(look.icon, look.solid ? palette.onSolid : color, 10)
    return [
      `<g transform="translate(12 0)"><path d="${shape}" ${paint}/>${icon}</g>${text(`${entityTypes[type].name} ${count}`)}`,
    ]
  })
  const worlds = familyNames.flatMap(family => {
    const count = edges
      .filter(edge => edge.family === family)
      .reduce((sum, { members }) => sum + members.length, 0)
    if (count === 0) return []
    return [
      `<path d="M0 0H24" stroke="${palette.family[family].line}" stroke-width="${family === 'money' ? 4 : 2}"/>${text(`${families[family].name} ${count}`)}`,
    ]
  })
  const marks = [
    {
      name: 'Sources differ',
      count: edges.filter(({ contested }) => contested).length,
      line: 'M0 -2H24M0 2H24',
      dash: '',
    },
    {
      name: 'Not confirmed',
      count: edges.filter(({ rumoured }) => rumoured).length,
      line: 'M0 0H24',
      dash: '7 5',
    },
    { name: 'Ended', count: edges.filter(({ ended }) => ended).length, line: 'M0 0H24', dash: '1.5 4' },
  ]
    .filter(({ count }) => count > 0)
    .map(
      ({ name, count, line, dash }) =>
        `<path d="${line}" stroke="${palette.ink}" stroke-width="1.5" stroke-dasharray="${dash || 'none'}"/>${text(`${name} ${count}`)}`,
    )
  return [...kinds, ...worlds, ...marks]
}

function footer(sources: readonly string[], x: number, y: number, color: string): string[] {
  if (sources.length === 0) return []
  return [
    `<g id="sources" font-size="11" fill="${color}">`,
    `<text x="${x}" y="${y}" font-weight="600">Sources</text>`,
    ...sources.map(
      (line, index) =>
        `<text x="${x}" y="${y + (index + 1) * rowHeight}">${index + 1}. ${escapeXml(line)}</text>`,
    ),
    '</g>',
  ]
}
