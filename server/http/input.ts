import type { Request } from 'express'
import { z } from 'zod'
import type { Endpoint } from '../../contract/endpoint.ts'
import { AppError } from './app-error.ts'
import { asParameter, inWords, type Wrong, wrongParameters } from './wrong-parameters.ts'

/** Reads the parameters of an endpoint. Throws one `bad_request` that names every parameter that is wrong. */
export function readInput<R extends z.ZodType>(
  endpoint: Endpoint<R, z.ZodType>,
  request: Request,
): z.output<R> {
  const given = gather(request)
  const decoded = z.safeDecode(endpoint.request, given as z.input<R>, { error: inWords })
  const wrong = [
    ...unknownNames(endpoint.request, given),
    ...(decoded.success ? [] : decoded.error.issues.map(asParameter)),
  ]
  if (decoded.success && wrong.length === 0) return decoded.data
  throw wrongParameters(wrong)
}

/** Path, query and body in one object; a name in the path wins. A repeated query parameter is a list. */
function gather(request: Request): Record<string, unknown> {
  const body: unknown = request.body ?? {}
  if (typeof body !== 'object' || Array.isArray(body))
    throw new AppError('bad_request', { detail: 'The body is not a JSON object.' })
  const query = Object.entries(request.query).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.join(',') : value,
  ])
  return Object.fromEntries([...query, ...Object.entries(body ?? {}), ...Object.entries(request.params)])
}

/** A misspelt filter that is ignored would give a wrong answer, so it is an error. */
function unknownNames(schema: z.ZodType, given: Record<string, unknown>): Wrong[] {
  if (!(schema instanceof z.ZodObject)) return []
  const known = Object.keys(schema.shape)
  return Object.keys(given)
    .filter(name => !known.includes(name))
    .map(name => ({
      name: name.slice(0, 80),
      message: known.length > 0 ? `unknown; known are ${known.join(', ')}` : 'unknown; there are none',
    }))
}
