import type { RequestHandler } from 'express'
import { type Config, isLoopback } from '../config.ts'
import { AppError } from './app-error.ts'

type Settings = Pick<Config, 'host' | 'token' | 'publicMode'>

/**
 * Refuses requests that a foreign web page has made a browser send. Without a token, a page elsewhere could point
 * its own name at this machine and read the answers, so only this machine's names are served.
 */
export function sameSite({ host, token, publicMode }: Settings): RequestHandler {
  const isOpen = token !== null || publicMode || !isLoopback(host)
  return (request, _response, next) => {
    const named = request.headers.host ?? ''
    if (!isOpen && !isOwnName(named))
      throw new AppError('forbidden', {
        detail: `This server does not serve the name ${named.slice(0, 100) || '(none)'}.`,
        advice: 'Use http://127.0.0.1 or http://localhost, or set INTERLOCK_TOKEN to serve other names.',
      })
    if (!safe.has(request.method) && isForeign(request.headers, named))
      throw new AppError('forbidden', {
        detail: 'Another web site sent this request.',
        advice: 'Send it from the viewer, or from a program without an Origin header.',
      })
    next()
  }
}

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

function isOwnName(named: string): boolean {
  const name = named
    .replace(/:\d*$/, '')
    .replace(/^\[(.*)\]$/, '$1')
    .toLowerCase()
  return isLoopback(name) || name.endsWith('.localhost')
}

function isForeign(headers: { origin?: string; 'sec-fetch-site'?: unknown }, named: string): boolean {
  const site = headers['sec-fetch-site']
  if (typeof site === 'string' && site !== 'same-origin' && site !== 'none') return true
  if (headers.origin === undefined) return false
  return !URL.canParse(headers.origin) || new URL(headers.origin).host !== named.toLowerCase()
}
