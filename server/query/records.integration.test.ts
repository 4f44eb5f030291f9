import neo4j from 'neo4j-driver'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { eachRecord, firstPage, laterPages } from './records.ts'

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

/** Every row of a query, and the sizes of the pages that were asked for. */
async function readAll(cypher: string) {
  pages.length = 0
  const session = driver.session({ database, fetchSize: firstPage })
  const columns: string[][] = []
  let rows = 0
  await eachRecord(session.run(cypher), {
    columns: names => void columns.push(names),
    take: () => {
      rows += 1
      return null
    },
  })
  await session.close()
  return { columns, rows, pages: [...pages] }
}

describe('the pages of a result', () => {
  it('are short at first, so that the first rows are there soon, and long after that', async () => {
    const { columns, rows, pages } = await readAll('UNWIND range(1, 2000) AS i RETURN i')
    expect([columns, rows]).toEqual([[['i']], 2_000])
    expect(pages[0]).toBe(firstPage)
    expect(pages.slice(-3)).toEqual([laterPages, laterPages, laterPages])
    expect(pages.length).toBeLessThanOrEqual(6)
  })

  it('tell the columns of a result without rows', async () => {
    expect(await readAll('UNWIND [] AS i RETURN i')).toEqual({
      columns: [['i']],
      rows: 0,
      pages: [firstPage],
    })
  })
})
