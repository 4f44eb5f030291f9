import { beforeAll, describe, expect, it } from 'vitest'
import { docket } from '../../../contract/files.ts'
import { readSeed } from '../../../seed/read.ts'
import { testDatabase } from '../../../test/support/database.ts'
import { loadWorld } from '../../../test/support/world.ts'
import { getCaseFile } from './case-file.ts'
import { getDocket } from './docket.ts'

const database = testDatabase()
beforeAll(() => loadWorld(database, readSeed()))

describe('a docket', () => {
  it('lists every matter of the authority, newest first, each with how it ended', async () => {
    const answer = await getDocket(database, { id: 'regulator:uk-cma' })
    expect(docket.response.safeParse(answer).error).toBeUndefined()
    expect(
      answer.rows.map(
        row =>
          `${row.proceeding.name} (${row.parts}): ${row.openedOn}–${row.endedOn}, ${row.outcomeKind}: ${row.outcome}; concerns ${row.concerns.map(one => one.id).sort()}`,
      ),
    ).toMatchInlineSnapshot(`
      [
        "CMA: cloud infrastructure market investigation (opened,acted): null–2025-07-31, report: Adverse effects found; investigations of strategic market status recommended, not begun; concerns cloud:aws,cloud:azure",
        "CMA: Alphabet/Anthropic merger inquiry (opened,acted): 2024-10-24–2024-11-19, no_jurisdiction: Does not qualify for investigation (no jurisdiction): no material influence and UK turnover under 70 million pounds; concerns deal:google-anthropic-2023",
        "CMA: Amazon/Anthropic merger inquiry (opened,acted): 2024-08-08–2024-09-27, no_jurisdiction: Does not qualify for investigation (no jurisdiction); no finding on material influence; concerns deal:amazon-anthropic-2023",
        "CMA: Microsoft/Inflection inquiry (opened,acted): 2024-07-16–2024-10-24, cleared: Relevant merger situation found (team and know-how); cleared at phase 1, no realistic prospect of a substantial lessening of competition; concerns deal:microsoft-inflection-2024",
        "CMA: Microsoft/Mistral merger inquiry (opened,acted): 2024-05-16–2024-05-17, no_jurisdiction: Does not qualify for investigation (no jurisdiction); concerns deal:microsoft-mistral-2024",
        "CMA: Microsoft/OpenAI merger inquiry (opened,acted): 2023-12-08–2025-03-05, no_jurisdiction: Does not qualify for investigation (no jurisdiction); concerns deal:microsoft-openai",
      ]
    `)
  })

  it('says of no first step that it was the opening', async () => {
    const { rows } = await getDocket(database, { id: 'regulator:us-ftc' })
    const heard = rows.find(row => row.proceeding.id === 'proceeding:ftc-microsoft-openai')
    expect([heard?.openedOn, heard?.steps[0]]).toEqual([
      null,
      { on: '2024-11-27', aspect: 'investigation_reported' },
    ])
    const file = await getCaseFile(database, { id: 'proceeding:cma-cloud-market' })
    expect([file.openedOn, file.steps[0]?.on]).toEqual([null, '2025-07-31'])
  })

  it('agrees with the case files of its matters', async () => {
    const { rows } = await getDocket(database, { id: 'regulator:ec' })
    expect(rows.length).toBeGreaterThan(2)
    for (const row of rows) {
      const file = await getCaseFile(database, { id: row.proceeding.id })
      expect([row.proceeding.id, row.openedOn, row.outcomeKind, row.outcome]).toEqual([
        file.proceeding.id,
        file.openedOn,
        file.outcome.kind,
        file.outcome.statement?.text ?? null,
      ])
    }
  })

  it('tells the limits that an authority set by a rule', async () => {
    const answer = await getDocket(database, { id: 'government:us' })
    expect(answer.restrictions.length).toBeGreaterThan(0)
    expect(answer.restrictions.every(one => one.sourceIds.length > 0)).toBe(true)
  })
})
