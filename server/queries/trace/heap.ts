/** A binary heap: the smallest first. */
export class Heap<Item> {
  private readonly items: Item[] = []
  private readonly before: (a: Item, b: Item) => boolean

  constructor(before: (a: Item, b: Item) => boolean) {
    this.before = before
  }

  get size(): number {
    return this.items.length
  }

  peek(): Item | undefined {
    return this.items[0]
  }

  push(item: Item): void {
    const { items, before } = this
    let at = items.length
    items.push(item)
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (!before(item, items[parent] as Item)) break
      items[at] = items[parent] as Item
      at = parent
    }
    items[at] = item
  }

  pop(): Item | undefined {
    const { items, before } = this
    const top = items[0]
    const last = items.pop()
    if (items.length === 0 || last === undefined) return top
    let at = 0
    for (;;) {
      let child = at * 2 + 1
      if (child >= items.length) break
      if (child + 1 < items.length && before(items[child + 1] as Item, items[child] as Item)) child++
      if (!before(items[child] as Item, last)) break
      items[at] = items[child] as Item
      at = child
    }
    items[at] = last
    return top
  }
}
