import { textWidth } from '../labels/measure.ts'
import { escapeXml } from './xml.ts'

const rowHeight = 18
const size = 11
const indent = 22

/** How many letters of a text fit. Widths are estimated a little too large, so that other fonts fit as well. */
function fitting(text: string, width: number, weight: number, letter: number): number {
  const average =
    (textWidth(text.slice(0, 400), weight, letter) / Math.max(1, Math.min(400, text.length))) * 1.06
  return Math.max(1, Math.floor(width / average))
}

/** A text on one line, cut with an ellipsis where it is too long. */
export function cutTo(width: number, text: string, weight: number, letter: number): string {
  const letters = fitting(text, width, weight, letter)
  return text.length <= letters ? text : `${text.slice(0, letters - 1)}…`
}

/** A text in lines, broken between words, and within a word that is longer than a line, as addresses are. */
export function linesOf(text: string, width: number): string[] {
  const most = fitting(text, width, 400, size)
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/)) {
    const joined = line ? `${line} ${word}` : word
    if (joined.length <= most) {
      line = joined
      continue
    }
    if (line) lines.push(line)
    const pieces = word.match(new RegExp(`.{1,${most}}`, 'gu')) ?? ['']
    lines.push(...pieces.slice(0, -1))
    line = pieces.at(-1) ?? ''
  }
  return [...lines, line]
}

/** The numbered list of sources, each on as many lines as it needs: how high it is, and as SVG. */
export function svgSources(sources: readonly string[], width: number, color: string) {
  if (sources.length === 0) return { height: 0, at: () => '' }
  const rows = sources.flatMap((source, index) =>
    linesOf(source, width - indent).map((text, line) => ({ text, number: line === 0 ? index + 1 : null })),
  )
  const at = (x: number, y: number): string =>
    [
      `<g id="sources" font-size="${size}" fill="${color}">`,
      `<text x="${x}" y="${y}" font-weight="600">Sources</text>`,
      ...rows.map(({ text, number }, index) => {
        const words = number === null ? text : `${number}. ${text}`
        return `<text x="${number === null ? x + indent : x}" y="${y + (index + 1) * rowHeight}">${escapeXml(words)}</text>`
      }),
      '</g>',
    ].join('\n')
  return { height: 34 + rows.length * rowHeight, at }
}
