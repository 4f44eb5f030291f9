import { useSyncExternalStore } from 'react'

/** What the open search box looks for: its text, and the entities it has found anywhere. */
export interface LookedFor {
  text: string
  ids: readonly string[]
}

const nothing: LookedFor = { text: '', ids: [] }
let current = nothing
const listeners = new Set<() => void>()

/** Tells the screens what is typed, so that they can single out what of theirs matches. Empty ends it. */
export function lookFor(text: string, ids: readonly string[] = []): void {
  if (text === '' && current === nothing) return
  current = text === '' ? nothing : { text, ids }
  for (const listener of [...listeners]) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

export const useLookedFor = (): LookedFor => useSyncExternalStore(subscribe, () => current)
