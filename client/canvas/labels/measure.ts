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

/** More letters than three lines hold, however narrow they are. */
const mostLetters = 240

/** Breaks a name into at most three lines of about equal length; what does not fit ends in an ellipsis. */
export function wrapName(name: string, size: number, room = size * 9.5): string[] {
  const whole = name.replace(/\s+/g, ' ').trim()
  const text = whole.length > mostLetters ? `${whole.slice(0, mostLetters)}…` : whole
  const words = text.split(' ')
  const width = (line: string) => textWidth(line, 600, size)
  const most = room * 1.4
  if (width(text) <= room) return [text]
  const two = balanced(words, 2, width)
  if (two?.every(line => width(line) <= most)) return two
  return (balanced(words, 3, width) ?? [text]).map(line => shorten(line, size, most))
}

/** Breaks a second line into two where it is long; what fits in neither way ends with its last whole clause. */
export function wrapSubtitle(subtitle: string, size: number, room = 176): string[] {
  const width = (line: string) => textWidth(line, 400, size)
  const broken = (text: string): string[] | null => {
    for (const count of [1, 2] as const) {
      const lines = balanced(text.split(' '), count, width)
      if (lines?.every(line => width(line) <= room)) return lines
    }
    return null
  }
  const whole = broken(subtitle)
  if (whole) return whole
  const ends = [...subtitle.matchAll(/[;:·,]|\s\(/g)].map(({ index }) => index).reverse()
  for (const end of ends) {
    const lines = end > 12 ? broken(subtitle.slice(0, end).trim()) : null
    if (lines) return lines
  }
  const words = subtitle.split(' ')
  for (let count = words.length - 1; count > 0; count--) {
    const lines = broken(`${words.slice(0, count).join(' ')}…`)
    if (lines) return lines
  }
  return [shorten(subtitle, size, room)]
}

/** Words in so many lines that the longest is as short as can be; null where there are fewer words than lines. */
function balanced(words: readonly string[], count: number, width: (line: string) => number): string[] | null {
  const ends = [0]
  const space = width(' ')
  for (const word of words) ends.push((ends.at(-1) as number) + width(word) + space)
  const cuts = bestCuts(ends, 0, count)?.cuts
  return cuts ? cuts.map((cut, line) => words.slice(cut, cuts[line + 1]).join(' ')) : null
}

/** Where lines begin, from a word on; `ends` says how far the words before each reach, a space after each counted. */
function bestCuts(
  ends: readonly number[],
  from: number,
  count: number,
): { cuts: number[]; widest: number } | null {
  const last = ends.length - 1
  const reach = (to: number) => (ends[to] as number) - (ends[from] as number)
  if (count === 1) return { cuts: [from], widest: reach(last) }
  let best: { cuts: number[]; widest: number } | null = null
  for (let cut = from + 1; cut <= last - count + 1; cut++) {
    const rest = bestCuts(ends, cut, count - 1)
    const widest = Math.max(reach(cut), rest?.widest ?? Number.POSITIVE_INFINITY)
    if (rest && widest < (best?.widest ?? Number.POSITIVE_INFINITY)) {
      best = { cuts: [from, ...rest.cuts], widest }
    }
  }
  return best
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
