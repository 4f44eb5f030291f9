/** Widths of letters in parts of the size, near enough for Inter. */
const narrow = /[ijlI1.,:;'’|/()[\]!–\- ]/
const wide = /[mwMW@%—]/
const capital = /[A-Z0-9&]/

/** About how wide a text is drawn. */
export function widthOf(text: string, size: number): number {
  let width = 0
  for (const letter of text)
    width += narrow.test(letter) ? 0.33 : wide.test(letter) ? 0.88 : capital.test(letter) ? 0.67 : 0.57
  return width * size
}

/** A text in lines no wider than so many pixels, broken between words; cut with a mark only after the last line. */
export function linesOf(text: string, width: number, size: number, most: number): string[] {
  const pieces = text.split(/(?<=[\s/])/)
  const lines: string[] = []
  let line = ''
  for (const piece of pieces) {
    if (line && widthOf((line + piece).trimEnd(), size) > width) {
      lines.push(line.trim())
      line = piece
    } else line += piece
  }
  lines.push(line.trim())
  if (lines.length <= most) return lines.map(one => cutTo(one, width, size))
  const rest = lines.slice(most - 1).join(' ')
  return [...lines.slice(0, most - 1).map(one => cutTo(one, width, size)), cutTo(rest, width, size)]
}

function cutTo(text: string, width: number, size: number): string {
  if (widthOf(text, size) <= width * 1.04) return text
  let end = text.length
  while (end > 1 && widthOf(`${text.slice(0, end)}…`, size) > width) end--
  return `${text.slice(0, end).trimEnd()}…`
}
