import neo4j, {
  type Driver,
  type ManagedTransaction,
  type Record as Neo4jRecord,
  type Session,
} from 'neo4j-driver'

export type { Driver, ManagedTransaction, Neo4jRecord }

/** What is known about the database right now. Carries no address and no credential: it is shown to clients. */
export type DatabaseState = {
  connected: boolean
  version: string | null
  edition: string | null
  mode: 'managed' | 'external'
  /** Why it is away, in one sentence; null while connected. */
  message: string | null
}

export type QueryOptions = {
  /** The server ends the transaction after this long. Defaults: 15 s to read, 60 s to write. */
  timeoutMs?: number
  /** Aborted when nobody waits any more: the server then ends what it is doing, and the reason is thrown. */
  signal?: AbortSignal | undefined
}

/** What runs a statement: a transaction, or the database by itself. */
export type Runner = {
  run(cypher: string, params?: Record<string, unknown>): PromiseLike<{ records: Neo4jRecord[] }>
}

/** Everything the queries need from Neo4j. Every reader sees what any writer of this process has written. */
export interface Database {
  /**
   * Runs one statement in a READ transaction of its own, in a single exchange with the server, and maps its rows.
   * Retried for at most 3 s when the server is away.
   */
  read<T>(
    cypher: string,
    params: Record<string, unknown>,
    row: (record: Neo4jRecord) => T,
    options?: QueryOptions,
  ): Promise<T[]>
  /** Runs one statement in a WRITE transaction and maps its rows. */
  write<T>(
    cypher: string,
    params: Record<string, unknown>,
    row: (record: Neo4jRecord) => T,
    options?: QueryOptions,
  ): Promise<T[]>
  /** Runs each statement by itself, as `read` does. */
  readonly alone: Runner
  /** Runs several statements in one READ transaction: all see the same graph. The work may run again on a retry. */
  readInOne<T>(work: (tx: ManagedTransaction) => Promise<T>, options?: QueryOptions): Promise<T>
  /** Runs several statements in one WRITE transaction: all or nothing. The work may run again on a retry. */
  writeInOne<T>(work: (tx: ManagedTransaction) => Promise<T>, options?: QueryOptions): Promise<T>
  /** A text that changes with every write to the database, whoever writes: where its log of transactions stands. */
  stamp(): Promise<string>
  /** As `read`, with the stamp of the state that was read; null where it cannot be told. */
  readStamped<T>(
    cypher: string,
    params: Record<string, unknown>,
    row: (record: Neo4jRecord) => T,
  ): Promise<{ rows: T[]; stamp: string | null }>
  /** Asks the server whether it answers, within 3 s. Never throws: an absent server is an answer. */
  check(): Promise<DatabaseState>
  /** The last known state, without asking. */
  state(): DatabaseState
  close(): Promise<void>
  readonly driver: Driver
  readonly name: string
}

export type DatabaseOptions = {
  uri: string
  user: string
  password: string
  database: string
  mode?: 'managed' | 'external'
}

const readTimeoutMs = 15_000
const writeTimeoutMs = 60_000
const checkDeadlineMs = 3_000

/** Prepares the driver. Does not connect: call `check()` to learn whether the server answers. */
export function openDatabase({
  uri,
  user,
  password,
  database,
  mode = 'external',
}: DatabaseOptions): Database {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
    maxConnectionPoolSize: 50,
    connectionTimeout: 3_000,
    connectionAcquisitionTimeout: 10_000,
    maxTransactionRetryTime: 3_000,
    // Tests an idle connection before use, so that a restarted server costs no reader an error.
    connectionLivenessCheckTimeout: 1_000,
    userAgent: 'interlock',
    telemetryDisabled: true,
  })
  const bookmarkManager = neo4j.bookmarkManager()
  let state: DatabaseState = {
    connected: false,
    version: null,
    edition: null,
    mode,
    message: 'not asked yet',
  }
  let edition: string | null = null

  /** Works in a session of its own. Closing it while a statement runs makes the server end that statement. */
  async function inSession<T>(
    access: 'READ' | 'WRITE',
    signal: AbortSignal | undefined,
    work: (session: Session) => Promise<T>,
  ): Promise<T> {
    signal?.throwIfAborted()
    const session = driver.session({ database, bookmarkManager, defaultAccessMode: access })
    const leave = () => void session.close().catch(() => {})
    signal?.addEventListener('abort', leave, { once: true })
    try {
      return await work(session)
    } catch (error) {
      signal?.throwIfAborted()
      throw error
    } finally {
      signal?.removeEventListener('abort', leave)
      await session.close()
    }
  }

  const readInOne: Database['readInOne'] = (work, { timeoutMs = readTimeoutMs, signal } = {}) =>
    inSession('READ', signal, session => session.executeRead(work, { timeout: timeoutMs }))

  /** Asking without a transaction around it saves the exchange that commits one: half the way of a short question. */
  const readAtOnce = (
    cypher: string,
    params: Record<string, unknown>,
    { timeoutMs = readTimeoutMs, signal }: QueryOptions,
  ) =>
    inSession('READ', signal, async session => {
      const { records } = await session.run(cypher, params, { timeout: timeoutMs })
      return { records, stamp: session.lastBookmarks().join() || null }
    })

  async function readRecords(cypher: string, params: Record<string, unknown>, options: QueryOptions = {}) {
    try {
      return await readAtOnce(cypher, params, options)
    } catch (error) {
      if (!(error instanceof neo4j.Neo4jError) || !neo4j.isRetryableError(error)) throw error
      const again = await readInOne(async tx => (await tx.run(cypher, params)).records, options)
      return { records: again, stamp: null }
    }
  }

  const read: Database['read'] = async (cypher, params, row, options) =>
    (await readRecords(cypher, params, options)).records.map(row)

  const writeInOne: Database['writeInOne'] = (work, { timeoutMs = writeTimeoutMs, signal } = {}) =>
    inSession('WRITE', signal, session => session.executeWrite(work, { timeout: timeoutMs }))

  /** One attempt without retries: an absent server shows at once. */
  async function ask(): Promise<DatabaseState> {
    const session = driver.session({ database, defaultAccessMode: neo4j.session.READ })
    try {
      // Does the server answer?
      const { summary } = await session.run('RETURN 1', {}, { timeout: checkDeadlineMs })
      // What Interlock starts itself is always this one: asking would make a server plan that has only just started.
      edition ??= mode === 'managed' ? 'community' : await editionOf(session)
      const version = summary.server.agent?.replace(/^Neo4j\//, '') ?? null
      return { connected: true, version, edition, mode, message: null }
    } finally {
      await session.close()
    }
  }

  return {
    driver,
    name: database,
    readInOne,
    writeInOne,
    read,
    async readStamped(cypher, params, row) {
      const { records, stamp } = await readRecords(cypher, params)
      return { rows: records.map(row), stamp }
    },
    alone: {
      run: async (cypher, params = {}) => ({ records: await read(cypher, params, record => record) }),
    },
    write: (cypher, params, row, options) =>
      writeInOne(async tx => (await tx.run(cypher, params)).records.map(row), options),
    state: () => state,
    async stamp() {
      const session = driver.session({ database, bookmarkManager, defaultAccessMode: neo4j.session.READ })
      try {
        // Where does the log of transactions stand? The bookmark says it; the row does not matter.
        await session.executeRead(tx => tx.run('RETURN 1'), { timeout: readTimeoutMs })
        return session.lastBookmarks().join()
      } finally {
        await session.close()
      }
    },
    async check() {
      try {
        state = await withDeadline(ask(), checkDeadlineMs)
      } catch (error) {
        state = { ...state, connected: false, message: absence(error) }
      }
      return state
    },
    close: () => driver.close(),
  }
}

async function editionOf(session: Session): Promise<string | null> {
  // Which edition is this?
  const { records } = await session.run('CALL dbms.components() YIELD edition RETURN edition LIMIT 1')
  return records[0]?.get('edition') ?? null
}

/** Says why the server is away without naming its address. */
function absence(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'Neo.ClientError.Security.Unauthorized')
    return 'the database refuses the user name or password'
  if (code === 'Neo.ClientError.Database.DatabaseNotFound') return 'the server has no database of that name'
  if (error instanceof Error && error.message === slow) return slow
  if (/certificate/i.test(wholeStory(error))) return untrusted
  return 'the database does not answer'
}

/** What an error says, and what the errors say that it came from: with routing the reason lies deeper. */
function wholeStory(error: unknown, depth = 0): string {
  if (!(error instanceof Error) || depth > 5) return ''
  return `${error.message}\n${wholeStory(error.cause, depth + 1)}`
}

const untrusted = 'this machine does not trust the certificate of the database'
const slow = `the database did not answer within ${checkDeadlineMs / 1000} s`

function withDeadline<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(slow)), ms)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}
