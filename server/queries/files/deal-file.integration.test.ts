import { beforeAll, describe, expect, it } from 'vitest'
import { dealFile } from '../../../contract/files.ts'
import { readSeed } from '../../../seed/read.ts'
import { testDatabase } from '../../../test/support/database.ts'
import { conflict, dated, said } from '../../../test/support/file-words.ts'
import { loadWorld } from '../../../test/support/world.ts'
import { getDealFile } from './deal-file.ts'

const database = testDatabase()
beforeAll(() => loadWorld(database, readSeed()))

describe('a deal file', () => {
  const id = 'deal:amazon-anthropic-2023'

  it('keeps parties, kinds of money, kinds of dates, terms and conflicts apart', async () => {
    const file = await getDealFile(database, { id })
    expect(dealFile.response.safeParse(file).error).toBeUndefined()
    expect({
      name: file.deal.name,
      parties: file.parties.map(one => `${one.entity.name}: ${one.role}`),
      covers: file.covers.map(one => one.entity.name),
      money: file.money.map(({ kind, entries }) => ({
        kind,
        entries: entries.map(entry => `${said(entry)}${entry.contested ? ' ≠' : ''}`),
      })),
      dates: file.dates.map(dated),
      terms: file.terms.map(said),
      statusOverTime: file.statusOverTime.map(one => `${one.on} ${one.title}`),
      proceedings: file.proceedings.map(row => `${row.proceeding.name}: ${row.outcome}, ${row.endedOn}`),
      conflicts: file.conflicts.map(conflict),
    }).toMatchInlineSnapshot(`
      {
        "conflicts": [
          "When was it agreed? *25 September 2023* | October 2023",
          "When was it announced? *25 September 2023* | 27 March 2024 | October 2023",
          "How much was committed? *up to US$4bn* | US$4bn",
        ],
        "covers": [
          "AWS Inferentia",
          "AWS Trainium",
          "Amazon Web Services",
          "Amazon Bedrock",
        ],
        "dates": [
          "2023-09 First tranche: The deal saw its first part paid in September 2023.",
          "2023-09-25 Announced ≠: The deal was announced on 25 September 2023.",
          "2023-10 Announced ≠: One report dates the commitment to the month before November. The date is inferred.",
          "2024-03-27 Announced ≠: One report dates the initial deal itself to 27 March. The date is inferred.",
          "2024-03-27 Completed (+0): The deal was completed on 27 March 2024.",
        ],
        "money": [
          {
            "entries": [
              "The amount of “Amazon/Anthropic first investment (2023–24)” is up to US$4bn, on 25 September 2023. [source:axios-2023-09-25] ≠",
              "Amazon agreed to invest up to US$4bn in Anthropic, announced on 25 September 2023. [source:axios-2023-09-25] ≠",
              "The amount of “Amazon/Anthropic first investment (2023–24)” is US$4bn, in 2023. [source:the-new-york-times-2024-02-20] ≠",
              "Amazon agreed to invest US$4bn in Anthropic, agreed in 2023. [source:the-new-york-times-2024-02-20] ≠",
              "The amount of “Amazon/Anthropic first investment (2023–24)” is up to US$4bn, in October 2023. [source:the-batch-2024-11] ≠",
              "Amazon agreed to invest up to US$4bn in Anthropic, agreed in October 2023. [source:the-batch-2024-11] ≠",
            ],
            "kind": "committed",
          },
          {
            "entries": [
              "Amazon invested US$2.75bn in Anthropic, completed in March 2024. [source:the-ledger-events-amazon-anthropic source:benzinga-2024-03 source:latin-times-unveiling-claude-amazons]",
              "The amount of “Amazon/Anthropic first investment (2023–24)” (second tranche) is US$2.75bn, in March 2024. [source:the-ledger-events-amazon-anthropic source:benzinga-2024-03 source:latin-times-unveiling-claude-amazons]",
              "The amount of “Amazon/Anthropic first investment (2023–24)” (first tranche) is US$1.25bn, in September 2023. [source:news-text-2024-11-08]",
              "Amazon invested US$1.25bn in Anthropic, completed in September 2023. [source:news-text-2024-11-08]",
              "The amount of “Amazon/Anthropic first investment (2023–24)” (second tranche) is US$2.75bn, on 27 March 2024. [source:rojgar-samachar-technology-amazon-invests source:benzinga-2024-03]",
              "Amazon invested US$2.75bn in Anthropic, completed on 27 March 2024. [source:rojgar-samachar-technology-amazon-invests source:benzinga-2024-03]",
            ],
            "kind": "paid",
          },
          {
            "entries": [
              "Amazon has invested US$4bn in Anthropic in total, completed on 27 March 2024. [source:the-ledger-events-amazon-anthropic source:benzinga-2024-03]",
              "The amount of “Amazon/Anthropic first investment (2023–24)” is US$4bn, on 27 March 2024. [source:the-ledger-events-amazon-anthropic source:benzinga-2024-03]",
              "The amount of “Amazon/Anthropic first investment (2023–24)” is US$4bn, in March 2024. [source:news-text-2024-11-08]",
              "Amazon has invested US$4bn in Anthropic in total, completed in March 2024. [source:news-text-2024-11-08]",
              "Amazon has invested US$4bn in Anthropic in total, completed on 27 March 2024. [source:news-text-2024-11-08 source:benzinga-2024-03]",
            ],
            "kind": "cumulative",
          },
        ],
        "name": "Amazon/Anthropic first investment (2023–24)",
        "parties": [
          "Amazon Web Services: primary cloud provider",
          "Amazon: investor",
          "Anthropic: investee and cloud customer",
        ],
        "proceedings": [
          "CMA: Amazon/Anthropic merger inquiry: Does not qualify for investigation (no jurisdiction); no finding on material influence, 2024-09-27",
          "FTC: 6(b) study of AI partnerships: Staff report; no finding of infringement, 2025-01-17",
        ],
        "statusOverTime": [
          "2023-09-25 Announced",
          "2024-02-20 Agreed",
          "2024-03 Completed",
          "2024-03 Completed",
          "2024-03 Completed",
          "2024-03 Completed",
          "2024-10-18 In force",
          "2024-11-08 Announced",
          "2024-11-08 Announced",
          "2024-11-08 Announced",
          "2024-11-08 Announced",
          "2024-11-08 Announced",
          "2024-11-08 Announced",
          "2024-11-08 Announced",
          "2024-11-08 Completed",
          "2024-11-08 Announced",
          "2024-11-08 Completed",
          "2024-11-30 Agreed",
          "2024-11-30 Agreed",
          "null In force",
        ],
        "terms": [
          "“Amazon/Anthropic first investment (2023–24)”: Two steps: 1.25 and 2.75 billion dollars. [source:the-ledger-events-amazon-anthropic source:benzinga-2024-03]",
          "“Amazon/Anthropic first investment (2023–24)”: Regulators go on watching such arrangements. [source:the-batch-2024-11]",
        ],
      }
    `)
  })

  it('has each relationship of its picture once, with both ends', async () => {
    const { subgraph } = await getDealFile(database, { id })
    const ids = subgraph.relationships.map(r => r.id)
    expect(ids.length).toBe(new Set(ids).size)
    const entities = new Set(subgraph.entities.map(entity => entity.id))
    expect(subgraph.relationships.filter(r => !entities.has(r.from) || !entities.has(r.to))).toEqual([])
  })

  it('shows on an earlier day the sums of that day', async () => {
    const file = await getDealFile(database, { id, knownBy: '2023-10-01' })
    expect({
      amount: [file.deal.amount, file.deal.amountBound],
      subtitle: file.deal.subtitle,
      money: file.money.map(({ kind, entries }) => [kind, entries.length]),
      proceedings: file.proceedings.length,
      conflicts: file.conflicts.length,
    }).toMatchInlineSnapshot(`
      {
        "amount": [
          4000000000,
          "up_to",
        ],
        "conflicts": 0,
        "money": [
          [
            "committed",
            2,
          ],
        ],
        "proceedings": 0,
        "subtitle": "announced 25 September 2023",
      }
    `)
  })
})
