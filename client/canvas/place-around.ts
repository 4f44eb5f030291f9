import type { SubgraphRelationship } from '../../contract/subgraph.ts'
import type { Position } from './state.ts'

/** Centre to centre, so that two nodes and a label between them do not touch. */
const spacing = 108
const clear = 86

/**
 * Finds places for new entities near what they hang on, without touching what has a place.
 * With an `origin` they form rings round it, on the side that is emptiest first; without one each goes to a
 * neighbor that is placed, or to the free space beside the drawing.
 */
export function placeAround(
  ids: readonly string[],
  placed: ReadonlyMap<string, Position>,
  relationships: readonly SubgraphRelationship[],
  origin?: string,
): Map<string, Position> {
  const result = new Map<string, Position>()
  if (ids.length === 0) return result
  const taken = new Cells(clear)
  for (const position of placed.values()) taken.add(position)
  const anchors = anchorsOf(ids, placed, relationships)
  const fallback = origin && placed.has(origin) ? origin : undefined
  const groups = new Map<string, string[]>()
  for (const id of ids) {
    const anchor = fallback ?? anchors.get(id) ?? ''
    const members = groups.get(anchor)
    if (members) members.push(id)
    else groups.set(anchor, [id])
  }
  for (const [anchor, members] of groups) {
    const centre = placed.get(anchor) ?? beside(placed)
    const spots = ringSpots(centre, taken, outward(centre, placed))
    for (const id of members) {
      const spot = spots.next().value as Position
      taken.add(spot)
      result.set(id, spot)
    }
  }
  return result
}

/** How far to move these together so that none of them lies on what stands there; as little as can be. */
export function freeShift(positions: readonly Position[], standing: Iterable<Position>): Position {
  const taken = new Cells(clear)
  for (const position of standing) taken.add(position)
  const isFree = (by: Position) => positions.every(({ x, y }) => taken.isFree({ x: x + by.x, y: y + by.y }))
  const nowhere = { x: 0, y: 0 }
  return isFree(nowhere) ? nowhere : ringSpots(nowhere, { isFree }, Math.PI / 2).next().value
}

/** The wanted place, or the nearest one round it where nothing of what is placed stands. */
export function freePlace(wanted: Position, placed: Iterable<Position>): Position {
  const taken = new Cells(clear)
  for (const position of placed) taken.add(position)
  return taken.isFree(wanted) ? wanted : ringSpots(wanted, taken, Math.PI / 2).next().value
}

function anchorsOf(
  ids: readonly string[],
  placed: ReadonlyMap<string, Position>,
  relationships: readonly SubgraphRelationship[],
): Map<string, string> {
  const wanted = new Set(ids)
  const anchors = new Map<string, string>()
  for (const { from, to } of relationships) {
    if (wanted.has(from) && placed.has(to) && !anchors.has(from)) anchors.set(from, to)
    if (wanted.has(to) && placed.has(from) && !anchors.has(to)) anchors.set(to, from)
  }
  return anchors
}

/** The direction that leads away from the rest of the drawing, in radians. */
function outward(centre: Position, placed: ReadonlyMap<string, Position>): number {
  let x = 0
  let y = 0
  for (const position of placed.values()) {
    const distance = Math.hypot(centre.x - position.x, centre.y - position.y)
    if (distance < 1) continue
    x += (centre.x - position.x) / distance ** 2
    y += (centre.y - position.y) / distance ** 2
  }
  return Math.abs(x) + Math.abs(y) < 1e-9 ? -Math.PI / 2 : Math.atan2(y, x)
}

function* ringSpots(
  centre: Position,
  taken: Pick<Cells, 'isFree'>,
  towards: number,
): Generator<Position, never> {
  for (let ring = 1; ; ring++) {
    const radius = spacing * (ring + 0.25)
    const steps = Math.max(6, Math.floor((2 * Math.PI * radius) / spacing))
    for (let step = 0; step < steps; step++) {
      const side = step % 2 === 0 ? step / 2 : -(step + 1) / 2
      const angle = towards + (side * 2 * Math.PI) / steps
      const spot = {
        x: Math.round(centre.x + radius * Math.cos(angle)),
        y: Math.round(centre.y + radius * Math.sin(angle)),
      }
      if (taken.isFree(spot)) yield spot
    }
  }
}

function beside(placed: ReadonlyMap<string, Position>): Position {
  if (placed.size === 0) return { x: 0, y: 0 }
  let right = Number.NEGATIVE_INFINITY
  let sum = 0
  for (const { x, y } of placed.values()) {
    right = Math.max(right, x)
    sum += y
  }
  return { x: right + 2 * spacing, y: sum / placed.size }
}

/** Remembers taken places in square cells, so that a free one is found without looking at all of them. */
class Cells {
  private readonly cells = new Map<string, Position[]>()
  constructor(private readonly size: number) {}

  private key = (column: number, row: number) => `${column},${row}`

  add(position: Position): void {
    const key = this.key(Math.floor(position.x / this.size), Math.floor(position.y / this.size))
    const cell = this.cells.get(key)
    if (cell) cell.push(position)
    else this.cells.set(key, [position])
  }

  isFree({ x, y }: Position): boolean {
    const column = Math.floor(x / this.size)
    const row = Math.floor(y / this.size)
    for (let c = column - 1; c <= column + 1; c++) {
      for (let r = row - 1; r <= row + 1; r++) {
        for (const other of this.cells.get(this.key(c, r)) ?? []) {
          if (Math.hypot(other.x - x, other.y - y) < this.size) return false
        }
      }
    }
    return true
  }
}
