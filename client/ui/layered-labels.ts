import type { Place } from './layered-edges.ts'

export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

/** A text that may stand in several places; the first is the one it would rather have. */
export interface Placeable {
  id: string
  choices: readonly Box[]
  /** A line that it may lie on: its own. */
  own?: string
}

/** A line as points close to one another. */
export interface Line {
  id: string
  points: readonly Place[]
  /** Half of how wide it is drawn. */
  half: number
}

const overlap = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top))

const near = ({ left, top, right, bottom }: Box, { x, y }: Place, half: number): boolean =>
  x > left - half && x < right + half && y > top - half && y < bottom + half

const rounds = 4

/**
 * Chooses for each text the place where it lies on the fewest lines, shapes and other texts: each in turn takes its
 * best while the others stay, until nobody moves. Gives the number of the choice.
 */
export function placeTexts(
  texts: readonly Placeable[],
  lines: readonly Line[],
  shapes: readonly (Box & { id: string })[],
  frame: Box,
): Map<string, number> {
  const chosen = new Map(texts.map(text => [text.id, 0]))
  const boxOf = (text: Placeable) => text.choices[chosen.get(text.id) as number] as Box
  // What does not move is counted once.
  const fixed = new Map(
    texts.map(text => [
      text.id,
      text.choices.map((box, i) => {
        let cost = i * 6
        for (const line of lines)
          if (line.id !== text.own)
            for (const point of line.points) if (near(box, point, line.half)) cost += 12
        for (const shape of shapes) if (shape.id !== text.id) cost += overlap(box, shape) * 0.6
        const out =
          Math.max(0, frame.left - box.left) +
          Math.max(0, box.right - frame.right) +
          Math.max(0, frame.top - box.top) +
          Math.max(0, box.bottom - frame.bottom)
        return cost + out * 40
      }),
    ]),
  )
  for (let round = 0; round < rounds; round++) {
    let moved = false
    for (const text of texts) {
      const others = texts.filter(other => other.id !== text.id).map(boxOf)
      const costs = text.choices.map((box, i) =>
        others.reduce(
          (cost, other) => cost + overlap(box, other),
          fixed.get(text.id)?.[i] ?? Number.POSITIVE_INFINITY,
        ),
      )
      const best = costs.indexOf(Math.min(...costs))
      if (best !== chosen.get(text.id)) {
        chosen.set(text.id, best)
        moved = true
      }
    }
    if (!moved) break
  }
  return chosen
}

/** True where no text, as placed, lies on a line, a shape or another text. */
export function areFree(
  texts: readonly Placeable[],
  chosen: ReadonlyMap<string, number>,
  lines: readonly Line[],
  shapes: readonly (Box & { id: string })[],
): boolean {
  const boxes = texts.map(({ id, own, choices }) => ({ id, own, box: choices[chosen.get(id) ?? 0] as Box }))
  return boxes.every(
    ({ id, own, box }) =>
      lines.every(line => line.id === own || !line.points.some(point => near(box, point, line.half))) &&
      shapes.every(shape => shape.id === id || overlap(box, shape) === 0) &&
      boxes.every(other => other.id === id || overlap(box, other.box) === 0),
  )
}
