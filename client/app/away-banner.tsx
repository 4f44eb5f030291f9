import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { health } from '../../contract/health.ts'
import { call } from '../api/call.ts'
import { connection } from '../api/connection.ts'
import { explanations } from '../api/explain.ts'
import { announce } from './announce.ts'
import styles from './frame.module.css'

/** While the database is away: says so, looks for it every two seconds, and asks everything again when it is back. */
export function AwayBanner() {
  const away = useSyncExternalStore(connection.subscribe, connection.get)
  const client = useQueryClient()
  useEffect(() => {
    if (!away) return
    announce(`${explanations[away].title}. What is on the screen stays; it is tried again by itself.`)
    const look = setInterval(async () => {
      const answer = await call(health, {}, { answers: [503] }).catch(() => null)
      if (answer?.status !== 'ok') return
      connection.set(null)
      announce('Everything answers again.')
      await client.refetchQueries({
        type: 'active',
        predicate: query => query.state.fetchStatus !== 'idle' || query.state.status !== 'success',
      })
    }, 2_000)
    return () => clearInterval(look)
  }, [away, client])
  if (!away) return null
  return (
    <div className={styles.away} role="status">
      <strong>{explanations[away].title}.</strong> What is on the screen stays. It is tried again by itself.
    </div>
  )
}
