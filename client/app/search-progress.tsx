import { hashKey } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { Progress } from '../../contract/progress.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'

/** How far the search with this input is; what was told about another one is not shown. */
export function useProgress(input: object) {
  const asked = hashKey([input])
  const [told, setTold] = useState<{ asked: string; progress: Progress } | null>(null)
  const tell = useCallback((progress: Progress) => setTold({ asked, progress }), [asked])
  return { asked, progress: told?.asked === asked ? told.progress : null, tell }
}

/** In the place of an answer that nobody waits for any more. */
export const Cancelled = ({ again }: { again: () => void }) => (
  <Notice title="Cancelled">
    <p>
      The search was ended, on the server as well. Nothing of it is shown. If the graph itself was just being
      read, that goes on: the next search needs it.
    </p>
    <Button size="medium" onClick={again}>
      Search again
    </Button>
  </Notice>
)
