type Job = () => void

/** Milliseconds that one task may work before the screen gets a turn. */
const turn = 14

/**
 * Work in small jobs that keeps the screen answering: as many jobs as fit in one task at once, the rest in tasks of
 * their own. `settled` is called when nothing is left, within `run` or `renew` where everything fitted.
 */
export class Steps {
  private jobs: Job[] = []
  /** Come after all other jobs; newer ones replace them. */
  private looks: Job[] = []
  private timer = 0

  constructor(private readonly settled: () => void) {}

  get busy(): boolean {
    return this.jobs.length + this.looks.length > 0
  }

  /** Adds jobs and begins with them; `looks` replaces those that wait. */
  run(jobs: readonly Job[], looks: readonly Job[] = this.looks): void {
    this.jobs.push(...jobs)
    this.looks = [...looks]
    clearTimeout(this.timer)
    this.work()
  }

  /** Does at once what is left. */
  finish(): void {
    if (this.busy) this.work(Number.POSITIVE_INFINITY)
  }

  stop(): void {
    clearTimeout(this.timer)
    this.jobs = []
    this.looks = []
  }

  private work(most = turn): void {
    clearTimeout(this.timer)
    const began = performance.now()
    let at = 0
    const all = [...this.jobs, ...this.looks]
    while (at < all.length && (at === 0 || performance.now() - began < most)) (all[at++] as Job)()
    this.looks.splice(0, Math.max(0, at - this.jobs.length))
    this.jobs.splice(0, at)
    if (this.busy) this.timer = window.setTimeout(() => this.work())
    else this.settled()
  }
}
