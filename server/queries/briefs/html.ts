import { formatDate } from '../../../model/dates.ts'
import { sourceKinds } from '../../../model/source.ts'
import { type Block, type BriefDocument, gapBefore, isLink, numberSources } from './document.ts'
import { escapeHtml } from './escape.ts'
import { footText } from './markdown.ts'
import { drawPicture } from './picture.ts'

const style = `body{font:15px/1.5 system-ui,sans-serif;color:#14191e;max-width:46em;margin:3em auto;padding:0 1.5em}
h1{font:500 28px/1.25 Georgia,serif;margin:0 0 .3em}h2{font-size:15px;margin:2em 0 .5em}
p,li,blockquote{font-family:Georgia,serif}blockquote{margin:0 0 1em;color:#434c55;font-style:italic}
.facts{font-family:system-ui,sans-serif;color:#434c55;padding:0;list-style:none}.facts li{font-family:inherit}
sup{font:11px system-ui,sans-serif}sup a{color:#0b57c4;text-decoration:none}svg{width:100%;height:auto}
footer{margin-top:3em;border-top:1px solid #e1e4e6;padding-top:1em;color:#626b74;font-size:13px}
figure{margin:1.5em 0}
@page{margin:20mm}@media print{body{margin:0;padding:0;max-width:none;font-size:11pt}a{color:inherit}h1,h2{break-after:avoid}li,figure,blockquote{break-inside:avoid}}`

/** The document as one HTML page without scripts; its address list stands at the end. */
export function writeHtml(document: BriefDocument): string {
  const numbers = numberSources(document)
  const cite = (ids: readonly string[]) => {
    const marks = ids.flatMap(id => {
      const number = numbers.get(id)
      return number === undefined ? [] : [`<a href="#source-${number}">${number}</a>`]
    })
    return marks.length > 0 ? `<sup> ${marks.join(' ')}</sup>` : ''
  }
  const title = escapeHtml(document.title)
  const facts = document.facts.map(
    ({ name, value }) => `<li>${escapeHtml(name)}: <b>${escapeHtml(value)}</b></li>`,
  )
  const sections = document.sections.map(
    ({ heading, blocks }) =>
      `<section><h2>${escapeHtml(heading)}</h2>\n${blocks.map(block => blockHtml(block, cite)).join('\n')}</section>`,
  )
  const sources = [...numbers].map(
    ([id, number]) => `<li id="source-${number}">${sourceHtml(document, id)}</li>`,
  )
  const picture = document.picture ? drawPicture(document.picture) : ''
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><style>${style}</style></head><body>
<h1>${title}</h1>
${document.question ? `<blockquote>${escapeHtml(document.question)}</blockquote>` : ''}
${facts.length > 0 ? `<ul class="facts">${facts.join('')}</ul>` : ''}
${picture ? `<figure>${picture}</figure>` : ''}
${sections.join('\n')}
<section><h2>Sources</h2><ol>${sources.join('\n')}</ol></section>
<footer>${escapeHtml(footText(document))}</footer>
</body></html>
`
}

function blockHtml(block: Block, cite: (ids: readonly string[]) => string): string {
  if (block.kind === 'chain') return `<p><b>${block.names.map(escapeHtml).join('</b> → <b>')}</b></p>`
  if (block.kind === 'list') {
    const items = block.items.map(
      ({ label, statement }) =>
        `<li>${label ? `<b>${escapeHtml(label)}</b>: ` : ''}${escapeHtml(statement.text)}${cite(statement.sourceIds)}</li>`,
    )
    return `<ul>${items.join('\n')}</ul>`
  }
  const text = block.statements.map(
    (statement, i) =>
      `${gapBefore(statement.text, i === 0)}${escapeHtml(statement.text)}${cite(statement.sourceIds)}`,
  )
  return `<p>${text.join('')}</p>`
}

function sourceHtml(document: BriefDocument, id: string): string {
  const source = document.sources.find(one => one.id === id)
  if (!source) return escapeHtml(id)
  const text = [
    source.publisher ?? 'Publisher not stated',
    ...(source.title ? [source.title] : []),
    formatDate(source.publishedOn),
    sourceKinds[source.kind].toLowerCase(),
  ].join(', ')
  const link = isLink(source.url)
    ? ` <a href="${escapeHtml(source.url)}" rel="noreferrer">${escapeHtml(source.url)}</a>`
    : ''
  return `${escapeHtml(text)}.${link}`
}
