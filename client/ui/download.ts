import type { SeenAt } from '../../model/clocks-in-words.ts'

/** The name of a file that says at which clocks its contents were seen: "interlock-known-by-2024-11-10.csv". */
export const fileName = (name: string, ending: string, seen: SeenAt | null): string =>
  `${name}${seen ? `-${seen.slug}` : ''}.${ending}`

/** Saves a text or blob as a file of that name. */
export function download(name: string, content: string | Blob, type = 'text/plain'): void {
  const blob = typeof content === 'string' ? new Blob([content], { type: `${type};charset=utf-8` }) : content
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
