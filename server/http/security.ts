import type { RequestHandler } from 'express'
import helmet from 'helmet'
import type { Config } from '../config.ts'

/**
 * Security headers. The viewer loads nothing from elsewhere; styles may be inline because the editor and the
 * component library write them. Only /embed may stand in a frame, and only on the sites the operator names.
 */
export function securityHeaders(config: Pick<Config, 'frameAncestors'>): RequestHandler {
  const everywhere = headersWith(["'none'"])
  const embedded = headersWith(config.frameAncestors)
  return (request, response, next) => (isEmbed(request.path) ? embedded : everywhere)(request, response, next)
}

const isEmbed = (path: string) => path === '/embed' || path.startsWith('/embed/')

function headersWith(frameAncestors: string[]): RequestHandler {
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
