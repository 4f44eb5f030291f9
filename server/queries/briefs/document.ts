import type { Subgraph } from '../../../contract/subgraph.ts'
import type { Statement } from '../../../contract/trace.ts'
import type { Claim } from '../../../model/claim.ts'
import type { Source } from '../../../model/source.ts'

/** What stands in a brief, before it is written in a format. */
export interface BriefDocument {
  title: string
  question: string | null
  /** Short facts under the title: status, limits, clocks. */
  facts: { name: string; value: string }[]
  sections: Section[]
  picture: Subgraph | null
  sources: readonly Source[]
  claims: readonly Claim[]
  datasetVersion: string | null
  madeOn: string | null
}

export interface Section {
  heading: string
  blocks: Block[]
}

export type Block =
  /** Statements that read one after another as one paragraph. */
  | { kind: 'paragraph'; statements: Statement[] }
  | { kind: 'list'; items: { label: string | null; statement: Statement }[] }
  /** Names in order: the way of a path. */
  | { kind: 'chain'; names: string[] }

/** Sources in the order in which the document first cites them, each with its number. */
export function numberSources(document: BriefDocument): Map<string, number> {
  const numbers = new Map<string, number>()
  const known = new Set(document.sources.map(source => source.id))
  for (const section of document.sections)
    for (const block of section.blocks)
      for (const statement of statementsOf(block))
        for (const id of statement.sourceIds)
          if (known.has(id) && !numbers.has(id)) numbers.set(id, numbers.size + 1)
  return numbers
}

const statementsOf = (block: Block): Statement[] =>
  block.kind === 'paragraph'
    ? block.statements
    : block.kind === 'list'
      ? block.items.map(item => item.statement)
      : []

/** The newest day on which something cited was recorded: a date that the same data always gives. */
export const newestRecord = (claims: readonly Claim[]): string | null =>
  claims.reduce<string | null>(
    (newest, { recordedOn }) => (recordedOn > (newest ?? '') ? recordedOn : newest),
    null,
  )

/** Fragments that go on with a comma follow without a space. */
export const gapBefore = (text: string, first: boolean): string => (first || /^[,.;:]/.test(text) ? '' : ' ')

/** Addresses that may become links. */
export const isLink = (url: string | null): url is string =>
  url !== null && /^https?:\/\/[^\s<>"]+$/i.test(url)

/** "amazon-anthropic-inquiry" from a title. */
export const slugOf = (title: string): string =>
  title
    .normalize('NFKD')
    .replaceAll(/[̀-ͯ]/g, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 80) || 'brief'
