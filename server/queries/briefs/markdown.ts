import { formatDate } from '../../../model/dates.ts'
import { sourceKinds } from '../../../model/source.ts'
import { type Block, type BriefDocument, gapBefore, isLink, numberSources } from './document.ts'
import { mermaidOf } from './mermaid.ts'

/** Text that Markdown shows as it is, whatever marks are in it. */
export const escapeMarkdown = (text: string): string =>
  text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\\`*_{}[\]<>#|~!]/g, '\\$&')
    .replaceAll(/&(?=[a-z#])/gi, '&amp;')
    .replaceAll(/^(\d+)\./g, '$1\\.')
    .replaceAll(/^([-+=])/g, '\\$1')

/** The document as Markdown; nothing in it depends on when or where it is written. */
export function writeMarkdown(document: BriefDocument): string {
  const numbers = numberSources(document)
  const cite = (ids: readonly string[]) =>
    ids.flatMap(id => (numbers.has(id) ? `[${numbers.get(id)}]` : [])).join('')
  const lines = [`# ${escapeMarkdown(document.title)}`, '']
  if (document.question) lines.push(`> ${escapeMarkdown(document.question)}`, '')
  for (const { name, value } of document.facts)
    lines.push(`- ${escapeMarkdown(name)}: ${escapeMarkdown(value)}`)
  if (document.facts.length > 0) lines.push('')
  for (const { heading, blocks } of document.sections) {
    lines.push(`## ${escapeMarkdown(heading)}`, '')
    for (const block of blocks) lines.push(...blockLines(block, cite), '')
  }
  const picture = document.picture ? mermaidOf(document.picture) : null
  if (picture) lines.push('## As a picture', '', '```mermaid', picture, '```', '')
  lines.push('## Sources', '')
  for (const [id, number] of numbers) lines.push(`${number}. ${sourceText(document, id)}`)
  lines.push('', '---', '', footText(document), '')
  return lines.join('\n')
}

function blockLines(block: Block, cite: (ids: readonly string[]) => string): string[] {
  if (block.kind === 'chain') return [block.names.map(name => `**${escapeMarkdown(name)}**`).join(' → ')]
  if (block.kind === 'list')
    return block.items.map(
      ({ label, statement }) =>
        `- ${label ? `**${escapeMarkdown(label)}**: ` : ''}${escapeMarkdown(statement.text)}${cited(cite(statement.sourceIds))}`,
    )
  const text = block.statements
    .map(
      (statement, i) =>
        `${gapBefore(statement.text, i === 0)}${escapeMarkdown(statement.text)}${cited(cite(statement.sourceIds))}`,
    )
    .join('')
  return [text]
}

const cited = (marks: string) => (marks ? ` ${marks}` : '')

function sourceText(document: BriefDocument, id: string): string {
  const source = document.sources.find(one => one.id === id)
  if (!source) return id
  const parts = [
    source.publisher ?? 'Publisher not stated',
    ...(source.title ? [source.title] : []),
    formatDate(source.publishedOn),
    sourceKinds[source.kind].toLowerCase(),
  ].map(escapeMarkdown)
  return `${parts.join(', ')}.${isLink(source.url) ? ` <${source.url}>` : ''}`
}

export const footText = ({ datasetVersion, madeOn }: BriefDocument): string =>
  `Interlock, dataset ${datasetVersion ?? 'without a version'}, ${formatDate(madeOn)}.`
