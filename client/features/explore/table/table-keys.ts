import type { KeyboardEvent, MouseEvent } from 'react'

/** Selects these alone, one more or less, or these as well. */
export type Select = (ids: string[], how: 'only' | 'toggle' | 'add') => void

/** What presses and keys on the rows of a table do: as in any list, with Shift for a stretch and Ctrl for one more. */
export function pressesOf<Row>({
  list,
  idOf,
  active,
  onSelect,
  goTo,
  page,
}: {
  list: readonly Row[]
  idOf: (row: Row) => string
  /** The row one came from. */
  active: number
  onSelect: Select
  goTo: (index: number) => void
  page: () => number
}) {
  const stretch = (from: number, to: number) =>
    list.slice(Math.min(from, to), Math.max(from, to) + 1).map(idOf)
  const at = (index: number) => list.slice(index, index + 1).map(idOf)
  return {
    click(event: MouseEvent, index: number) {
      if (event.shiftKey) onSelect(stretch(active, index), 'add')
      else onSelect(at(index), event.ctrlKey || event.metaKey ? 'toggle' : 'only')
    },
    key(event: KeyboardEvent, index: number) {
      const mod = event.ctrlKey || event.metaKey
      const next = {
        ArrowDown: index + 1,
        ArrowUp: index - 1,
        PageDown: index + page(),
        PageUp: index - page(),
        Home: 0,
        End: list.length - 1,
      }[event.key]
      if (next !== undefined) {
        const to = Math.max(0, Math.min(list.length - 1, next))
        if (event.shiftKey) onSelect(stretch(index, to), 'add')
        goTo(to)
      } else if (event.key === 'Enter') onSelect(at(index), mod ? 'toggle' : 'only')
      else if (event.key === ' ') onSelect(at(index), 'toggle')
      else if (mod && event.key === 'a') onSelect(list.map(idOf), 'add')
      else return
      event.preventDefault()
      event.stopPropagation()
    },
  }
}
