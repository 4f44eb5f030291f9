/** The mark: two rings that go through one another. */
export const Mark = () => (
  <svg width="28" height="28" viewBox="0 0 28 28" fill="none" strokeWidth="2.6" aria-hidden="true">
    <circle cx="10" cy="14" r="7" stroke="var(--regulation)" />
    <circle cx="18" cy="14" r="7" stroke="var(--ink)" />
    <path d="M14 8.25a7 7 0 0 1 2.9 4.4" stroke="var(--regulation)" />
  </svg>
)
