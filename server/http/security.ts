import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import type { RequestHandler } from 'express'
import helmet from 'helmet'
import type { Config } from '../config.ts'

/**
 * Security headers. The viewer loads nothing from elsewhere; styles may be inline because the editor and the
 * component library write them. Only /embed may stand in a frame, and only on the sites the operator names.
 */
export function securityHeaders(config: Pick<Config, 'frameAncestors'>): RequestHandler {
  const everywhere = headersOf(["'none'"])
  const embedded = headersOf(config.frameAncestors)
  return (request, response, next) => {
    const headers = isEmbed(request.path) ? embedded : everywhere
    for (const [name, value] of headers) response.setHeader(name, value)
    next()
  }
}

const isEmbed = (path: string) => path === '/embed' || path.startsWith('/embed/')

/** The headers say the same on every answer, so helmet is asked once. */
function headersOf(frameAncestors: string[]): (readonly [name: string, value: string])[] {
  const first = new ServerResponse(new IncomingMessage(new Socket()))
  helmetFor(frameAncestors)(first.req, first, error => {
    if (error) throw error
  })
  return first.getHeaderNames().map(name => [name, String(first.getHeader(name))] as const)
}

function helmetFor(frameAncestors: string[]) {
  const isFramed = frameAncestors.some(site => site !== "'none'")
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'style-src': ["'self'", "'unsafe-inline'"],
        'img-src': ["'self'", 'data:', 'blob:'],
        'font-src': ["'self'", 'data:'],
        'worker-src': ["'self'"],
        'object-src': ["'none'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
        'frame-src': ["'self'"],
        'frame-ancestors': frameAncestors,
      },
    },
    // Interlock speaks plain HTTP; a proxy that adds TLS adds this header as well.
    strictTransportSecurity: false,
    xFrameOptions: isFramed ? false : { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
  })
}
