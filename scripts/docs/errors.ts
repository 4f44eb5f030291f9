import { errors } from '../../contract/errors.ts'
import { code, page, table } from './markdown.ts'

/** Every error that leaves the server. */
export function errorsPage(): string {
  const rows = Object.entries(errors).map(([name, { status, title, detail }]) => [
    code(name),
    status,
    title,
    detail,
  ])
  return page(
    'Errors',
    'Every error is a problem document (RFC 9457, `application/problem+json`) with one of these codes and the `requestId` under which the server has logged it.',
    table(['code', 'status', 'title', 'what it says'], rows),
  )
}
