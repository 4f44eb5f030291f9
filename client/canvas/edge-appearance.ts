import { formatAmount, formatMoney } from '../../model/money.ts'
import { type Family, relationshipTypes } from '../../model/relationship-types.ts'
import { type Scheme, type Tokens, tokens } from '../ui/tokens.ts'
import { clip, signs, type ViewState } from './appearance.ts'
import type { DrawnEdge } from './fold.ts'

export type Arrow = 'triangle' | 'vee' | 'circle' | 'tee' | 'none'

/** Arrowheads differ by family, so that families are told apart without colour. */
export const arrows: Record<Family, Arrow> = {
  money: 'triangle',
  supply: 'vee',
  governance: 'circle',
  regulation: 'tee',
  structure: 'none',
}

const widths: Record<Exclude<Family, 'money'>, number> = {
  supply: 1.9,
  governance: 1.6,
  regulation: 1.9,
  structure: 1.2,
}

/** Width of a money line: a logarithm of US$ billions, between 1.6 and 9; 2 where no amount is stated. */
export const moneyWidth = (amount: number | null): number =>
  amount === null || amount <= 0 ? 2 : Math.min(9, Math.max(1.6, 3 + 3.6 * Math.log10(amount / 1e9)))

export interface EdgeStyle {
  color: string
  width: number
  /** Width of the canvas-coloured core that splits a contested line into two rails; 0 for one line. */
  core: number
  dash: readonly number[] | null
  opacity: number
  arrow: Arrow
  arrowScale: number
  /** A line without a direction: both ends look the same. */
  symmetric: boolean
  /** Distance of the middle of the curve from the straight line, in pixels. */
  bow: number
  underlay: { color: string; opacity: number; padding: number } | null
  label: EdgeLabel | null
}

export interface EdgeLabel {
  text: string
  /** Where there is no room for all of it. */
  brief: string
  color: string
  /** Drawn as a pill with ≠ before the text. */
  contested: boolean
  pill: boolean
  border: string
}

/** The look of a line: a pure function of model, data, state and theme. */
export function edgeStyle(edge: DrawnEdge, view: ViewState, scheme: Scheme): EdgeStyle {
  const palette = tokens[scheme]
  const family = palette.family[edge.family]
  const width = edgeWidth(edge)
  const drawn = edge.contested ? Math.max(width, 4.2) : width
  const over = edge.ended || edge.mark === 'ended'
  return {
    color: colorOf(edge, palette, family.line),
    width: drawn,
    core: edge.contested && edge.mark === null ? drawn * 0.38 : 0,
    dash: over ? [1.5, 4] : edge.rumoured ? [7, 5] : null,
    opacity: (edge.ended && edge.mark === null ? 0.38 : 1) * (view.dimmed ? 0.14 : 1),
    arrow: arrows[edge.family],
    arrowScale: edge.family === 'money' ? 0.75 + drawn / 12 : 0.9,
    symmetric: 'symmetric' in relationshipTypes[edge.shown.type],
    bow: bowOf(edge),
    underlay: view.selected
      ? { color: palette.accent, opacity: 0.22, padding: 7 }
      : view.hovered || view.focused
        ? { color: palette.accent, opacity: 0.12, padding: 5 }
        : null,
    label: labelOf(edge, view, scheme),
  }
}

/** While two days are compared, what changed takes the colour of the change and all else is grey. */
function colorOf({ mark }: DrawnEdge, palette: Tokens, family: string): string {
  return mark === null ? family : mark === 'same' ? palette.line2 : palette[mark]
}

function edgeWidth({ family, shown }: DrawnEdge): number {
  if (family === 'money')
    return moneyWidth(shown.currency === 'USD' || shown.amount === null ? shown.amount : null)
  return family === 'supply' && /\bprimary\b/i.test(shown.role ?? '') ? 2.6 : widths[family]
}

/** Lines between the same ends bow 18–34 px apart; the first is straight. The side follows the pair, not the direction. */
function bowOf({ lane, lanes, from, to }: DrawnEdge): number {
  if (lanes === 1) return 0
  const step = Math.max(18, Math.min(34, 80 / lanes))
  // A negative zero would make equal looks unequal.
  return lane === 0 ? 0 : lane * step * (from < to ? 1 : -1)
}

function labelOf(edge: DrawnEdge, view: ViewState, scheme: Scheme): EdgeLabel | null {
  const palette = tokens[scheme]
  if (edge.mark === 'same' && !view.selected && !view.hovered) return null
  const marked = edge.mark === null || edge.mark === 'same' ? null : edge.mark
  const text = [
    marked ? signs[marked] : '',
    changedText(edge) ?? labelText(edge, view.selected || view.hovered || view.focused),
    edge.members.length > 1 ? `×${edge.members.length}` : '',
  ]
    .filter(Boolean)
    .join(' ')
  // What is a part or a party of what shows by its colour; words on each would hide the picture.
  if (marked && edge.family === 'structure' && !view.selected && !view.hovered) return null
  if (marked)
    return {
      brief: changedText(edge) ? `${signs[marked]} ${moneyText(edge.shown)}` : '',
      text: clip(text === signs[marked] ? `${text} ${relationshipTypes[edge.shown.type].verb}` : text, 42),
      color: palette[marked],
      contested: false,
      pill: true,
      border: palette[marked],
    }
  if (!text && !edge.contested) return null
  return {
    brief: '',
    text: clip(text, 42),
    color: edge.ended ? palette.ink3 : palette.family[edge.family].text,
    contested: edge.contested,
    pill: edge.contested || edge.members.length > 1 || view.selected,
    border: view.selected ? palette.accent : palette.family[edge.family].line,
  }
}

function labelText({ family, shown, ended, rumoured }: DrawnEdge, asked: boolean): string {
  const over = ended ? ', ended' : ''
  if (family === 'money') return moneyText(shown) + over
  if (family === 'governance') return (shown.role ?? relationshipTypes[shown.type].verb) + over
  if (family === 'supply')
    return shown.role && (asked || /\bprimary\b/i.test(shown.role)) ? shown.role + over : over.slice(2)
  if (family === 'regulation') {
    if (rumoured) return 'not confirmed'
    return asked ? (shown.role ?? relationshipTypes[shown.type].verb) : ''
  }
  return ''
}

/** "US$4bn → US$8bn" while two days are compared and the money differs. */
function changedText({ family, mark, before, shown }: DrawnEdge): string | null {
  if (mark !== 'changed' || family !== 'money' || !before) return null
  const [was, is] = [moneyText(before), moneyText(shown)]
  return was && is && was !== is ? `${was} → ${is}` : null
}

/** "up to US$4bn", and ", planned" while it is only that; a report or plan without a figure says that it is one. */
function moneyText({ amount, currency, amountKind, amountBound, status }: DrawnEdge['shown']): string {
  if (amount === null || !currency)
    return status === 'rumoured' ? 'reported only' : status === 'planned' ? 'planned' : ''
  const money =
    amountKind && amountBound
      ? formatMoney({ amount, currency, kind: amountKind, bound: amountBound })
      : formatAmount(amount, currency)
  return status === 'planned' || status === 'rumoured' ? `${money}, ${status}` : money
}
