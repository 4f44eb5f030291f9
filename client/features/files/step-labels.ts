/** A step on the line: where it stands, and what is written there. */
export interface LabelledStep {
  at: number
  title: string
}

export interface StepLabel {
  x: number
  y: number
  anchor: 'start' | 'end'
}

interface Span {
  anchor: StepLabel['anchor']
  from: number
  to: number
}

/** At most so many steps are tried in every way; of more, each takes what is left. */
const mostTried = 9
const rows = [16, 50] as const
const gap = 8
const edge = 4

/**
 * Labels stand over their step, to its right or left, so that as many as can have one in the first row; what finds no
 * room there stands in a second row, and null is where neither has any. The list below has all.
 */
export function placeLabels(steps: readonly LabelledStep[], width: number): (StepLabel | null)[] {
  const spans = steps.map(({ at, title }) => {
    const wide = Math.max(title.length, 13) * 6.6
    return [
      { anchor: 'start' as const, from: at, to: at + wide },
      { anchor: 'end' as const, from: at - wide, to: at },
    ].filter(({ from, to }) => from > -edge && to < width + edge)
  })
  const labels = firstRow(spans).map((span, i) => labelOf(steps, i, span, rows[0]))
  let free = -edge
  steps.forEach(({ at }, i) => {
    if (labels[i]) return
    // Where both sides have room, the one that covers fewer of the other steps.
    const [span] = (spans[i] ?? [])
      .filter(({ from }) => from >= free)
      .sort((a, b) => covered(steps, at, a) - covered(steps, at, b))
    if (!span) return
    labels[i] = labelOf(steps, i, span, rows[1])
    free = span.to + gap
  })
  return labels
}

const labelOf = (
  steps: readonly LabelledStep[],
  i: number,
  span: Span | null,
  y: number,
): StepLabel | null => (span ? { x: steps[i]?.at ?? 0, y, anchor: span.anchor } : null)

const covered = (steps: readonly LabelledStep[], own: number, { from, to }: Span): number =>
  steps.filter(({ at }) => at !== own && at >= from && at <= to).length

/** As many as can stand beside one another. */
function firstRow(spans: readonly Span[][]): (Span | null)[] {
  const best = (i: number, free: number): { taken: (Span | null)[]; count: number } => {
    if (i === spans.length) return { taken: [], count: 0 }
    const fits = (spans[i] ?? []).filter(({ from }) => from >= free)
    const tried = spans.length > mostTried ? fits.slice(0, 1) : fits
    const withIt = tried.map(span => {
      const rest = best(i + 1, span.to + gap)
      return { taken: [span, ...rest.taken], count: rest.count + 1 }
    })
    const without = withIt.length > 0 && spans.length > mostTried ? [] : [best(i + 1, free)]
    const left = without.map(({ taken, count }) => ({ taken: [null, ...taken], count }))
    return [...withIt, ...left].reduce((a, b) => (b.count > a.count ? b : a))
  }
  return best(0, -edge).taken
}
