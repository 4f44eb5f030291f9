/** What hides a semicolon: strings, back-ticked names and comments, also when they are not closed. */
const opaque =
  /'(?:\\[\s\S]|[^'\\])*(?:'|$)|"(?:\\[\s\S]|[^"\\])*(?:"|$)|`[^`]*(?:`|$)|\/\*[\s\S]*?(?:\*\/|$)|\/\/[^\n]*/g

const isComment = (text: string) => text.replace(/\/\*[\s\S]*?(?:\*\/|$)|\/\/[^\n]*/g, '').trim() === ''

/** The statements of a text, in order, without those that hold nothing but blanks and comments. */
export function splitStatements(text: string): string[] {
  const bare = text.replace(opaque, part => ' '.repeat(part.length))
  const parts: string[] = []
  let start = 0
  for (let at = bare.indexOf(';'); at >= 0; at = bare.indexOf(';', at + 1)) {
    parts.push(text.slice(start, at))
    start = at + 1
  }
  return [...parts, text.slice(start)].map(part => part.trim()).filter(part => part && !isComment(part))
}
