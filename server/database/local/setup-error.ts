/** The machine or the data folder is not ready, and a person can change that: the message says how. */
export class SetupError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'SetupError'
  }
}
