import { useCallback, useState } from 'react'
import type { z } from 'zod'

const read = <T>(key: string, schema: z.ZodType<T>, fallback: T): T => {
  try {
    const parsed = schema.safeParse(JSON.parse(localStorage.getItem(`interlock.${key}`) ?? 'null'))
    return parsed.success ? parsed.data : fallback
  } catch {
    return fallback
  }
}

/** State that this browser remembers: widths, what was hidden. What does not fit the schema counts as absent. */
export function useRemembered<T>(key: string, schema: z.ZodType<T>, fallback: T): [T, (value: T) => void] {
  const [value, setValue] = useState(() => read(key, schema, fallback))
  const remember = useCallback(
    (next: T) => {
      setValue(next)
      try {
        localStorage.setItem(`interlock.${key}`, JSON.stringify(next))
      } catch {
        // Private windows may refuse; the value then lasts as long as the page.
      }
    },
    [key],
  )
  return [value, remember]
}
