/** Arrays that no search uses now. A new one for every question would keep the collector of garbage busy. */
const idle: Int32Array[] = []
const mostIdle = 40

/** Lends arrays of one length for the time of a search. */
export class Lending {
  private readonly lent: Int32Array[] = []
  private readonly length: number

  constructor(length: number) {
    this.length = length
  }

  /** An array full of one value. */
  filled(value: number): Int32Array {
    return this.take().fill(value)
  }

  copyOf(other: Int32Array): Int32Array {
    const copy = this.take()
    copy.set(other)
    return copy
  }

  /** Takes all of them back: whoever borrowed them reads them no more. */
  end(): void {
    for (const array of this.lent.splice(0)) if (idle.length < mostIdle) idle.push(array)
  }

  private take(): Int32Array {
    const at = idle.findIndex(array => array.length === this.length)
    const [array = new Int32Array(this.length)] = at < 0 ? [] : idle.splice(at, 1)
    this.lent.push(array)
    return array
  }
}
