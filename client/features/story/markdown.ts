/** Markdown as HTML that is safe to show: no HTML from the text, and what is made of it is sanitised again. */
export async function renderMarkdown(text: string): Promise<string> {
  const [{ default: MarkdownIt }, { default: purify }] = await Promise.all([
    import('markdown-it'),
    import('dompurify'),
  ])
  return purify.sanitize(new MarkdownIt({ html: false, linkify: false }).render(text), {
    ALLOWED_TAGS: ['p', 'em', 'strong', 'ul', 'ol', 'li', 'a', 'blockquote', 'code', 'br', 'h3', 'h4'],
    ALLOWED_ATTR: ['href'],
  })
}

/** The words of such HTML, to be spoken. */
export const plainText = (html: string): string =>
  (new DOMParser().parseFromString(html, 'text/html').body.textContent ?? '').replace(/\s+/g, ' ').trim()
