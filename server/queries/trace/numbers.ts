/** A list of whole numbers that grows in place, and takes no more than they do. */
export class Numbers {
  length = 0
  private held = new Int32Array(1024)

  push(value: number): void {
    if (this.length === this.held.length) this.grow()
    this.held[this.length++] = value
  }

  /** All of them, in an array that is no longer than it has to be. */
  all(): Int32Array {
    return this.held.slice(0, this.length)
  }

  private grow(): void {
    const larger = new Int32Array(this.held.length * 2)
    larger.set(this.held)
    this.held = larger
  }
}
