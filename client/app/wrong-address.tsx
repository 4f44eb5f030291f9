import { useNavigate, useRouterState } from '@tanstack/react-router'
import type { z } from 'zod'
import { Clocks } from '../../contract/clocks.ts'
import { Day } from '../../model/dates.ts'
import { Button } from '../ui/button.tsx'
import styles from './frame.module.css'
import type { Search } from './url-state.ts'

/** What every screen reads of the address: the clocks, and the days that are compared. */
export const clockParameters = { ...Clocks.shape, dayA: Day, dayB: Day }

const names: Record<string, string> = {
  trueOn: 'True on',
  knownBy: 'Known by',
  dayA: 'Day A',
  dayB: 'Day B',
  certainty: 'Certainty',
  rule: 'Rule',
}

/** Says which of these parameters in the address cannot be read, why, and that they are left out. */
export function WrongAddress({ parameters }: { parameters: Record<string, z.ZodType> }) {
  const search = useRouterState({ select: state => state.location.search as Search })
  const navigate = useNavigate()
  const wrong = Object.entries(parameters).flatMap(([name, reader]) => {
    const written = search[name]
    if (!written) return []
    const [issue] = reader.safeParse(written).error?.issues ?? []
    return issue ? [{ name, written, why: inWords(issue) }] : []
  })
  if (wrong.length === 0) return null
  const without = Object.fromEntries(wrong.map(({ name }) => [name, undefined]))
  return (
    <div className={styles.away} role="alert">
      {wrong.map(({ name, written, why }) => (
        <span key={name}>
          <strong>
            {names[name] ?? name} “{written.slice(0, 40)}” cannot be read:
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

/** So many values are worth reading out. */
const few = 6

function inWords(issue: z.core.$ZodIssue): string {
  if (issue.code === 'too_big') return `${issue.maximum} is the most`
  if (issue.code === 'too_small') return `${issue.minimum} is the least`
  if (issue.code === 'invalid_value')
    return issue.values.length <= few ? `write ${issue.values.join(' or ')}` : 'there is no such kind'
  if (issue.code === 'invalid_format' && issue.message.startsWith('Invalid')) return 'write a whole number'
  return issue.code === 'invalid_union' ? 'write the id of an entity, or any: and a kind' : issue.message
}
