import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { endpoints } from './all.ts'

describe('the contract', () => {
  it.each(endpoints.map(endpoint => [endpoint.name, endpoint] as const))(
    '%s has an example that is a request and an answer',
    (_name, { request, response, example }) => {
      const asked = z.decode(request, example.request)
      expect(z.decode(request, z.encode(request, asked))).toEqual(asked)
      const answered = z.decode(response, example.response)
      expect(z.encode(response, answered)).toMatchObject(example.response as object)
    },
  )

  it('names each endpoint and each address once', () => {
    const names = endpoints.map(({ name }) => name)
    const addresses = endpoints.map(({ method, path }) => `${method} ${path}`)
    expect(new Set(names).size).toBe(names.length)
    expect(new Set(addresses).size).toBe(addresses.length)
  })

  it('takes every name in an address from the request', () => {
    for (const { path, request } of endpoints)
      for (const [, name] of path.matchAll(/:(\w+)/g))
        expect(Object.keys((request as z.ZodObject).shape)).toContain(name)
  })
})
