import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { SeedError } from './problem.ts'
import { readSeed } from './read.ts'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

const info = 'version: 2026.1.1\nrecorded: 2026-01-01\n'
const entities = `entities:
  - id: company:meridian
    name: Meridian
  - id: company:larkspur
    name: Larkspur
`

function folderWith(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'interlock-seed-'))
  folders.push(folder)
  for (const [name, text] of Object.entries({ 'dataset.yaml': info, ...files })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}

function problemsOf(files: Record<string, string>): string[] {
  try {
    readSeed(folderWith(files))
    return []
  } catch (error) {
    if (!(error instanceof SeedError)) throw error
    return error.problems.map(({ file, line, what }) => `${file}:${line} ${what}`)
  }
}

const deal = `deal:
  id: deal:meridian-larkspur
  name: Meridian and Larkspur
claims:
  - says: Meridian put up to 4 billion dollars into Larkspur.
    who: company:meridian
    does: INVESTED_IN
    whom: company:larkspur
    amount: up to 4bn USD committed
    on: 2023-09 inferred
    until: running
    status: announced
    sources:
      - ledger-2023-09-25
      - source: ledger-2023-09-25
        where: second paragraph
        origin: The Courier
        stance: reports
sources:
  - id: ledger-2023-09-25
    kind: press
    published: 2023-09-25
`

describe('readSeed', () => {
  it('reads a claim as written', () => {
    const dataset = readSeed(folderWith({ 'deals/one.yaml': deal, 'entities/companies.yaml': entities }))
    expect(dataset.claims).toEqual([
      {
        id: expect.stringMatching(/^claim:[0-9a-f]{16}$/),
        subject: 'company:meridian',
        predicate: 'INVESTED_IN',
        object: 'company:larkspur',
        value: null,
        unit: null,
        aspect: null,
        role: null,
        about: 'deal:meridian-larkspur',
        amount: 4_000_000_000,
        currency: 'USD',
        amountKind: 'committed',
        amountBound: 'up_to',
        eventOn: '2023-09',
        eventBasis: 'inferred',
        validFrom: null,
        validTo: null,
        validEnd: 'running',
        status: 'announced',
        says: 'Meridian put up to 4 billion dollars into Larkspur.',
        cites: [
          { source: 'source:ledger-2023-09-25', stance: 'asserts', locator: null, origin: null },
          {
            source: 'source:ledger-2023-09-25',
            stance: 'reports',
            locator: 'second paragraph',
            origin: 'The Courier',
          },
        ],
        standing: 'normal',
        correction: null,
        confidence: 'medium',
        recordedOn: '2026-01-01',
        retractedOn: null,
        retractedWhy: null,
      },
    ])
    expect(dataset.version).toMatch(/^2026\.1\.1\+[0-9a-f]{8}$/)
  })

  it('gives the same claim the same id wherever it stands', () => {
    const [a, b] = ['a', 'b'].map(name =>
      readSeed(folderWith({ [`${name}.yaml`]: deal, 'z.yaml': entities })),
    )
    expect(a?.claims[0]?.id).toBe(b?.claims[0]?.id)
  })

  it('reports every error of a file with its line', () => {
    const broken = `topic: Broken
claims:
  - says: A claim with a misspelt field.
    who: company:meridian
    doe: INVESTED_IN
    whom: company:larkspur
    sources: [ledger]
  - says: A claim with an impossible day.
    who: company:meridian
    does: INVESTED_IN
    whom: company:larkspur
    on: 2023-02-30
    amount: 4bn
    sources: []
`
    expect(problemsOf({ 'topics/broken.yaml': broken, 'z.yaml': entities })).toEqual([
      'topics/broken.yaml:3 claims.0: Unrecognized key: "doe"',
      'topics/broken.yaml:12 claims.1.on: this date does not exist or lies outside 1900–2100',
      'topics/broken.yaml:13 claims.1.amount: write an amount like “up to 4bn USD committed”',
      'topics/broken.yaml:14 claims.1.sources: Too small: expected array to have >=1 items',
    ])
  })

  it('reports what the model does not allow', () => {
    const wrong = `claims:
  - says: A company cannot be trained on a company.
    who: company:meridian
    does: TRAINED_ON
    whom: company:larkspur
    sources: [ledger-2023-09-25]
  - says: A valuation needs an amount.
    who: company:larkspur
    has: valuation
    is: 4
    sources: [ledger-2023-09-25]
  - says: It ends before it begins.
    who: company:meridian
    does: PARTNERS_WITH
    whom: company:larkspur
    since: 2024-05
    until: 2023
    sources: [ledger-2023-09-25]
  - says: It says nothing.
    who: company:meridian
    sources: [ledger-2023-09-25]
`
    expect(problemsOf({ 'a.yaml': deal, 'b.yaml': wrong, 'z.yaml': entities })).toEqual([
      'b.yaml:5 company:larkspur cannot stand after TRAINED_ON',
      'b.yaml:9 valuation needs an amount',
      'b.yaml:10 valuation is money',
      'b.yaml:17 it ends (2023) before it begins (2024-05)',
      'b.yaml:20 it neither does nor has anything',
    ])
  })

  it('reports ids that are not recorded, and what stands there twice', () => {
    const wrong = `claims:
  - says: Nobody knows Halcyon.
    who: company:halcyon
    does: INVESTED_IN
    whom: company:larkspur
    about: deal:unheard-of
    sources:
      - nowhere
entities:
  - id: company:meridian
    name: Meridian again
    partOf: company:unknown
`
    expect(problemsOf({ 'a.yaml': deal, 'b.yaml': wrong, 'z.yaml': entities })).toEqual([
      'b.yaml:3 company:halcyon is not recorded',
      'b.yaml:6 deal:unheard-of is not recorded',
      'b.yaml:8 source:nowhere is not recorded',
      'b.yaml:10 company:unknown is not recorded',
      'z.yaml:2 company:meridian stands here a second time',
    ])
  })

  it('reports text that is not YAML, and a missing version', () => {
    expect(problemsOf({ 'dataset.yaml': 'recorded: 2026-01-01\n', 'a.yaml': 'claims: [\n' })).toEqual([
      expect.stringMatching(/^a\.yaml:\d+ /),
      'dataset.yaml:1 version: Invalid input: expected string, received undefined',
    ])
  })

  it('does not follow aliases, which could grow without bound', () => {
    const bomb = 'topic: &a lol\nclaims: [*a, *a]\n'
    expect(problemsOf({ 'a.yaml': bomb, 'z.yaml': entities })).toEqual([
      'a.yaml:2 an alias (*name) stands here',
      'a.yaml:2 an alias (*name) stands here',
    ])
  })
})
