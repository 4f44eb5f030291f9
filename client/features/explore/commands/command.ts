import type { CanvasView } from '../../../canvas/canvas-view.ts'
import { deriveDrawing } from '../../../canvas/drawing.ts'
import type { DrawnEdge } from '../../../canvas/fold.ts'
import type { Gesture } from '../../../canvas/gesture.ts'
import type { LayoutName } from '../../../canvas/layout/layout.ts'
import type { CanvasStore } from '../../../canvas/store.ts'

/** What a command is done to: what was pressed, else what is selected. */
export interface Target {
  on: 'canvas' | 'element' | 'group' | 'selection'
  /** Entities and relationships. */
  ids: readonly string[]
  entityIds: readonly string[]
  /** The lines among them, as they are drawn. */
  edges: readonly DrawnEdge[]
  /** The group that was pressed. */
  groupId: string | null
}

/** How much has to be selected for a command to make sense. */
export type Needs = 'anything' | 'an entity' | 'two entities' | 'a line'

/** Something the canvas can do. Keys, command box, menus and buttons all read this one list. */
export interface Command {
  id: string
  /** What it does to the selection or the canvas, as the command box says it. */
  name: string
  keys?: string
  group: 'Canvas' | 'Selection' | 'Arrange' | 'Group' | 'Filters'
  /** Its name under a heading that says the rest. */
  short?: string
  needs?: Needs
  /** Its name in the menu of what was pressed; null where it makes no sense there. Without it: in no such menu. */
  menu?: (target: Target) => string | null
  run: (target: Target) => void
}

/** What the screen lends the commands. */
export interface Can {
  store: CanvasStore
  view: CanvasView | null
  expand: (id: string) => void
  chooseExpand: (id: string) => void
  open: (id: string) => void
  trace: (id: string) => void
  shared: (ids: readonly string[]) => void
  arrange: (name: LayoutName) => void
  stopArranging: () => void
  setGesture: (change: (now: Gesture) => Gesture) => void
  openFilters: () => void
  /** Says something on screen and aloud. */
  say: (text: string) => void
}

/** The selection as something to act on. */
export const selectionOf = (store: CanvasStore): Target =>
  target(store, 'selection', [...store.get().selection])

/** What was pressed, with the rest of the selection where it belongs to it; null is the canvas itself. */
export function pressed({ store }: Can, idsOf: (id: string) => readonly string[], id: string | null): Target {
  if (id === null) return target(store, 'canvas', [])
  if (store.get().groups.has(id)) return { ...target(store, 'group', idsOf(id)), groupId: id }
  const own = idsOf(id)
  const { selection } = store.get()
  return target(store, 'element', own.some(one => selection.has(one)) ? [...selection] : own)
}

function target(store: CanvasStore, on: Target['on'], ids: readonly string[]): Target {
  const chosen = new Set(ids)
  const edges =
    ids.length === 0
      ? []
      : [...deriveDrawing(store.get()).edges.values()].filter(({ members }) =>
          members.some(member => chosen.has(member.id)),
        )
  return { on, ids, entityIds: ids.filter(id => store.get().entities.has(id)), edges, groupId: null }
}

const enough: Record<Needs, (target: Target) => boolean> = {
  anything: ({ ids }) => ids.length > 0,
  'an entity': ({ entityIds }) => entityIds.length > 0,
  'two entities': ({ entityIds }) => entityIds.length > 1,
  'a line': ({ edges }) => edges.length > 0,
}

/** Does it, or says what to select first. */
export function perform({ needs, run }: Command, on: Target, say: Can['say']): void {
  if (needs && !enough[needs](on))
    say(`Select ${needs === 'two entities' ? 'two or more entities' : needs} first.`)
  else run(on)
}
