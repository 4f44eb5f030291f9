import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { health } from '../../contract/health.ts'
import { call } from '../api/call.ts'
import { connection } from '../api/connection.ts'
import { announce } from './announce.ts'
import styles from './frame.module.css'

/** While the database is away: says so, looks for it every two seconds, and asks everything again when it is back. */
export function AwayBanner() {
  const away = useSyncExternalStore(connection.subscribe, connection.isAway)
  const client = useQueryClient()
  useEffect(() => {
    if (!away) return
    announce('The database is away. What is on the screen stays; it is tried again by itself.')
    const look = setInterval(async () => {
      const answer = await call(health, {}, { answers: [503] }).catch(() => null)
      if (answer?.status !== 'ok') return
      connection.set(false)
      announce('The database is back.')
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
      <strong>The database is away.</strong> What is on the screen stays. It is tried again by itself.
    </div>
  )
}
