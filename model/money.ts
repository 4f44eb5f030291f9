import { z } from 'zod'

/** Kinds of money. They are never summed with one another. */
export const amountKinds = {
  committed: 'committed',
  paid: 'paid',
  cap: 'at most, as a cap',
  cumulative: 'in total so far, as one source adds it up',
  valuation: 'what the whole is said to be worth',
  round_total: 'the size of the whole round',
  price: 'the price of an acquisition or licence',
  spend: 'what a customer is to spend',
  credits: 'paid in service credits',
  loan: 'lent',
  fine: 'a fine',
  cost: 'a cost',
  revenue: 'revenue',
  estimate: 'an estimate',
} as const
export type AmountKind = keyof typeof amountKinds
export const AmountKind = z.enum(Object.keys(amountKinds) as [AmountKind, ...AmountKind[]])

/** How exact an amount is. `unknown` has no figure: "a multi-billion investment". */
export const amountBounds = {
  exact: '',
  about: 'about',
  at_least: 'at least',
  over: 'more than',
  up_to: 'up to',
} as const
export type AmountBound = keyof typeof amountBounds
export const AmountBound = z.enum(Object.keys(amountBounds) as [AmountBound, ...AmountBound[]])

export const Currency = z.string().regex(/^[A-Z]{3}$/, 'write a currency as three capital letters, like USD')

/** An amount as a source gives it. Currency is required: an amount without one cannot be written. */
export const Money = z.object({
  amount: z.number().nonnegative(),
  currency: Currency,
  kind: AmountKind,
  bound: AmountBound,
})
export type Money = z.infer<typeof Money>

// Made once: making one for every amount took most of the time of a large load.
const digits = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 3 })

const symbols: Record<string, string> = { USD: 'US$', EUR: '€', GBP: '£', CAD: 'CA$' }

/** "US$4bn", "€470m", "US$1.25bn": at most three digits after the point, no rounding beyond that. */
export function formatAmount(amount: number, currency: string): string {
  const symbol = symbols[currency] ?? `${currency} `
  const [scaled, unit] =
    amount >= 1e12
      ? [amount / 1e12, 'tn']
      : amount >= 1e9
        ? [amount / 1e9, 'bn']
        : amount >= 1e6
          ? [amount / 1e6, 'm']
          : [amount, '']
  return `${symbol}${digits.format(Number(scaled.toFixed(3)))}${unit}`
}

/** "up to US$4bn": the amount with its bound in words. */
export const formatMoney = (money: Money): string =>
  [amountBounds[money.bound], formatAmount(money.amount, money.currency)].filter(Boolean).join(' ')
