import { useNavigate, useRouterState } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { z } from 'zod'

/** Search parameters as they stand in the address: plain strings. */
export type Search = Record<string, string | undefined>

/** Reads a query string without guessing types: `q=2024` stays text. */
export const parseSearch = (text: string): Search => Object.fromEntries(new URLSearchParams(text))

/** Writes one; what is undefined, null or empty is left out. */
export function stringifySearch(search: Record<string, unknown>): string {
  const entries = Object.entries(search).filter(
    ([, value]) => value !== undefined && value !== null && value !== '',
  )
  const query = new URLSearchParams(entries.map(([name, value]) => [name, String(value)])).toString()
  // Colons and commas are allowed in a query and make ids readable.
  return query ? `?${query.replaceAll('%3A', ':').replaceAll('%2C', ',')}` : ''
}

/** Decodes the parameters a schema names, one by one: a wrong one counts as absent and spoils nothing else. */
export function decodeSearch<S extends z.ZodRawShape>(
  schema: z.ZodObject<S>,
  search: Search,
): Partial<z.output<z.ZodObject<S>>> {
  const found: Record<string, unknown> = {}
  for (const [name, part] of Object.entries(schema.shape) as [string, z.ZodType][]) {
    const parsed = part.safeParse(search[name])
    if (parsed.success && parsed.data !== undefined) found[name] = parsed.data
  }
  return found as Partial<z.output<z.ZodObject<S>>>
}

/** Encodes values of a schema for the address; undefined and null remove the parameter. */
export function encodeSearch<S extends z.ZodRawShape>(
  schema: z.ZodObject<S>,
  values: Record<string, unknown>,
): Search {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const part = schema.shape[name] as unknown as z.ZodType | undefined
      if (value === undefined || value === null || !part) return [name, undefined]
      return [name, String(z.encode(part, value as never))]
    }),
  )
}

/**
 * What is being looked at, kept in the address. Every property of the schema is a text or a codec from text
 * (listOf, integer, flag in contract/query-string.ts). The patch is merged; undefined removes.
 */
export function useUrlState<S extends z.ZodRawShape>(schema: z.ZodObject<S>) {
  const search = useRouterState({ select: state => state.location.search as Search })
  const navigate = useNavigate()
  const value = useMemo(() => decodeSearch(schema, search), [schema, search])
  const update = useCallback(
    (patch: Partial<z.output<z.ZodObject<S>>>, options: { replace?: boolean } = {}) =>
      navigate({
        to: '.',
        search: ((previous: Search) => ({ ...previous, ...encodeSearch(schema, patch) })) as never,
        replace: options.replace ?? false,
      }),
    [navigate, schema],
  )
  return [value, update] as const
}
