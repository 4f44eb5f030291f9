import { useEffect, useSyncExternalStore } from 'react'

/** Something a person can do, by the command box, by its key, or by a button elsewhere. */
export interface Action {
  id: string
  /** What it does, as a command: "Fit the canvas". */
  name: string
  /** "mod+k", "shift+f", "?"; mod is ⌘ on a Mac and Ctrl elsewhere. */
  keys?: string
  /** Heading on the page of shortcuts. */
  group?: string
  /** Keys work in text fields as well. */
  everywhere?: boolean
  run: () => void
}

let registered: readonly Action[] = []
const listeners = new Set<() => void>()
const change = (next: readonly Action[]) => {
  registered = next
  for (const listener of listeners) listener()
}

export const useAllActions = (): readonly Action[] =>
  useSyncExternalStore(
    listener => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    () => registered,
  )

/** Offers actions while the component is mounted. Pass a list that is stable between renders (useMemo). */
export function useActions(actions: readonly Action[]): void {
  useEffect(() => {
    change([...registered, ...actions])
    return () => change(registered.filter(action => !actions.includes(action)))
  }, [actions])
}

const isMac = () => /Mac|iPhone|iPad/.test(navigator.platform)

/** Whether a key press is the one that `keys` names. */
export function matchesKeys(keys: string, event: KeyboardEvent, mac = isMac()): boolean {
  const parts = keys.toLowerCase().split('+')
  const key = parts.at(-1) === '' ? '+' : parts.at(-1)
  const has = (name: string) => parts.slice(0, -1).includes(name)
  const mod = mac ? event.metaKey : event.ctrlKey
  // "?" needs Shift on most keyboards, so Shift counts only with letters and names.
  const shift = /^([a-z]|[a-z]{2,}.*)$/.test(key ?? '') ? event.shiftKey === has('shift') : true
  return event.key.toLowerCase() === key && mod === has('mod') && shift && event.altKey === has('alt')
}

/** "mod+shift+k" as people read it: "⌘⇧K" or "Ctrl Shift K". */
export function keysLabel(keys: string, mac = isMac()): string {
  const names: Record<string, string> = {
    ...(mac
      ? { mod: '⌘', shift: '⇧', alt: '⌥', delete: '⌦' }
      : { mod: 'Ctrl', shift: 'Shift', alt: 'Alt', delete: 'Del' }),
    enter: '↵',
    escape: 'Esc',
    pageup: 'Page up',
    pagedown: 'Page down',
  }
  return keys
    .split('+')
    .map(part => names[part.toLowerCase()] ?? (part.length === 1 ? part.toUpperCase() : part))
    .join(mac ? '' : ' ')
}

/** True where typing means writing. */
export const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/** Listens for the keys of all actions; used once, by the frame. */
export function useActionKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return
      const action = registered.findLast(
        ({ keys, everywhere }) =>
          keys !== undefined && (everywhere || !isWriting(event.target)) && matchesKeys(keys, event),
      )
      if (!action) return
      event.preventDefault()
      action.run()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}
