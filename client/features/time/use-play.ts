import { useEffect, useRef, useState } from 'react'
import { addMonths } from './scale.ts'

const pace = 700

/** Moves a day month by month until the end, from its start if it is there already. */
export function usePlay(day: string, end: string, move: (day: string) => void) {
  const [playing, setPlaying] = useState(false)
  const latest = useRef({ day, end, move })
  latest.current = { day, end, move }
  useEffect(() => {
    if (!playing) return
    const timer = setInterval(() => {
      const { day: here, end: last, move: to } = latest.current
      const next = addMonths(here, 1)
      if (next > last) {
        to(last)
        setPlaying(false)
      } else to(next)
    }, pace)
    return () => clearInterval(timer)
  }, [playing])
  return { playing, toggle: () => setPlaying(!playing) }
}
