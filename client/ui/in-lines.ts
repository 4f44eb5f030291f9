/** A text cut to so many characters, with a mark where something is missing. */
export const cut = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, Math.max(1, most - 1)).trimEnd()}…` : text

/** A name in one or two lines of at most so many characters, broken between words. */
export function inLines(text: string, most: number): string[] {
  if (text.length <= most) return [text]
  const gap = Math.max(text.lastIndexOf(' ', most), text.lastIndexOf('/', most) + 1)
  const at = gap > most / 3 ? gap : most
  return [text.slice(0, at).trim(), cut(text.slice(at).trim(), most)]
}
