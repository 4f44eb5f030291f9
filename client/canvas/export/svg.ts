import { tokens } from '../../ui/tokens.ts'
import { boundsOf } from '../fitting.ts'
import { layoutLabels } from '../labels/layout-labels.ts'
import type { Scene } from '../scene.ts'
import { svgEdge, svgEdgeLabel } from './svg-edges.ts'
import { svgLegend } from './svg-legend.ts'
import { svgLabel, svgNode } from './svg-nodes.ts'
import { cutTo, linesOf, svgSources } from './svg-text.ts'
import { escapeXml } from './xml.ts'

export interface SvgOptions {
  title: string
  /** Under the title: at which clocks and by which rule it is seen. */
  asSeen?: string | null
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

/** A drawing as SVG, written from the store: real text, shapes and icons, legend, numbered sources. */
export function writeSvg(scene: Scene, options: SvgOptions): string {
  const { nodes, edges } = scene.drawing
  const palette = tokens[scheme(scene)]
  const places = [...nodes.values()].map(({ position }) => position)
  const bounds = boundsOf(places) ?? { left: 0, top: 0, right: 100, bottom: 100 }
  const labels = layoutLabels(scene, 1, id => nodes.get(id)?.position ?? { x: 0, y: 0 })
  const left = bounds.left - margin - 130
  const width = bounds.right - bounds.left + 2 * (margin + 130)
  const asSeen = options.asSeen ? linesOf(options.asSeen, width - 48) : []
  const top = bounds.top - margin - 34 - asSeen.length * 16
  const legend = options.legend === false ? [] : svgLegend(scene)
  const legendRows = legend.length > 0 ? Math.ceil(legend.length / columnsFor(width)) : 0
  const footer = svgSources(options.sources ?? [], width - 48, palette.ink2)
  const foot = bounds.bottom + margin + 30
  const footHeight = legendRows * 22 + footer.height + 34
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
    `<text x="${left + 24}" y="${top + 32}" font-size="16" font-weight="600" fill="${palette.ink}">${escapeXml(cutTo(width - 48, options.title, 600, 16))}</text>`,
    ...asSeen.map(
      (line, index) =>
        `<text x="${left + 24}" y="${top + 52 + index * 16}" font-size="11" fill="${palette.ink2}">${escapeXml(line)}</text>`,
    ),
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
    footer.at(left + 24, foot + legendRows * 22 + 20),
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
