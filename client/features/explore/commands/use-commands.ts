import { useMemo } from 'react'
import { keysLabel, useActions } from '../../../app/actions.ts'
import type { MenuEntry } from '../context-menu.tsx'
import { arrangeCommands, canvasCommands, groupCommands } from './canvas-commands.ts'
import { type Can, type Command, perform, pressed, selectionOf } from './command.ts'
import { filterCommands } from './filter-commands.ts'
import { selectionCommands } from './selection-commands.ts'

export interface Commands {
  all: readonly Command[]
  /** Does one of them to the selection, by its id. */
  run: (id: string) => void
  name: (id: string) => string
  /** Its name with its key. */
  label: (id: string) => string
  /** The menu of what was pressed; null is the canvas itself. */
  menu: (id: string | null) => MenuEntry[]
}

/** Everything the canvas can do, for keys, command box, menus and buttons. Pass an object that is stable. */
export function useCommands(can: Can): Commands {
  const commands = useMemo<Commands>(() => {
    const all = [
      ...selectionCommands(can),
      ...canvasCommands(can),
      ...arrangeCommands(can),
      ...groupCommands(can),
      ...filterCommands(can),
    ]
    const named = (id: string) => {
      const command = all.find(one => one.id === id)
      if (!command) throw new Error(`There is no command called ${id}`)
      return command
    }
    return {
      all,
      run: id => perform(named(id), selectionOf(can.store), can.say),
      name: id => named(id).name,
      label: id => {
        const { name, keys } = named(id)
        return keys ? `${name} (${keysLabel(keys)})` : name
      },
      menu: id => {
        const target = pressed(can, one => can.view?.idsOf(one) ?? [one], id)
        return all.flatMap(({ menu, keys, run }) => {
          const name = menu?.(target) ?? null
          const entry = { name: name ?? '', run: () => run(target) }
          return name === null ? [] : [keys ? { ...entry, keys: keysLabel(keys) } : entry]
        })
      },
    }
  }, [can])
  useActions(
    useMemo(
      () =>
        commands.all.map(({ id, name, keys, group }) => ({
          id,
          name,
          group,
          ...(keys ? { keys } : {}),
          run: () => commands.run(id),
        })),
      [commands],
    ),
  )
  return commands
}
