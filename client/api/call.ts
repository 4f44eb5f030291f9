import { z } from 'zod'
import type { Endpoint } from '../../contract/endpoint.ts'
import { type ErrorCode, errorCodes, type Problem } from '../../contract/errors.ts'

/** What a caller hands in: decoded values (lists, numbers), and what has a default may be left out. */
export type CallInput<E> =
  E extends Endpoint<infer Request, z.ZodType>
    ? Optional<z.output<Request>, OptionalKeys<z.input<Request>>>
    : never
type OptionalKeys<T> = { [K in keyof T]-?: Record<string, never> extends Pick<T, K> ? K : never }[keyof T]
type Optional<T, K extends PropertyKey> = Omit<T, K & keyof T> & Partial<Pick<T, K & keyof T>>

export interface CallOptions {
  fetch?: typeof fetch
  /** Origin of the server, without a slash at the end; the page's own unless told. */
  baseUrl?: string
  signal?: AbortSignal
  headers?: Record<string, string>
  /** Statuses beyond 2xx whose body is an answer too, such as 503 of health. */
  answers?: readonly number[]
}

/** Codes the server gives, and two for when it gives nothing that can be read. */
export type ClientErrorCode = ErrorCode | 'unreachable' | 'unreadable'

/** A request that did not succeed, with the problem the server described. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly problem: Omit<Problem, 'code'> & { code: ClientErrorCode }
  constructor(problem: Omit<Problem, 'code'> & { code: ClientErrorCode }) {
    super(problem.detail)
    this.problem = problem
  }
  get code(): ClientErrorCode {
    return this.problem.code
  }
}

/** Asks one endpoint and returns its answer; throws ApiError for everything else but an abort. */
export async function call<Request extends z.ZodType, Response extends z.ZodType>(
  endpoint: Endpoint<Request, Response>,
  input: CallInput<Endpoint<Request, Response>>,
  options: CallOptions = {},
): Promise<z.output<Response>> {
  const { url, body } = address(endpoint, input as Record<string, unknown>)
  const response = await send(options, url, {
    method: endpoint.method,
    headers: {
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...options.headers,
    },
    ...(body === undefined ? {} : { body }),
    ...(options.signal ? { signal: options.signal } : {}),
  })
  if (!response.ok && !options.answers?.includes(response.status)) throw await problemOf(response)
  if (response.status === 204) return undefined as z.output<Response>
  try {
    return (await response.json()) as z.output<Response>
  } catch (cause) {
    if (isAbort(cause)) throw cause
    throw noAnswer('unreadable', 'The answer was cut short or is not JSON.')
  }
}

/** Address and body of a request: names in the path from the input, the rest as query string or JSON. */
export function address(endpoint: Endpoint, input: Record<string, unknown>): { url: string; body?: string } {
  const wire = encode(endpoint.request, input)
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => {
    const value = String(wire[name])
    delete wire[name]
    return encodeURIComponent(value).replaceAll('%3A', ':')
  })
  if (endpoint.method !== 'GET' && endpoint.method !== 'DELETE')
    return { url: path, body: JSON.stringify(wire) }
  const query = new URLSearchParams(Object.entries(wire).map(([name, value]) => [name, String(value)]))
  return { url: query.size > 0 ? `${path}?${query}` : path }
}

function encode(request: z.ZodType, input: Record<string, unknown>): Record<string, unknown> {
  const shape = request instanceof z.ZodObject ? (request.shape as Record<string, z.ZodType>) : {}
  return Object.fromEntries(
    Object.entries(input)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, shape[name] ? z.encode(shape[name], value as never) : value]),
  )
}

export async function send(options: CallOptions, url: string, init: RequestInit): Promise<Response> {
  try {
    return await (options.fetch ?? fetch)(`${options.baseUrl ?? ''}${url}`, init)
  } catch (cause) {
    if (isAbort(cause)) throw cause
    throw noAnswer('unreachable', 'The server did not answer.')
  }
}

export async function problemOf(response: Response): Promise<ApiError> {
  const body: unknown = await response.json().catch(() => null)
  const known = body !== null && typeof body === 'object' && 'code' in body
  if (known && (errorCodes as string[]).includes(String(body.code))) return new ApiError(body as Problem)
  // A proxy in front of a server that is starting or gone answers with its own 502–504.
  return response.status >= 502
    ? noAnswer('unreachable', 'The server did not answer.')
    : noAnswer('unreadable', `The server answered ${response.status} without saying why.`)
}

const isAbort = (cause: unknown) => cause instanceof DOMException && cause.name === 'AbortError'

export const noAnswer = (code: 'unreachable' | 'unreadable', detail: string) =>
  new ApiError({ type: 'about:blank', title: 'No answer', status: 0, detail, code, requestId: '' })
