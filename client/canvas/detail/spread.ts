type Job = () => void

/** So many looks in one frame. */
const slice = 250

/**
 * Spreads work over frames, so that the screen answers in between: what was begun first is done first, a piece at once
 * and the rest a piece a frame.
 */
export class Spread {
  /** Each is the work of one frame and comes before any looks. */
  private pieces: Job[] = []
  private looks: Job[] = []
  private frame = 0

  /** `batch` runs jobs as one change of the screen. */
  constructor(private readonly batch: (jobs: readonly Job[]) => void) {}

  /** Adds pieces of work, one a frame, beginning with the next. */
  later(pieces: readonly Job[]): void {
    this.pieces.push(...pieces)
    if (this.pieces.length > 0) this.next()
  }

  /** Replaces the looks that are still to be written; the first of them are written now if nothing waits before them. */
  write(looks: Job[]): void {
    this.looks = looks
    if (this.pieces.length > 0) return
    this.batch(this.looks.splice(0, slice))
    if (this.looks.length > 0) this.next()
  }

  /** Does at once what is left. */
  finish(): void {
    const rest = [...this.pieces, ...this.looks]
    this.stop()
    if (rest.length > 0) this.batch(rest)
  }

  stop(): void {
    cancelAnimationFrame(this.frame)
    this.pieces = []
    this.looks = []
  }

  private next(): void {
    cancelAnimationFrame(this.frame)
    this.frame = requestAnimationFrame(() => {
      const piece = this.pieces.shift()
      this.batch(piece ? [piece] : this.looks.splice(0, slice))
      if (this.pieces.length + this.looks.length > 0) this.next()
    })
  }
}
