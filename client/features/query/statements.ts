/** What hides a semicolon: strings, back-ticked names and comments, also when they are not closed. */
const opaque =
  /'(?:\\[\s\S]|[^'\\])*(?:'|$)|"(?:\\[\s\S]|[^"\\])*(?:"|$)|`[^`]*(?:`|$)|\/\*[\s\S]*?(?:\*\/|$)|\/\/[^\n]*/g

const isComment = (text: string) => text.replace(/\/\*[\s\S]*?(?:\*\/|$)|\/\/[^\n]*/g, '').trim() === ''

/** A statement and where it begins in the text. */
export type Placed = { statement: string; from: number }

/** The statements of a text, in order, without those that hold nothing but blanks and comments. */
export const splitStatements = (text: string): string[] =>
  placedStatements(text).map(({ statement }) => statement)

/** The same with their places. */
export function placedStatements(text: string): Placed[] {
  const bare = text.replace(opaque, part => ' '.repeat(part.length))
  const parts: Placed[] = []
  const add = (from: number, to: number) => {
    const part = text.slice(from, to)
    const statement = part.trim()
    if (statement && !isComment(statement))
      parts.push({ statement, from: from + part.length - part.trimStart().length })
  }
  let start = 0
  for (let at = bare.indexOf(';'); at >= 0; at = bare.indexOf(';', at + 1)) {
    add(start, at)
    start = at + 1
  }
  add(start, text.length)
  return parts
}
