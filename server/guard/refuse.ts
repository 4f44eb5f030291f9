import { type Place, type Refusal, type RefusalRule, refusals } from '../../contract/refusal.ts'

/** Finds line and column of an offset; lines end at \n, \r or \r\n. */
export function placeAt(text: string, offset: number, length = 1): Place {
  let line = 1
  let lineStart = 0
  for (let i = 0; i < offset && i < text.length; i++) {
    const char = text[i]
    if (char === '\n' || (char === '\r' && text[i + 1] !== '\n')) {
      line++
      lineStart = i + 1
    }
  }
  return { line, column: offset - lineStart + 1, offset, length }
}

/** Builds a refusal from the table; `detail` names what was found, in front of the fixed sentence. */
export function refuse(rule: RefusalRule, place: Place | null, detail?: string): Refusal {
  const { what, why, instead } = refusals[rule]
  return { rule, what: detail ? `${what} ${detail}` : what, why, instead, place }
}
