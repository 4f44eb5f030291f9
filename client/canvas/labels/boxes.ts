export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

export const boxAround = (x: number, y: number, width: number, height: number): Box => ({
  left: x - width / 2,
  top: y - height / 2,
  right: x + width / 2,
  bottom: y + height / 2,
})

export const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/** Boxes by square cells, so that testing one against thousands looks at a handful. */
export class BoxGrid {
  private readonly cells = new Map<number, { box: Box; owner: string }[]>()
  constructor(private readonly size = 120) {}

  add(box: Box, owner: string): void {
    this.each(box, key => {
      const cell = this.cells.get(key)
      if (cell) cell.push({ box, owner })
      else this.cells.set(key, [{ box, owner }])
    })
  }

  /** Whether anything but what `owner` put there touches the box. */
  hits(box: Box, owner: string): boolean {
    let hit = false
    this.each(box, key => {
      hit ||= (this.cells.get(key) ?? []).some(other => other.owner !== owner && overlap(other.box, box))
    })
    return hit
  }

  /** How many boxes touch this one. */
  count(box: Box): number {
    let count = 0
    this.each(box, key => {
      for (const { box: other } of this.cells.get(key) ?? []) {
        // Two that touch in several cells are counted in the first.
        if (overlap(other, box) && key === this.keyOfCorner(box, other)) count++
      }
    })
    return count
  }

  /** The cell of the upper left corner of what two boxes share. */
  private keyOfCorner(a: Box, b: Box): number {
    return keyOf(this.cell(Math.max(a.left, b.left)), this.cell(Math.max(a.top, b.top)))
  }

  private cell = (x: number): number => Math.floor(x / this.size)

  private each(box: Box, visit: (key: number) => void): void {
    const [right, bottom] = [this.cell(box.right), this.cell(box.bottom)]
    for (let c = this.cell(box.left); c <= right; c++) {
      for (let r = this.cell(box.top); r <= bottom; r++) visit(keyOf(c, r))
    }
  }
}

const keyOf = (column: number, row: number): number => column * 1_000_003 + row
