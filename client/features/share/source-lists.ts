import { formatDate } from '../../../model/dates.ts'
import type { Source } from '../../../model/source.ts'

/** One source in a line: publisher, title, date, address; what is not stated is said to be. */
export const sourceLine = ({ publisher, title, publishedOn, url }: Source): string =>
  [publisher ?? 'Publisher not stated', title && `“${title}”`, formatDate(publishedOn), url]
    .filter(Boolean)
    .join(', ')

export const toPlainList = (sources: readonly Source[]): string =>
  `${sources.map((source, index) => `${index + 1}. ${sourceLine(source)}`).join('\n')}\n`

const bibText = (text: string) =>
  text.replace(/[\\{}]/g, '').replace(/[&%$#_]/g, character => `\\${character}`)

/** BibTeX: one @misc entry a source. */
export function toBibtex(sources: readonly Source[]): string {
  return sources
    .map(source => {
      const [year, month] = source.publishedOn?.split('-') ?? []
      const fields = {
        title: source.title ?? 'Title not stated',
        author: source.publisher && `{${bibText(source.publisher)}}`,
        year,
        month: month && String(Number(month)),
        url: source.url,
        note: source.publishedOn ? null : 'no date stated',
      }
      const lines = Object.entries(fields)
        .filter(([, value]) => value)
        .map(
          ([name, value]) =>
            `  ${name} = {${name === 'author' || name === 'url' ? value : bibText(String(value))}}`,
        )
      return `@misc{${source.id.replace('source:', '')},\n${lines.join(',\n')}\n}\n`
    })
    .join('\n')
}

const cslTypes = {
  decision: 'legal_case',
  filing: 'report',
  official: 'webpage',
  company: 'webpage',
  press: 'article-newspaper',
  analysis: 'article',
} as const

/** CSL-JSON, which reference managers read. */
export const toCsl = (sources: readonly Source[]): string =>
  `${JSON.stringify(
    sources.map(({ id, kind, title, publisher, publishedOn, url }) => ({
      id,
      type: cslTypes[kind],
      ...(title ? { title } : {}),
      ...(publisher ? { publisher, 'container-title': publisher } : {}),
      ...(publishedOn ? { issued: { 'date-parts': [publishedOn.split('-').map(Number)] } } : {}),
      ...(url ? { URL: url } : {}),
    })),
    null,
    2,
  )}\n`
