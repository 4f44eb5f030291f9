import { beforeAll, describe, expect, it } from 'vitest'
import { caseFile, dealFile, docket } from '../../../contract/files.ts'
import { loadDataset } from '../../../seed/load.ts'
import { readSeed } from '../../../seed/read.ts'
import { clearDatabase, testDatabase } from '../../../test/support/database.ts'
import { getCaseFile } from './case-file.ts'
import { getDealFile } from './deal-file.ts'
import { getDocket } from './docket.ts'

const database = testDatabase()
beforeAll(async () => {
  await clearDatabase(database)
  await loadDataset(database.driver, readSeed(), { database: database.name })
})

const said = ({ text, sourceIds }: { text: string; sourceIds: string[] }) =>
  `${text} [${sourceIds.join(' ')}]`
const dated = (step: {
  on: string | null
  title: string
  text: string
  daysSince: number | null
  contested: boolean
}) =>
  `${step.on} ${step.title}${step.daysSince === null ? '' : ` (+${step.daysSince})`}${step.contested ? ' ≠' : ''}: ${step.text}`
const conflict = (one: { question: string; sides: { value: string; shown: boolean }[] }) =>
  `${one.question} ${one.sides.map(side => (side.shown ? `*${side.value}*` : side.value)).join(' | ')}`

describe('a case file', () => {
  const id = 'proceeding:cma-amazon-anthropic'

  it('tells the whole proceeding: steps, outcome in its exact meaning, parties, others, sources', async () => {
    const file = await getCaseFile(database, { id })
    expect(caseFile.response.safeParse(file).error).toBeUndefined()
    expect({
      name: file.proceeding.name,
      authorities: file.authorities.map(said),
      legalBasis: file.legalBasis.map(said),
      references: file.references.map(said),
      status: file.status && said(file.status),
      openedOn: file.openedOn,
      outcome: [file.outcome.kind, file.outcome.headline, file.outcome.means, file.outcome.doesNotMean],
      outcomeSources: file.outcome.statement?.sourceIds,
      elsewhere: file.outcome.others.map(said),
      steps: file.steps.map(dated),
      concerns: file.concerns.map(said),
      parties: file.parties.map(one => `${one.entity.name}: ${one.role}`),
      related: file.related.map(
        row => `${row.proceeding.name} ${row.shares} ${row.openedOn}–${row.endedOn}: ${row.outcome}`,
      ),
      remarks: file.remarks.map(said),
      conflicts: file.conflicts.map(conflict),
      leftOut: file.leftOut,
      picture: file.subgraph.relationships.map(r => r.id).sort(),
      sources: file.evidence.sources.length,
    }).toMatchInlineSnapshot(`
      {
        "authorities": [
          "The UK Competition and Markets Authority opened “CMA: Amazon/Anthropic merger inquiry” on 8 August 2024. [source:pymnts-2024-09-27]",
          "The UK Competition and Markets Authority acted in “CMA: Amazon/Anthropic merger inquiry” on 17 October 2024. [source:pymnts-cpi-2024-12-13 source:the-batch-2024-11 source:pymnts-2024-09-27 source:competition-intelligence-2024-10-18]",
        ],
        "concerns": [
          "“CMA: Amazon/Anthropic merger inquiry” concerns “Amazon/Anthropic first investment (2023–24)”. [source:pymnts-2024-09-27]",
        ],
        "conflicts": [
          "Outcome? *Does not qualify for investigation (no jurisdiction); no finding on material influence* | Cleared",
        ],
        "elsewhere": [
          "Cleared [source:the-batch-2024-11]",
        ],
        "leftOut": [],
        "legalBasis": [
          "Enterprise Act 2002 (UK merger control) [source:pymnts-2024-09-27]",
        ],
        "name": "CMA: Amazon/Anthropic merger inquiry",
        "openedOn": "2024-08-08",
        "outcome": [
          "no_jurisdiction",
          "Does not qualify for investigation (no jurisdiction); no finding on material influence",
          "The authority found that the matter is outside its powers, so it went no further.",
          "It is not a clearance on the merits, and not a finding that the deal does no harm. The merits were not assessed.",
        ],
        "outcomeSources": [
          "source:pymnts-2024-09-27",
          "source:competition-intelligence-2024-10-18",
          "source:pymnts-cpi-2024-12-13",
        ],
        "parties": [
          "Amazon Web Services: primary cloud provider",
          "Amazon: investor",
          "Anthropic: investee and cloud customer",
        ],
        "picture": [
          "cloud:aws~PARTY_TO~deal:amazon-anthropic-2023~deal:amazon-anthropic-2023",
          "company:amazon~PARTY_TO~deal:amazon-anthropic-2023~deal:amazon-anthropic-2023",
          "company:anthropic~PARTY_TO~deal:amazon-anthropic-2023~deal:amazon-anthropic-2023",
          "proceeding:cma-amazon-anthropic~CONCERNS~deal:amazon-anthropic-2023~proceeding:cma-amazon-anthropic",
          "regulator:uk-cma~ACTED_IN~proceeding:cma-amazon-anthropic~proceeding:cma-amazon-anthropic",
          "regulator:uk-cma~OPENED~proceeding:cma-amazon-anthropic~proceeding:cma-amazon-anthropic",
        ],
        "references": [],
        "related": [
          "CMA: cloud infrastructure market investigation authority null–2025-07-31: Adverse effects found; investigations of strategic market status recommended, not begun",
          "CMA: Alphabet/Anthropic merger inquiry authority 2024-10-24–2024-11-19: Does not qualify for investigation (no jurisdiction): no material influence and UK turnover under 70 million pounds",
          "CMA: Amazon/Anthropic merger inquiry authority,deal 2024-08-08–2024-09-27: Does not qualify for investigation (no jurisdiction); no finding on material influence",
          "CMA: Microsoft/Inflection inquiry authority 2024-07-16–2024-10-24: Relevant merger situation found (team and know-how); cleared at phase 1, no realistic prospect of a substantial lessening of competition",
          "CMA: Microsoft/Mistral merger inquiry authority 2024-05-16–2024-05-17: Does not qualify for investigation (no jurisdiction)",
          "FTC: 6(b) study of AI partnerships deal 2024-01-25–2025-01-17: Staff report; no finding of infringement",
          "CMA: Microsoft/OpenAI merger inquiry authority 2023-12-08–2025-03-05: Does not qualify for investigation (no jurisdiction)",
        ],
        "remarks": [],
        "sources": 30,
        "status": "closed [source:pymnts-2024-09-27 source:competition-intelligence-2024-10-18 source:pymnts-cpi-2024-12-13]",
        "steps": [
          "2024-04-24 Invitation to comment: The CMA invited comments from 24 April to 9 May 2024.",
          "2024-08-08 Phase 1 launched (+106): The CMA launched its merger inquiry on 8 August 2024.",
          "2024-09-27 Decision (+50): The CMA found at phase 1 that the partnership is not a relevant merger situation: UK turnover is not above 70 million pounds, and there is no share of supply of 25 percent. It does not qualify for investigation.",
          "2024-10-17 Decision published (+20): The decision not to investigate was published on 17 October 2024.",
        ],
      }
    `)
  })

  it('knows on an earlier day only what had been published', async () => {
    const file = await getCaseFile(database, { id, knownBy: '2024-09-26' })
    expect({
      outcome: [file.outcome.kind, file.outcome.headline],
      steps: file.steps.length,
      subtitle: file.proceeding.subtitle,
      conflicts: file.conflicts.length,
    }).toMatchInlineSnapshot(`
      {
        "conflicts": 0,
        "outcome": [
          "none",
          "No outcome is recorded",
        ],
        "steps": 0,
        "subtitle": null,
      }
    `)
  })

  it('rests on claims that it carries, and cites no source that it does not', async () => {
    const file = await getCaseFile(database, { id })
    const claims = new Set(file.evidence.claims.map(claim => claim.id))
    const sources = new Set(file.evidence.sources.map(source => source.id))
    const statements = [
      ...file.steps,
      ...file.concerns,
      ...file.parties,
      ...file.authorities,
      ...file.legalBasis,
    ]
    for (const { claimIds, sourceIds } of statements) {
      expect(claimIds.length).toBeGreaterThan(0)
      expect(claimIds.filter(claim => !claims.has(claim))).toEqual([])
      expect(sourceIds.filter(source => !sources.has(source))).toEqual([])
    }
  })

  it('is refused for what is no proceeding', async () => {
    await expect(getCaseFile(database, { id: 'company:amazon' })).rejects.toThrow(
      'There is no proceeding with the id company:amazon.',
    )
  })
})

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
