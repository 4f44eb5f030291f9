import type { CanvasState } from './state.ts'
import type { Transition } from './transitions.ts'

/** What can be undone and redone, by name, newest first. */
export interface LogView {
  undo: string | null
  redo: string | null
  /** Every step that can be undone, oldest first; another list only after another step. */
  steps: readonly string[]
}

interface Step {
  name: string
  state: CanvasState
  at: number
}

const remembered = 200
/** Steps of typing that follow one another this closely, in milliseconds, are one. */
const together = 1_500

/**
 * The action log. States are immutable and share their parts, so a step back is the state that was there before.
 * Selecting is no step of its own: undo restores the selection together with what was done.
 */
export function createLog(initial: CanvasState) {
  let current = initial
  let past: Step[] = []
  let future: Step[] = []
  let view: LogView = { undo: null, redo: null, steps: [] }
  let named = past
  const listeners = new Set<() => void>()

  const set = (state: CanvasState) => {
    current = state
    view = {
      undo: past.at(-1)?.name ?? null,
      redo: future.at(-1)?.name ?? null,
      steps: named === past ? view.steps : past.map(({ name }) => name),
    }
    named = past
    for (const listener of [...listeners]) listener()
  }

  const travel = (from: Step[], onto: Step[]): string | null => {
    const step = from.pop()
    if (!step) return null
    onto.push({ name: step.name, state: current, at: 0 })
    past = [...past]
    set(step.state)
    return step.name
  }

  return {
    get: () => current,
    view: () => view,
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    /** `merge` makes one step of it with the one before, where that has the same name and was just now. */
    step(name: string, transition: Transition, { merge = false } = {}) {
      const next = transition(current)
      if (next === current) return
      const last = past.at(-1)
      const at = performance.now()
      if (merge && last?.name === name && at - last.at < together)
        past = [...past.slice(0, -1), { ...last, at }]
      else past = [...past, { name, state: current, at }].slice(-remembered)
      future = []
      set(next)
    },
    quiet(transition: Transition) {
      const next = transition(current)
      if (next !== current) set(next)
    },
    undo: () => travel(past, future),
    redo: () => travel(future, past),
  }
}
