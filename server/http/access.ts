import { createHash, timingSafeEqual } from 'node:crypto'
import type { RequestHandler } from 'express'
import { AppError } from './app-error.ts'

/**
 * Asks for the token, where one is set: as `Authorization: Bearer …`, or as the password of basic authentication
 * with any user name, which is what a browser asks a person for.
 */
export function requireToken(token: string | null): RequestHandler {
  if (token === null) return (_request, _response, next) => next()
  const expected = digest(token)
  return (request, response, next) => {
    const given = credential(request.headers.authorization)
    if (given !== null && timingSafeEqual(digest(given), expected)) return next()
    response.set('WWW-Authenticate', 'Basic realm="Interlock", charset="UTF-8"')
    throw new AppError('unauthenticated', {
      advice: 'Send the token as a bearer token, or as the password with any user name.',
    })
  }
}

/** Digests have one length, so comparing them tells nothing about the length of the token. */
const digest = (text: string) => createHash('sha256').update(text).digest()

function credential(header: string | undefined): string | null {
  const [, scheme = '', value = ''] = /^(\w+) +(\S+)$/.exec(header?.slice(0, 1000) ?? '') ?? []
  if (scheme.toLowerCase() === 'bearer') return value
  if (scheme.toLowerCase() !== 'basic') return null
  const text = Buffer.from(value, 'base64').toString('utf8')
  return text.includes(':') ? text.slice(text.indexOf(':') + 1) : null
}
