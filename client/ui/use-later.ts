import { useEffect, useState } from 'react'

/** A value as it was once it had stayed the same for so many milliseconds; an empty text counts at once. */
export function useLater(value: string, delay: number): string {
  const [later, setLater] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setLater(value), value === '' ? 0 : delay)
    return () => clearTimeout(timer)
  }, [value, delay])
  return later
}
