let region: HTMLElement | null = null
let said = 0

/** Called once by the frame with its aria-live region. */
export function setAnnouncer(element: HTMLElement | null): void {
  region = element
}

/** Says something to people who listen to the screen: what was drawn, hidden, saved, failed. */
export function announce(text: string): void {
  said = performance.now()
  if (!region) return
  // The same sentence twice in a row is read again only when the text changes.
  region.textContent = region.textContent === text ? `${text}\u00a0` : text
}

/** When something was last said, on the clock of `performance.now`. */
export const lastAnnounced = (): number => said
