/** Lower case without accents, as the full-text index folds names. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()

const longest = 40
const most = 8

/**
 * The words of what somebody typed. Only letters and digits are left, with dots inside a word, so nothing that
 * means something to Lucene gets through.
 */
export function wordsOf(text: string): string[] {
  const words = fold(text).match(/[\p{L}\p{N}]+(?:\.[\p{L}\p{N}]+)*/gu) ?? []
  return words.slice(0, most).map(word => word.slice(0, longest).replace(/\.$/, ''))
}

/**
 * The Lucene query for it: every word as it stands (counts most), as the start of a longer one, or with a typing
 * error where it is long enough; "trainium 2" also finds Trainium2, and "trainium2" Trainium 2. Null without words.
 */
export function luceneQuery(text: string): string | null {
  const words = wordsOf(text)
  if (words.length === 0) return null
  const each = words.map(clause).join(' AND ')
  const joined = words.join('').replaceAll('.', '').slice(0, longest)
  return words.length === 1 ? each : `(${each}) OR ${joined}*^3`
}

function clause(word: string): string {
  const parts = word.match(/\p{L}+|\p{N}+/gu) ?? []
  const apart = parts.length > 1 ? [`(${parts.map(part => `"${part}"`).join(' AND ')})`] : []
  // Between quotes a word is analysed as a name is: scripts without blanks are cut the same way on both sides.
  return `(${[`"${word}"^8`, `${word}*^3`, ...apart, ...withError(word)].join(' OR ')})`
}

/** As many wrong letters as leave the word recognisable. */
function withError(word: string): string[] {
  const length = [...word].length
  return length < 4 || /\d/.test(word) ? [] : [`${word}~${length < 7 ? 1 : 2}`]
}
