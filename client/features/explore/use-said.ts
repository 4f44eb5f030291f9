import { useCallback, useState } from 'react'
import { announce } from '../../app/announce.ts'
import { useCanvas, useCanvasLog } from '../../canvas/use-store.ts'

/** Says something aloud and shows it over the canvas, until it is closed or something else is done. */
export function useSaid() {
  const store = useCanvas()
  const { steps } = useCanvasLog()
  const [said, setSaid] = useState<{ text: string; steps: number } | null>(null)
  const say = useCallback(
    (text: string) => {
      announce(text)
      setSaid({ text, steps: store.log().steps.length })
    },
    [store],
  )
  const clear = useCallback(() => setSaid(null), [])
  return { said: said?.steps === steps.length ? said.text : null, say, clear }
}
