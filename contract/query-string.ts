import { z } from 'zod'

/** A list in a query string, `types=A,B`; decoded to an array, encoded back with commas. Empty means none given. */
export const listOf = <Item extends z.ZodType<string, string>>(item: Item) =>
  z.codec(z.string().max(20_000), z.array(item), {
    decode: (text: string) =>
      text
        .split(',')
        .map(part => part.trim())
        .filter(Boolean) as z.input<Item>[],
    encode: items => (items as string[]).join(','),
  })

/** A whole number in a query string, within bounds. */
export const integer = (min: number, max: number) =>
  z.codec(z.string().regex(/^-?\d{1,9}$/, 'write a whole number'), z.number().int().min(min).max(max), {
    decode: Number,
    encode: String,
  })

/** `true` or `false` in a query string. */
export const flag = z.codec(z.enum(['true', 'false']), z.boolean(), {
  decode: text => text === 'true',
  encode: value => (value ? ('true' as const) : ('false' as const)),
})
