import { useNavigate, useRouterState } from '@tanstack/react-router'
import { Clocks } from '../../contract/clocks.ts'
import { Day } from '../../model/dates.ts'
import { Button } from '../ui/button.tsx'
import styles from './frame.module.css'
import type { Search } from './url-state.ts'

const readers = { ...Clocks.shape, dayA: Day, dayB: Day }
const names: Record<string, string> = {
  trueOn: 'True on',
  knownBy: 'Known by',
  dayA: 'Day A',
  dayB: 'Day B',
  certainty: 'Certainty',
  rule: 'Rule',
}

/** Says which days (or ways to read them) in the address cannot be read, and that they are left out. */
export function WrongDays() {
  const search = useRouterState({ select: state => state.location.search as Search })
  const navigate = useNavigate()
  const wrong = Object.entries(readers).flatMap(([name, reader]) => {
    const written = search[name]
    if (!written) return []
    const read = reader.safeParse(written)
    return read.success ? [] : [{ name, written, why: read.error.issues[0]?.message ?? '' }]
  })
  if (wrong.length === 0) return null
  const without = Object.fromEntries(wrong.map(({ name }) => [name, undefined]))
  return (
    <div className={styles.away} role="alert">
      {wrong.map(({ name, written, why }) => (
        <span key={name}>
          <strong>
            {names[name]} “{written.slice(0, 40)}” cannot be read:
          </strong>{' '}
          {why}. It is left out.{' '}
        </span>
      ))}
      <Button
        onClick={() =>
          void navigate({
            to: '.',
            search: ((previous: Search) => ({ ...previous, ...without })) as never,
            replace: true,
          })
        }
      >
        Take it out of the address
      </Button>
    </div>
  )
}
