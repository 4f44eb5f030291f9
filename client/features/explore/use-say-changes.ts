import { useEffect } from 'react'
import { asSentence } from '../../../model/as-sentence.ts'
import { announce, lastAnnounced } from '../../app/announce.ts'
import { clip } from '../../canvas/appearance.ts'
import { type Drawing, deriveDrawing } from '../../canvas/drawing.ts'
import type { LogView } from '../../canvas/log.ts'
import type { CanvasState } from '../../canvas/state.ts'
import { useCanvas } from '../../canvas/use-store.ts'
import { counted } from '../../ui/counted.ts'

/** What did it may say so itself first, and better. */
const patience = 350

/**
 * Says every change of what is drawn to people who listen to the screen, by the name of the step that made it,
 * unless whatever made it has spoken.
 */
export function useSayChanges(): void {
  const store = useCanvas()
  useEffect(() => {
    let before = deriveDrawing(store.get())
    let steps = store.log().steps
    let { selection } = store.get()
    let timer = 0
    const stop = store.subscribe(() => {
      const began = performance.now()
      clearTimeout(timer)
      timer = window.setTimeout(() => {
        const after = deriveDrawing(store.get())
        const log = store.log()
        const state = store.get()
        const said =
          changeInWords(before, after, nameOf(steps, log)) ??
          (state.selection === selection ? null : selectionInWords(state))
        before = after
        steps = log.steps
        selection = state.selection
        if (said && lastAnnounced() < began) announce(said)
      }, patience)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [store])
}

/** The newest step, where one was made. */
const nameOf = (before: readonly string[], log: LogView): string | null =>
  log.steps !== before && log.steps.length >= before.length ? (log.steps.at(-1) ?? null) : null

/** What is selected now, as a sentence. */
export function selectionInWords({ selection, entities, relationships }: CanvasState): string {
  const [first = ''] = selection
  if (selection.size === 0) return 'Nothing is selected.'
  if (selection.size === 1)
    return `Selected: ${clip(entities.get(first)?.name ?? relationships.get(first)?.sentence ?? first, 200)}`
  return `${selection.size.toLocaleString('en-GB')} selected.`
}

/** What is drawn now, as a sentence; the step alone where as much is drawn as before, and null without one. */
export function changeInWords(before: Drawing, after: Drawing, step: string | null): string | null {
  const sizes = ({ nodes, edges, shown }: Drawing) =>
    [nodes.size, edges.size, shown.entities, shown.relationships].join()
  const isSame =
    sizes(before) === sizes(after) &&
    [...after.nodes.keys()].every(id => before.nodes.has(id)) &&
    [...after.edges.keys()].every(id => before.edges.has(id))
  const done = step ? `${step.slice(0, 1).toUpperCase()}${step.slice(1)}` : ''
  if (isSame) return done ? asSentence(done) : null
  const { shown, held, nodes } = after
  const name = done ? `${done}${/[.?!]$/.test(done) ? ' ' : ': '}` : ''
  const hidden =
    held.entities > 0
      ? `, ${counted(held.entities, 'entity', 'entities')} hidden`
      : held.relationships > 0
        ? `, ${counted(held.relationships, 'relationship', 'relationships')} hidden`
        : ''
  const groups = [...nodes.values()].filter(({ group }) => group).length
  const grouped = groups > 0 ? `, in ${counted(groups, 'group', 'groups')}` : ''
  return `${name}${counted(shown.entities, 'entity', 'entities')}${grouped} and ${counted(shown.relationships, 'relationship', 'relationships')} drawn${hidden}.`
}
