import neo4j, { type Result } from 'neo4j-driver'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { openStream } from './driver-stream.ts'
import { firstPage } from './pages.ts'
import { eachRecord, type Taken } from './records.ts'

const { uri, user, password, database } = inject('neo4j')
const pages: number[] = []
const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
  logging: {
    level: 'debug',
    logger: (_, message) => {
      const asked = /C: PULL .*"low":(\d+)/.exec(message)?.[1]
      if (asked) pages.push(Number(asked))
    },
  },
})
afterAll(() => driver.close())

type Reading = { cypher: string; take?: (row: number) => Taken; change?: (result: Result) => void }

/** The rows of a query, and the sizes of the pages that were asked for. */
async function readAll({ cypher, take = () => null, change = () => {} }: Reading) {
  pages.length = 0
  const session = driver.session({ database, fetchSize: firstPage })
  const columns: string[][] = []
  let rows = 0
  const result = session.run(cypher)
  change(result)
  try {
    await eachRecord(result, {
      columns: names => void columns.push(names),
      take: () => take(++rows),
    })
  } finally {
    await session.close()
  }
  return { columns, rows, pages: [...pages] }
}

describe('the pages of a result', () => {
  it('are short at first, so that the first rows are there soon, and grow while they come quickly', async () => {
    const { columns, rows, pages } = await readAll({ cypher: 'UNWIND range(1, 2000) AS i RETURN i' })
    expect([columns, rows]).toEqual([[['i']], 2_000])
    expect(pages[0]).toBe(firstPage)
    expect(pages.length).toBeLessThan(2_000 / firstPage / 2)
  })

  it('tell the columns of a result without rows', async () => {
    expect(await readAll({ cypher: 'UNWIND [] AS i RETURN i' })).toEqual({
      columns: [['i']],
      rows: 0,
      pages: [firstPage],
    })
  })

  it('are not asked for while a row waits for room', async () => {
    let open = () => {}
    const room = new Promise<void>(resolve => {
      open = resolve
    })
    const reading = readAll({
      cypher: 'UNWIND range(1, 2000) AS i RETURN i',
      take: row => (row === 1 ? room : null),
    })
    await new Promise(resolve => setTimeout(resolve, 300))
    expect(pages).toEqual([firstPage])
    open()
    expect((await reading).rows).toBe(2_000)
  })

  it('end with the row that is enough', async () => {
    const { pages } = await readAll({
      cypher: 'UNWIND range(1, 2000) AS i RETURN i',
      take: row => (row === 5 ? 'enough' : null),
    })
    expect(pages).toEqual([firstPage])
  })
})

describe('the parts of the driver that are not public', () => {
  it('are all there: what goes missing with a new driver costs speed, and this test', async () => {
    const session = driver.session({ database })
    expect(await openStream(session.run('RETURN 1 AS one'))).not.toBeNull()
    await session.close()
  })

  it.each(['_subscribe', 'pause', 'resume', 'cancel', '_fetchSize'])(
    'without %s rows are read in the public way, and are the same',
    async part => {
      const { columns, rows } = await readAll({
        cypher: 'UNWIND range(1, 100) AS i RETURN i',
        change: result => withoutPart(result, part),
      })
      expect([columns, rows]).toEqual([[['i']], 100])
    },
  )

  it('tell an error of the database as it is, with them and without', async () => {
    for (const change of [undefined, (result: Result) => withoutPart(result, '_subscribe')])
      await expect(readAll({ cypher: 'RETURN 1 / 0', ...(change ? { change } : {}) })).rejects.toMatchObject({
        code: 'Neo.ClientError.Statement.ArithmeticError',
      })
  })
})

/** Takes a part away as a new version of the driver might, from what `openStream` sees and from that alone. */
function withoutPart(result: Result, part: string): void {
  const driverOwn = result as unknown as { _subscribe(observer: object, paused: boolean): Promise<object> }
  const original = driverOwn._subscribe.bind(result)
  let isFirst = true
  Object.defineProperty(result, '_subscribe', {
    get() {
      if (!isFirst) return original
      isFirst = false
      if (part === '_subscribe') return undefined
      return async (observer: object, paused: boolean) => {
        const stream = await original(observer, paused)
        return new Proxy(stream, {
          get: (parts, name) => (name === part ? undefined : Reflect.get(parts, name)),
        })
      }
    },
  })
}
