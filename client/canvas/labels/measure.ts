export const fontFamily = "'Inter Variable', Inter, system-ui, sans-serif"

export const fontOf = (weight: number, size: number): string => `${weight} ${size}px ${fontFamily}`

let context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D | null | undefined
const widths = new Map<string, number>()

/** Width of a text in pixels; an estimate where there is no canvas to measure on. */
export function textWidth(text: string, weight: number, size: number): number {
  const font = fontOf(weight, size)
  const key = `${font}|${text}`
  const known = widths.get(key)
  if (known !== undefined) return known
  if (context === undefined) {
    context = typeof OffscreenCanvas === 'undefined' ? null : new OffscreenCanvas(1, 1).getContext('2d')
  }
  let width = text.length * size * (weight >= 600 ? 0.58 : 0.54)
  if (context) {
    context.font = font
    width = context.measureText(text).width
  }
  if (widths.size > 60_000) widths.clear()
  widths.set(key, width)
  return width
}

/** Forgets all widths: they change once the web font has arrived. */
export const forgetWidths = (): void => widths.clear()

/** Breaks a name into at most two lines of about equal length; what does not fit ends in an ellipsis. */
export function wrapName(name: string, size: number, room = size * 12): string[] {
  const text = name.replace(/\s+/g, ' ').trim()
  const full = textWidth(text, 600, size)
  if (full <= room) return [text]
  const words = text.split(' ')
  let best: string[] | null = null
  let bestWidth = Number.POSITIVE_INFINITY
  for (let cut = 1; cut < words.length; cut++) {
    const lines = [words.slice(0, cut).join(' '), words.slice(cut).join(' ')]
    const width = Math.max(...lines.map(line => textWidth(line, 600, size)))
    if (width < bestWidth) [best, bestWidth] = [lines, width]
  }
  return (best ?? [text]).map(line => shorten(line, size, room * 1.25))
}

function shorten(line: string, size: number, room: number): string {
  if (textWidth(line, 600, size) <= room) return line
  let low = 1
  let high = line.length
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (textWidth(`${line.slice(0, middle).trimEnd()}…`, 600, size) <= room) low = middle
    else high = middle - 1
  }
  return `${line.slice(0, low).trimEnd()}…`
}
