import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { endpoints } from './all.ts'

const isEndpoint = (item: unknown) =>
  typeof item === 'object' && item !== null && 'method' in item && 'path' in item && 'example' in item

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

  it('lists every endpoint that a file of it declares', async () => {
    const files = readdirSync(import.meta.dirname).filter(file => /^[a-z-]+\.ts$/.test(file))
    const declared: unknown[] = []
    for (const file of files)
      declared.push(...Object.values(await import(/* @vite-ignore */ `./${file}`)).filter(isEndpoint))
    expect(endpoints.map(({ name }) => name)).toEqual(
      expect.arrayContaining([...new Set(declared)].map(item => (item as { name: string }).name)),
    )
  })

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
