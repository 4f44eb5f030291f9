import type { EntityType } from '../../model/entity-types.ts'
import { type KindColor, type Scheme, tokens } from '../ui/tokens.ts'
import type { DrawnNode } from './drawing.ts'
import type { IconName } from './icons.ts'

export type Shape =
  | 'ellipse'
  | 'barrel'
  | 'cut-rectangle'
  | 'hexagon'
  | 'round-rectangle'
  | 'octagon'
  | 'round-tag'
  | 'diamond'

/** How a kind looks. Shape, fill and icon differ together, so that colour never stands alone. */
export interface Appearance {
  shape: Shape
  width: number
  height: number
  /** Solid kinds exist; hollow ones are a record or a person. */
  solid: boolean
  icon: IconName
  /** Which color of the palette it takes. */
  color: KindColor
}

const other = { shape: 'round-rectangle', width: 40, height: 40, solid: true, color: 'other' } as const

/** One look for each kind; a new kind in the model does not compile until it has one. */
export const appearances: Record<EntityType, Appearance> = {
  company: {
    shape: 'ellipse',
    width: 46,
    height: 46,
    solid: true,
    icon: 'building-skyscraper',
    color: 'company',
  },
  cloud: { shape: 'barrel', width: 50, height: 36, solid: true, icon: 'cloud', color: 'cloud' },
  chip: { shape: 'cut-rectangle', width: 38, height: 38, solid: true, icon: 'cpu', color: 'chip' },
  model: { shape: 'hexagon', width: 44, height: 40, solid: true, icon: 'brain', color: 'model' },
  software: { shape: 'round-rectangle', width: 36, height: 36, solid: true, icon: 'code', color: 'software' },
  person: { shape: 'ellipse', width: 34, height: 34, solid: false, icon: 'user', color: 'person' },
  regulator: {
    shape: 'octagon',
    width: 44,
    height: 44,
    solid: true,
    icon: 'building-bank',
    color: 'regulator',
  },
  court: { shape: 'octagon', width: 44, height: 44, solid: true, icon: 'scale', color: 'regulator' },
  government: { shape: 'octagon', width: 44, height: 44, solid: true, icon: 'flag', color: 'regulator' },
  proceeding: { shape: 'round-tag', width: 46, height: 32, solid: false, icon: 'gavel', color: 'regulator' },
  deal: { shape: 'diamond', width: 46, height: 46, solid: false, icon: 'arrows-exchange', color: 'deal' },
  facility: { ...other, icon: 'building-factory' },
  market: { ...other, icon: 'chart-pie' },
}

/** What the screen knows about an element beyond its data. */
export interface ViewState {
  selected: boolean
  /** Part of what the pointer or the search singles out. */
  hovered: boolean
  /** Something else is singled out. */
  dimmed: boolean
  /** The one that the keyboard is on. */
  focused: boolean
  /** The subject of the story or panel: drawn larger. */
  important: boolean
}

export const calm: ViewState = {
  selected: false,
  hovered: false,
  dimmed: false,
  focused: false,
  important: false,
}

export interface NodeStyle {
  shape: Shape
  width: number
  height: number
  fill: string
  stroke: string
  strokeWidth: number
  dashed: boolean
  opacity: number
  icon: IconName
  iconColor: string
  iconSize: number
  ring: { color: string; opacity: number } | null
  label: { name: string; subtitle: string | null; size: number; color: string; subtitleColor: string }
  /** Neighbors not drawn, as "+42"; of a group how many it holds, as "×18"; null when there is nothing to tell. */
  badge: string | null
  /** Sources differ about one of its own values. */
  contested: boolean
  /** Layouts leave it where it is. */
  pinned: boolean
}

/** The look of a node: a pure function of kind, data, state and theme. */
export function nodeStyle(node: DrawnNode, view: ViewState, scheme: Scheme): NodeStyle {
  const palette = tokens[scheme]
  const look = appearances[node.type]
  const scale = view.important && node.type === 'company' ? 56 / 46 : 1
  const grouped = node.group ? 1.25 : 1
  const color = palette.kind[look.color]
  const hollow = node.type in palette.hollow ? palette.hollow[node.type as 'person'] : palette.canvas
  const marked = node.mark === 'same' || node.mark === null ? null : node.mark
  const grey = node.mark === 'same'
  const ring = view.selected
    ? { color: palette.accent, opacity: 1 }
    : marked
      ? { color: palette[marked], opacity: 1 }
      : view.hovered || view.focused
        ? { color: palette.accent, opacity: 0.4 }
        : null
  return {
    shape: look.shape,
    width: look.width * scale * grouped,
    height: look.height * scale * grouped,
    fill: grey ? palette.sunken : look.solid ? color : hollow,
    stroke: grey ? palette.line2 : look.solid ? palette.canvas : color,
    strokeWidth: look.solid && !grey ? 0 : look.solid ? 1.2 : 2,
    dashed: node.rumoured,
    opacity: (view.dimmed ? 0.18 : 1) * (node.ended && node.mark === null ? 0.55 : 1) * (grey ? 0.85 : 1),
    icon: node.group ? 'stack' : look.icon,
    iconColor: grey ? palette.ink3 : look.solid ? palette.onSolid : color,
    iconSize: Math.min(look.width, look.height) * scale * (look.shape === 'diamond' ? 0.42 : 0.5),
    ring,
    label: {
      name: clip(marked ? `${signs[marked]} ${node.name}` : node.name, 160),
      subtitle: node.subtitle ? clip(node.subtitle, 160) : null,
      size: view.important ? 14 : 12,
      color: marked ? palette[marked] : palette.ink,
      subtitleColor: palette.ink2,
    },
    badge: badgeOf(node),
    contested: node.contested && node.mark === null,
    pinned: node.pinned,
  }
}

/** Signs of a comparison, so that colour never stands alone. */
export const signs = { appeared: '+', ended: '−', changed: 'Δ' } as const

function badgeOf({ group, mark, degree, hiddenNeighbors }: DrawnNode): string | null {
  if (group) return `×${compact(degree)}`
  return mark === null && hiddenNeighbors > 0 ? `+${compact(hiddenNeighbors)}` : null
}

const compact = (count: number) => (count < 1000 ? String(count) : `${(count / 1000).toFixed(1)}k`)

/** Cuts a text that is too long to be a label; the table and the panel show all of it. */
export const clip = (text: string, length: number): string =>
  text.length <= length ? text : `${atWord(text.slice(0, length - 1))}…`

const atWord = (text: string): string => {
  const space = text.lastIndexOf(' ')
  return (space > text.length * 0.6 ? text.slice(0, space) : text).replace(/[\s,;:(·]+$/, '')
}
