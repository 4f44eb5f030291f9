import { formatDate } from '../../model/dates.ts'
import type { Source } from '../../model/source.ts'

export const citeFormats = { plain: 'Plain', bibtex: 'BibTeX', csl: 'CSL-JSON' } as const
export type CiteFormat = keyof typeof citeFormats

/** How a list in that format is named and what it is. */
export const citeFiles: Record<CiteFormat, { ending: string; type: string }> = {
  plain: { ending: 'txt', type: 'text/plain' },
  bibtex: { ending: 'bib', type: 'application/x-bibtex' },
  csl: { ending: 'json', type: 'application/json' },
}

/**
 * The sources in one of the formats, in the order given, headed by what is said of them where the format has a place for
 * it. The same sources give the same bytes.
 */
export function cite(sources: readonly Source[], format: CiteFormat, asSeen?: string): string {
  if (format === 'plain')
    return [...(asSeen ? [asSeen] : []), ...sources.map((source, i) => `${i + 1}. ${citeLine(source)}`)].join(
      '\n',
    )
  // What stands outside an entry is a comment.
  if (format === 'bibtex') return [...(asSeen ? [asSeen] : []), ...sources.map(bibtex)].join('\n\n')
  return JSON.stringify(sources.map(csl), null, 2)
}

/** A source in one line; what is not stated is said to be. */
export function citeLine(source: Source): string {
  const title = source.title ? `“${source.title}”` : 'Title not stated'
  const date = source.publishedOn ? formatDate(source.publishedOn) : 'no date stated'
  const read = source.retrievedOn ? `, read on ${formatDate(source.retrievedOn)}` : ''
  return `${source.publisher ?? 'Publisher not stated'}: ${title}, ${date}${read}.${source.url ? ` ${source.url}` : ''}`
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const special: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '#': '\\#',
  $: '\\$',
  '%': '\\%',
  '&': '\\&',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}
const tex = (text: string) => text.replace(/[\\{}#$%&_~^]/g, char => special[char] ?? char)

function bibtex(source: Source): string {
  const [year, month, day] = source.publishedOn?.split('-') ?? []
  const fields: [string, string | undefined][] = [
    ['title', source.title ? `{${tex(source.title)}}` : undefined],
    ['publisher', source.publisher ? `{${tex(source.publisher)}}` : undefined],
    ['year', year],
    ['month', month ? months[Number(month) - 1] : undefined],
    ['day', day ? String(Number(day)) : undefined],
    // An address is read verbatim; only what would end the field is escaped.
    ['url', source.url ? `{${source.url.replace(/[{}\\]/g, encodeURIComponent)}}` : undefined],
    ['urldate', source.retrievedOn ? `{${source.retrievedOn}}` : undefined],
    ['note', source.publishedOn ? undefined : '{No date stated}'],
  ]
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = ${value}`]))
  return `@misc{${source.id.replace('source:', '').replace(/[^a-z0-9.-]/gi, '-')},\n${lines.join(',\n')}\n}`
}

const cslTypes: Record<Source['kind'], string> = {
  decision: 'legal_case',
  filing: 'report',
  official: 'report',
  company: 'webpage',
  press: 'article-newspaper',
  analysis: 'article',
}

const parts = (date: string) => ({ 'date-parts': [date.split('-').map(Number)] })

function csl(source: Source): Record<string, unknown> {
  return {
    id: source.id,
    type: cslTypes[source.kind],
    ...(source.title ? { title: source.title } : {}),
    ...(source.publisher
      ? source.kind === 'press'
        ? { 'container-title': source.publisher }
        : { publisher: source.publisher }
      : {}),
    ...(source.publishedOn ? { issued: parts(source.publishedOn) } : {}),
    ...(source.retrievedOn ? { accessed: parts(source.retrievedOn) } : {}),
    ...(source.url ? { URL: source.url } : {}),
  }
}
