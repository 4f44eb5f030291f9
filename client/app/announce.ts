let region: HTMLElement | null = null

/** Called once by the frame with its aria-live region. */
export function setAnnouncer(element: HTMLElement | null): void {
  region = element
}

/** Says something to people who listen to the screen: what was drawn, hidden, saved, failed. */
export function announce(text: string): void {
  if (!region) return
  // The same sentence twice in a row is read again only when the text changes.
  region.textContent = region.textContent === text ? `${text}\u00a0` : text
}
