import type { DbSchema } from '@neo4j-cypher/language-support'
import { type Remote, wrap } from 'comlink'
import type { Language } from './language-worker.ts'

type Methods = {
  [Name in keyof Language]: (
    ...args: Parameters<Language[Name]>
  ) => Promise<Awaited<ReturnType<Language[Name]>>>
}

/** Longest that the editor waits for the language library before it starts a fresh one. */
const patienceMs = 6_000
/** The same while a fresh worker is still loading: its code is large. */
const loadingMs = 45_000
/** Texts longer than this are not analysed: colour and completion would arrive after the next key. */
export const analysedLength = 12_000

/** A word of this graph: what kind of value it holds, in words, and a few examples. */
export interface WordNote {
  kind: string
  text: string
  examples: string[]
}

/** The Cypher language library in a worker of its own: asked, given up on and started anew without the page noticing. */
export class LanguageClient {
  private worker: Worker | null = null
  private remote: Remote<Language> | null = null
  private schema: DbSchema = {}
  private loaded = false
  /** What is known of a word beyond its name, shown beside it when it is suggested. */
  notes: Map<string, WordNote> = new Map()
  /** Told why the worker had to be started anew, and null as soon as it answers again. */
  onTrouble: (message: string | null) => void = () => {}
  private inTrouble = false

  private start(): Remote<Language> {
    this.worker = new Worker(new URL('./language-worker.ts', import.meta.url), { type: 'module' })
    const remote = wrap<Language>(this.worker)
    this.remote = remote
    this.loaded = false
    void remote.setSchema(this.schema).then(() => {
      if (this.remote === remote) this.loaded = true
    })
    return remote
  }

  stop(): void {
    this.worker?.terminate()
    this.worker = null
    this.remote = null
  }

  setSchema(schema: DbSchema): void {
    this.schema = schema
    if (this.remote) void this.remote.setSchema(schema)
  }

  /** Answers null when the text is too long or the worker took too long; the caller keeps what it shows. */
  async ask<Name extends Exclude<keyof Language, 'setSchema'>>(
    name: Name,
    ...args: Parameters<Language[Name]>
  ): Promise<Awaited<ReturnType<Language[Name]>> | null> {
    if (typeof args[0] === 'string' && args[0].length > analysedLength) return null
    const remote = (this.remote ?? this.start()) as unknown as Methods
    let timer: ReturnType<typeof setTimeout> | undefined
    const late = new Promise<null>(resolve => {
      timer = setTimeout(
        () => {
          this.stop()
          this.inTrouble = true
          this.onTrouble('This text takes too long to check while you type. It can be run all the same.')
          resolve(null)
        },
        this.loaded ? patienceMs : loadingMs,
      )
    })
    try {
      const call = remote[name] as (...given: unknown[]) => Promise<Awaited<ReturnType<Language[Name]>>>
      const answer = await Promise.race([call(...args), late])
      if (answer !== null && this.inTrouble && this.remote) {
        this.inTrouble = false
        this.onTrouble(null)
      }
      return answer
    } catch {
      return null
    } finally {
      clearTimeout(timer)
    }
  }
}
