/** A list of whole numbers that grows in place, a quarter of the size of an ordinary one. */
export class Numbers {
  length = 0
  private held = new Int32Array(1024)

  push(...values: number[]): void {
    for (const value of values) {
      if (this.length === this.held.length) this.grow()
      this.held[this.length++] = value
    }
  }

  /** All of them, in an array that is no longer than it has to be. */
  all = (): Int32Array => this.held.slice(0, this.length)

  private grow(): void {
    const larger = new Int32Array(this.held.length * 2)
    larger.set(this.held)
    this.held = larger
  }
}
