import type { Planned } from './job.ts'

const freshMs = 60_000
const most = 500

/** Plans that were accepted in the last minute, by the exact text: the same query is not planned twice. */
export function createAccepted() {
  const plans = new Map<string, { planned: Planned; until: number }>()
  return {
    get(text: string): Planned | null {
      const found = plans.get(text)
      return found && found.until > performance.now() ? found.planned : null
    },
    add(text: string, planned: Planned): void {
      plans.delete(text)
      plans.set(text, { planned, until: performance.now() + freshMs })
      const [oldest] = plans.keys()
      if (plans.size > most && oldest !== undefined) plans.delete(oldest)
    },
  }
}
