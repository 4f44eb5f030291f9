import { tokens } from '../../ui/tokens.ts'
import type { DrawnNode } from '../drawing.ts'
import { type IconName, icons } from '../icons.ts'
import {
  badgeBox,
  lineHeight,
  markAt,
  markRadius,
  type NodeLabel,
  subtitleSize,
} from '../labels/layout-labels.ts'
import { textWidth } from '../labels/measure.ts'
import { labelBox } from '../labels/place.ts'
import type { Scene } from '../scene.ts'
import { shapePath } from '../shapes.ts'
import { escapeXml } from './xml.ts'

const n = (value: number) => Number(value.toFixed(1))

/** An icon with its middle at 0, 0. */
export const svgIcon = (icon: IconName, color: string, size: number, shift = 0): string =>
  `<path transform="translate(${n(-size / 2 + shift)} ${n(-size / 2)}) scale(${(size / 24).toFixed(3)})" d="${icons[icon]}" fill="none" stroke="${color}" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"/>`

export function svgNode(node: DrawnNode, scene: Scene): string {
  const style = scene.node(node)
  const palette = tokens[scene.scheme]
  const { x, y } = node.position
  const stroke = style.strokeWidth > 0 ? ` stroke="${style.stroke}" stroke-width="${style.strokeWidth}"` : ''
  const dash = style.dashed ? ' stroke-dasharray="5 4"' : ''
  const ring = style.ring
    ? `<path d="${shapePath(style.shape, style.width + 12, style.height + 12)}" fill="none" stroke="${style.ring.color}" stroke-width="2.5" opacity="${style.ring.opacity}"/>`
    : ''
  const at = markAt(style, { x: 0, y: 0 })
  const mark = style.contested ? svgMark(at.x, at.y, markRadius, scene) : ''
  return [
    `<g transform="translate(${n(x)} ${n(y)})" opacity="${n(style.opacity)}"><title>${escapeXml(node.name)}</title>`,
    ring,
    `<path d="${shapePath(style.shape, style.width, style.height)}" fill="${style.fill}"${stroke}${dash} stroke-linejoin="round"/>`,
    svgIcon(style.icon, style.iconColor, style.iconSize, style.shape === 'round-tag' ? -3 : 0),
    style.badge ? badge() : '',
    mark,
    '</g>',
  ].join('')

  function badge(): string {
    const box = badgeBox(style, { x: 0, y: 0 })
    const width = box.right - box.left
    return (
      `<rect x="${n(box.left)}" y="${n(box.top)}" width="${n(width)}" height="15" rx="7.5" fill="${palette.surface}" stroke="${palette.ctl}"/>` +
      `<text x="${n(box.left + width / 2)}" y="${n(box.top + 11)}" text-anchor="middle" font-size="10.5" font-weight="600" fill="${palette.ink}">${style.badge}</text>`
    )
  }
}

/** A ≠ in a small disc. */
export function svgMark(x: number, y: number, radius: number, scene: Scene): string {
  const palette = tokens[scene.scheme]
  return `<circle cx="${n(x)}" cy="${n(y)}" r="${radius}" fill="${palette.ended}"/><text x="${n(x)}" y="${n(y + radius * 0.62)}" text-anchor="middle" font-size="${radius * 1.7}" font-weight="700" fill="${palette.onSolid}">≠</text>`
}

export function svgLabel(node: DrawnNode | undefined, label: NodeLabel, scene: Scene): string {
  if (!node) return ''
  const style = scene.node(node)
  const palette = tokens[scene.scheme]
  const rows = [
    ...label.lines.map(text => ({ text, weight: 600, size: label.size, color: style.label.color })),
    ...label.subtitle.map(text => ({
      text,
      weight: 400,
      size: subtitleSize,
      color: style.label.subtitleColor,
    })),
  ]
  const box = labelBox(
    {
      id: node.id,
      ...node.position,
      width: style.width,
      height: style.height,
      labelWidth: Math.max(...rows.map(({ text, weight, size }) => textWidth(text, weight, size))),
      labelHeight: rows.reduce((sum, { size }) => sum + size * lineHeight, 0),
      priority: 0,
    },
    label.side,
    1,
  )
  const anchor = label.side.startsWith('right') ? 'start' : label.side.startsWith('left') ? 'end' : 'middle'
  const x = anchor === 'start' ? box.left : anchor === 'end' ? box.right : (box.left + box.right) / 2
  let y = box.top
  return rows
    .map(({ text, weight, size, color }) => {
      y += size * lineHeight
      return `<text x="${n(x)}" y="${n(y - size * 0.3)}" text-anchor="${anchor}" font-size="${size}" font-weight="${weight}" fill="${color}" stroke="${palette.canvas}" stroke-width="4" stroke-linejoin="round" paint-order="stroke">${escapeXml(text)}</text>`
    })
    .join('')
}
