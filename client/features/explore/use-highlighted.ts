import { useEffect, useMemo } from 'react'
import { announce } from '../../app/announce.ts'
import { useLookedFor } from '../../app/looked-for.ts'
import { foldText } from '../../canvas/filters.ts'
import { useDrawing } from '../../canvas/use-store.ts'

/** One letter is in nearly every name. */
const fewest = 2

export interface Highlight {
  /** Drawn nodes that match what is typed into the search box; null while nothing is looked for or nothing matches. */
  ids: ReadonlySet<string> | null
  /** How many match, in a sentence; null while nothing is looked for. */
  text: string | null
}

/** Singles out on the canvas what is typed into the search box: by name, alias, or because the search found it. */
export function useHighlighted(): Highlight {
  const { text, ids } = useLookedFor()
  const { nodes } = useDrawing()
  const highlight = useMemo<Highlight>(() => {
    const wanted = foldText(text)
    if (wanted.length < fewest) return { ids: null, text: null }
    const found = new Set(ids.filter(id => nodes.has(id)))
    for (const { id, name, entity } of nodes.values()) {
      const names = [name, ...(entity?.aliases ?? [])]
      if (names.some(one => foldText(one).includes(wanted))) found.add(id)
    }
    const count = found.size.toLocaleString('en-GB')
    return found.size === 0
      ? { ids: null, text: `Nothing drawn matches “${text}”.` }
      : {
          ids: found,
          text: `${count} of ${nodes.size.toLocaleString('en-GB')} drawn ${found.size === 1 ? 'matches' : 'match'} “${text}”.`,
        }
  }, [text, ids, nodes])
  useEffect(() => {
    if (highlight.text) announce(highlight.text)
  }, [highlight.text])
  return highlight
}
