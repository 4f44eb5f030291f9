import { AmountBound, AmountKind, amountKinds, type Money } from '../model/money.ts'

const bounds: readonly (readonly [string, AmountBound])[] = [
  ['about', 'about'],
  ['at least', 'at_least'],
  ['more than', 'over'],
  ['up to', 'up_to'],
]
const units: Record<string, number> = { '': 1, k: 1e3, m: 1e6, bn: 1e9, tn: 1e12 }

const kindWords = Object.keys(amountKinds).map(kind => kind.replaceAll('_', ' '))

/** How an amount is written, as one pattern: a bound, a figure, a currency, a kind. */
export const amountPattern = `^(?:(?:${bounds.map(([words]) => words).join('|')}) )?\\d+(?:\\.\\d+)?(?:k|m|bn|tn)? [A-Z]{3} (?:${kindWords.join('|')})$`

const parts = new RegExp(
  `^(?:(${bounds.map(([words]) => words).join('|')}) )?(\\d+(?:\\.\\d+)?)(k|m|bn|tn)? ([A-Z]{3}) (${kindWords.join('|')})$`,
)

/** Reads `up to 4bn USD committed`. Null where it is not written that way. */
export function readAmount(text: string): Money | null {
  const match = parts.exec(text)
  if (!match) return null
  const [, bound, figure, unit, currency, kind] = match
  // Figures such as 1.353bn must come out whole: scale the digits, not the float.
  const amount = Number((Number(figure) * (units[unit ?? ''] ?? 1)).toPrecision(15))
  return {
    amount,
    currency: currency as string,
    kind: AmountKind.parse(kind?.replaceAll(' ', '_')),
    bound: AmountBound.parse(bounds.find(([words]) => words === bound)?.[1] ?? 'exact'),
  }
}
