import type { Scheme } from '../ui/tokens.ts'
import { calm, type NodeStyle, nodeStyle, type ViewState } from './appearance.ts'
import type { Drawing, DrawnNode } from './drawing.ts'
import { type EdgeStyle, edgeStyle } from './edge-appearance.ts'
import type { DrawnEdge } from './fold.ts'

/** What singles elements out, apart from the data: it never enters the store's log. */
export interface Emphasis {
  selection: ReadonlySet<string>
  hovered: string | null
  focused: string | null
  /** Search hits, or the steps of a path; null when nothing is searched. */
  highlighted: ReadonlySet<string> | null
  /** Drawn larger: the subjects of the story or screen. */
  important: ReadonlySet<string>
}

export const noEmphasis: Emphasis = {
  selection: new Set(),
  hovered: null,
  focused: null,
  highlighted: null,
  important: new Set(),
}

/** So many that are selected or found are each shown by name. */
const few = 12

/** A drawing with its looks: what every renderer, the legend and the SVG read. */
export class Scene {
  readonly drawing: Drawing
  readonly scheme: Scheme
  readonly emphasis: Emphasis
  private readonly near: ReadonlySet<string> | null

  constructor(drawing: Drawing, scheme: Scheme, emphasis: Emphasis = noEmphasis) {
    this.drawing = drawing
    this.scheme = scheme
    this.emphasis = emphasis
    this.near = emphasis.hovered ? around(drawing, emphasis.hovered) : emphasis.highlighted
  }

  node(node: DrawnNode): NodeStyle {
    return nodeStyle(node, this.viewOfNode(node), this.scheme)
  }

  edge(edge: DrawnEdge): EdgeStyle {
    return edgeStyle(edge, this.viewOfEdge(edge), this.scheme)
  }

  viewOfNode(node: DrawnNode): ViewState {
    const { emphasis } = this
    const selected = node.group
      ? node.group.entityIds.some(id => emphasis.selection.has(id))
      : emphasis.selection.has(node.id)
    return {
      ...calm,
      selected,
      hovered: emphasis.hovered === node.id || (emphasis.highlighted?.has(node.id) ?? false),
      focused: emphasis.focused === node.id,
      dimmed: this.near !== null && !this.near.has(node.id),
      important: emphasis.important.has(node.id),
    }
  }

  /** Whether a node is pointed at, focused or one of few found or selected: its name is shown whatever is in the way. */
  isAskedFor(node: DrawnNode): boolean {
    const { hovered, focused, highlighted, selection } = this.emphasis
    if (node.id === hovered || node.id === focused) return true
    if (highlighted && highlighted.size <= few && highlighted.has(node.id)) return true
    return selection.size <= few && this.viewOfNode(node).selected
  }

  /** Lines that are selected, pointed at or focused. */
  singledOutEdges(): DrawnEdge[] {
    const { selection, hovered, focused } = this.emphasis
    if (selection.size === 0 && hovered === null && focused === null) return []
    return [...this.drawing.edges.values()].filter(
      ({ id, members }) =>
        id === hovered || id === focused || members.some(member => selection.has(member.id)),
    )
  }

  viewOfEdge(edge: DrawnEdge): ViewState {
    const { emphasis } = this
    return {
      ...calm,
      selected: edge.members.some(({ id }) => emphasis.selection.has(id)),
      hovered: emphasis.hovered === edge.id,
      focused: emphasis.focused === edge.id,
      dimmed:
        this.near !== null &&
        !this.near.has(edge.id) &&
        !(emphasis.hovered === null && this.near.has(edge.from) && this.near.has(edge.to)),
    }
  }
}

/** The element itself with all that touches it. */
function around(drawing: Drawing, id: string): Set<string> {
  const near = new Set([id])
  const edge = drawing.edges.get(id)
  if (edge) return near.add(edge.from).add(edge.to)
  for (const { id: line, from, to } of drawing.edges.values()) {
    if (from === id || to === id) near.add(line).add(from).add(to)
  }
  return near
}
