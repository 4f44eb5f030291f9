import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { endpoints } from '../../contract/all.ts'
import { stripper } from './strip.ts'

/** The same answer with something undeclared in every object of it. */
function littered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(littered)
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).map(([name, field]) => [name, littered(field)])
  return { ...Object.fromEntries(fields), elementId: '4:secret:1' }
}

describe('what leaves the server', () => {
  it.each(endpoints.map(endpoint => [endpoint.name, endpoint] as const))(
    'is what the contract declares of %s, exactly as when its values are checked too',
    (_name, { response, example }) => {
      const strip = stripper(response)
      expect(strip(example.response)).toEqual(response.parse(example.response))
      let checked: unknown
      try {
        checked = response.parse(littered(example.response))
      } catch {
        return // The contract forbids more than it strips here.
      }
      expect(strip(littered(example.response))).toEqual(checked)
    },
  )

  it('has defaults filled in, and keeps null and absent apart', () => {
    const schema = z.object({
      a: z.number().nullable().default(null),
      b: z.number().optional(),
      c: z.array(z.object({ d: z.string() })).nullable(),
    })
    expect(stripper(schema)({ c: null, e: 1 })).toEqual({ a: null, c: null })
    expect(stripper(schema)({ a: 2, b: 3, c: [{ d: 'x', e: 1 }] })).toEqual({ a: 2, b: 3, c: [{ d: 'x' }] })
  })

  it('is checked in full where objects of several kinds may stand', () => {
    const schema = z.union([z.object({ a: z.string() }), z.object({ b: z.number() })])
    expect(stripper(schema)({ b: 1, c: 2 })).toEqual({ b: 1 })
    expect(() => stripper(schema)({ c: 2 })).toThrow()
  })
})
