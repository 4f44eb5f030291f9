import { beforeAll, describe, expect, it } from 'vitest'
import { caseFile } from '../../../contract/files.ts'
import { readSeed } from '../../../seed/read.ts'
import { testDatabase } from '../../../test/support/database.ts'
import { conflict, dated, said } from '../../../test/support/file-words.ts'
import { loadWorld } from '../../../test/support/world.ts'
import { getCaseFile } from './case-file.ts'

const database = testDatabase()
beforeAll(() => loadWorld(database, readSeed()))

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
          "The UK Competition and Markets Authority found that it has no power under the Enterprise Act 2002 over the deal, so it closed the case without looking at its effect on competition.",
          "It is not a clearance on the merits and no approval: whether the deal does harm was not decided.",
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
