import type { z } from 'zod'

/** One question that may be asked over HTTP. Everything about it is derived from this object. */
export interface Endpoint<Request extends z.ZodType = z.ZodType, Response extends z.ZodType = z.ZodType> {
  /** Operation name, unique: `neighbors`. */
  name: string
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Path with parameters in Express form: `/api/entities/:id`. */
  path: string
  /** One sentence: the question it answers. */
  summary: string
  /** Group in the reference. */
  tag: string
  /** Path, query and body parameters as one object; names in `path` are taken from the path. */
  request: Request
  /** What leaves the server; anything not declared here is stripped. */
  response: Response
  /** A request and its answer: parsed by a test, printed in the reference, served by the client's test stub. */
  example: { request: z.input<Request>; response: z.input<Response> }
  /** Seconds a client may reuse an answer without asking; 0 asks every time and relies on ETag. */
  cacheSeconds?: number
  /** Answers that are the same until the data changes carry an ETag. Default: true for GET. */
  etag?: boolean
}

/** Types an endpoint; adds nothing to it. */
export const endpoint = <Request extends z.ZodType, Response extends z.ZodType>(
  definition: Endpoint<Request, Response>,
): Endpoint<Request, Response> => definition

export type RequestOf<E> = E extends Endpoint<infer Request, z.ZodType> ? z.output<Request> : never
export type ResponseOf<E> = E extends Endpoint<z.ZodType, infer Response> ? z.output<Response> : never
