import type { Planned } from './job.ts'

const freshMs = 60_000
const most = 500

/**
 * Plans that were accepted in the last minute, so that the same query is not planned twice: by the exact text and the
 * kinds of its parameters, which is what the server's own memory of plans goes by.
 */
export function createAccepted() {
  const plans = new Map<string, { planned: Planned; until: number }>()
  return {
    get(text: string, params: Record<string, unknown>): Planned | null {
      const found = plans.get(keyOf(text, params))
      return found && found.until > performance.now() ? found.planned : null
    },
    add(text: string, params: Record<string, unknown>, planned: Planned): void {
      const key = keyOf(text, params)
      plans.delete(key)
      plans.set(key, { planned, until: performance.now() + freshMs })
      const [oldest] = plans.keys()
      if (plans.size > most && oldest !== undefined) plans.delete(oldest)
    },
  }
}

const keyOf = (text: string, params: Record<string, unknown>): string =>
  JSON.stringify([text, Object.entries(params).map(([name, value]) => [name, kindOf(value)])])

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return `list of ${[...new Set(value.map(kindOf))].sort()}`
  if (typeof value === 'number') return Number.isSafeInteger(value) ? 'integer' : 'float'
  if (typeof value !== 'object' || value === null) return value === null ? 'null' : typeof value
  // Typed values are maps of one key: $date, $duration.
  const [key = '', ...others] = Object.keys(value)
  return others.length === 0 && key.startsWith('$') ? key : 'map'
}
