const expectedShown = 4

/**
 * A syntax error in a sentence that can be read: Cypher's parser lists every token that could stand there, often two
 * dozen of them; the first few say enough.
 */
export function shortenExpected(message: string): string {
  const found = /^(.*?): expected (.+)$/s.exec(message)
  if (!found) return message
  const [, before = '', list = ''] = found
  const items = list.split(/, | or /)
  if (items.length <= expectedShown + 1) return message
  return `${before}: expected ${items.slice(0, expectedShown).join(', ')} or one of ${items.length - expectedShown} others`
}
