const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** Text that may stand anywhere in XML: escaped, and without what XML 1.0 does not allow even escaped. */
export const escapeXml = (text: string): string =>
  text
    .replace(/\p{Cc}/gu, character => ('\t\n\r'.includes(character) ? character : ''))
    .replace(/[\p{Cs}\uFFFE\uFFFF]/gu, '')
    .replace(/[&<>"']/g, character => entities[character] as string)
