import { z } from 'zod'
import type { WriteCounters, WriteRequest } from '../../../contract/writes.ts'
import { inWords } from './writing/counters.ts'

/** A query that was run, as the history keeps it. */
const HistoryEntry = z.object({
  id: z.string(),
  cypher: z.string(),
  /** What the query was called, where it had a name. */
  name: z.string().optional(),
  params: z.record(z.string(), z.unknown()),
  ranAt: z.string(),
  /** "6 rows", "refused", "stopped" … */
  outcome: z.string(),
  ok: z.boolean(),
})
export type HistoryEntry = z.infer<typeof HistoryEntry>

const SavedQuery = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  folder: z.string(),
  cypher: z.string(),
  params: z.record(z.string(), z.unknown()),
  savedAt: z.string(),
})
export type SavedQuery = z.infer<typeof SavedQuery>

const historyLength = 200

/** A list kept in the browser: survives restarts, is shared by tabs, and drops entries it cannot read. */
class KeptList<Item> {
  private items: Item[] | null = null
  private readonly listeners = new Set<() => void>()
  private readonly key: string
  private readonly schema: z.ZodType<Item>

  constructor(key: string, schema: z.ZodType<Item>) {
    this.key = key
    this.schema = schema
    globalThis.addEventListener?.('storage', event => {
      if (event.key !== this.key) return
      this.items = null
      this.tell()
    })
  }

  private tell(): void {
    for (const listener of this.listeners) listener()
  }

  /** The entries, newest first. The same array until something changes. */
  read = (): Item[] => {
    if (this.items) return this.items
    let raw: unknown = []
    try {
      raw = JSON.parse(globalThis.localStorage?.getItem(this.key) ?? '[]')
    } catch {
      raw = []
    }
    const list = Array.isArray(raw) ? raw : []
    this.items = list.flatMap(item => {
      const parsed = this.schema.safeParse(item)
      return parsed.success ? [parsed.data] : []
    })
    return this.items
  }

  /** Replaces the list by what `change` makes of the newest one. Answers false when the browser keeps nothing. */
  update(change: (items: Item[]) => Item[]): boolean {
    this.items = null
    const next = change(this.read())
    this.items = next
    this.tell()
    try {
      globalThis.localStorage?.setItem(this.key, JSON.stringify(next))
      return true
    } catch {
      return false
    }
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
}

export const history = new KeptList('interlock.query.history', HistoryEntry)
export const saved = new KeptList('interlock.query.saved', SavedQuery)

/** Two saved queries never have the same name in the same folder: the later one takes the place of the earlier. */
export const takesPlaceOf =
  (one: Pick<SavedQuery, 'id' | 'name' | 'folder'>) =>
  (other: SavedQuery): boolean =>
    other.id !== one.id && other.name === one.name && other.folder === one.folder

/** Keeps a query, new or changed. Answers false when the browser keeps nothing. */
export const keepSaved = (query: SavedQuery): boolean =>
  saved.update(items => [query, ...items.filter(item => item.id !== query.id && !takesPlaceOf(query)(item))])

/** A write that was confirmed: its statement was refused as a query before, which is no longer its outcome. */
export function rememberWrite({ cypher, params }: WriteRequest, counters: WriteCounters): void {
  remember({
    id: crypto.randomUUID(),
    cypher,
    params,
    ranAt: new Date().toISOString(),
    outcome: `written: ${inWords(counters)}`,
    ok: true,
  })
}

/** Puts a run on top of the history; the same text run again moves up instead of standing twice. */
export function remember(entry: HistoryEntry): void {
  history.update(entries =>
    [
      entry,
      ...entries.filter(
        old => old.cypher !== entry.cypher || JSON.stringify(old.params) !== JSON.stringify(entry.params),
      ),
    ].slice(0, historyLength),
  )
}
