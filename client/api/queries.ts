import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type { Endpoint } from '../../contract/endpoint.ts'
import { entity, neighbors, shared, subgraph } from '../../contract/entities.ts'
import { health } from '../../contract/health.ts'
import { model } from '../../contract/model.ts'
import { namedViews } from '../../contract/named-views.ts'
import { relationship } from '../../contract/relationships.ts'
import { search } from '../../contract/search.ts'
import { source, sources } from '../../contract/sources.ts'
import { type CallInput, call } from './call.ts'

/** Query options of any endpoint: its name and input are the key, `call` is the function. */
export const asking =
  <Request extends z.ZodType, Response extends z.ZodType>(endpoint: Endpoint<Request, Response>) =>
  (input: CallInput<Endpoint<Request, Response>>) =>
    queryOptions({
      queryKey: [endpoint.name, input] as const,
      queryFn: ({ signal }) => call(endpoint, input, { signal }),
    })

export const entityQuery = asking(entity)
export const neighborsQuery = asking(neighbors)
export const subgraphQuery = asking(subgraph)
export const sharedQuery = asking(shared)
export const relationshipQuery = asking(relationship)
export const modelQuery = asking(model)
export const sourceQuery = asking(source)
export const namedViewsQuery = asking(namedViews)

/** While typing, the hits of the text before stay until the next come. */
export const searchQuery = (input: CallInput<typeof search>) =>
  queryOptions({ ...asking(search)(input), placeholderData: keepPreviousData })

/** Health answers 503 with the same shape when the database is away; that is an answer, not an error. */
export const healthQuery = () =>
  queryOptions({
    queryKey: ['health'],
    queryFn: ({ signal }) => call(health, {}, { signal, answers: [503] }),
    staleTime: 5_000,
  })

const page = 200

/** The list of sources, page after page. */
export const sourcesQuery = (input: Omit<CallInput<typeof sources>, 'offset' | 'limit'>) =>
  infiniteQueryOptions({
    queryKey: ['sources', input] as const,
    queryFn: ({ signal, pageParam }) =>
      call(sources, { ...input, offset: pageParam, limit: page }, { signal }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const seen = pages.reduce((sum, { sources: found }) => sum + found.length, 0)
      return seen < last.total && last.sources.length > 0 ? seen : undefined
    },
    placeholderData: keepPreviousData,
  })
