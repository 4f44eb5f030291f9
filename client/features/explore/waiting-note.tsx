import { useEffect, useState, useSyncExternalStore } from 'react'
import { connection } from '../../api/connection.ts'
import type { Waiting } from './expand.ts'
import { Note } from './note.tsx'

/** What is quicker than this needs no word. */
const patience = 800

/** Says what an expansion waits for, and lets it be stopped. While the database is away: that it goes on by itself. */
export function WaitingNote({ waiting }: { waiting: Waiting }) {
  const away = useSyncExternalStore(connection.subscribe, connection.get)
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patience)
    return () => clearTimeout(timer)
  }, [])
  if (!late && !away) return null
  return (
    <Note
      text={
        away
          ? `The neighbors of ${waiting.name} come as soon as the database answers again. Nothing on the canvas was changed.`
          : `Asking for the neighbors of ${waiting.name} …`
      }
      action="Stop"
      onAction={waiting.stop}
    />
  )
}
