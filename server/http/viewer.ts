import { existsSync } from 'node:fs'
import path from 'node:path'
import express, { type RequestHandler, type Response, Router } from 'express'

/** A year: the names of these files change with their content. */
const forGood = 'public, max-age=31536000, immutable'

/**
 * The built viewer. Files with a hash in their name are kept for good; every other address that asks for a page
 * gets index.html, which finds the screen itself.
 */
export function viewer(folder: string): Router {
  const router = Router()
  const setHeaders = (response: Response, file: string) =>
    void response.set('Cache-Control', isHashed(folder, file) ? forGood : 'no-cache')
  router.use(precompressed(folder))
  router.use(express.static(folder, { index: false, setHeaders }))
  router.use((request, response, next) => {
    const isPage = request.method === 'GET' || request.method === 'HEAD'
    if (!isPage || path.extname(request.path) !== '' || !request.accepts('html')) return next()
    const headers = { 'Cache-Control': 'no-cache' }
    response.sendFile('index.html', { root: folder, headers }, error => (error ? next(error) : undefined))
  })
  return router
}

const isHashed = (folder: string, file: string) => path.relative(folder, file).startsWith(`assets${path.sep}`)

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
}

/** Sends name.js.br or name.js.gz in place of name.js where the build made one and the client takes it. */
function precompressed(folder: string): RequestHandler {
  const known = new Map<string, boolean>()
  const isThere = (file: string) => {
    if (!known.has(file)) known.set(file, existsSync(file))
    return known.get(file) === true
  }
  return (request, response, next) => {
    const type = types[path.extname(request.path)]
    const name = path.posix.normalize(request.path)
    if (!type || request.method !== 'GET' || !name.startsWith('/assets/') || known.size > 10_000)
      return next()
    for (const [encoding, ending] of [
      ['br', '.br'],
      ['gzip', '.gz'],
    ] as const) {
      if (!request.acceptsEncodings(encoding) || !isThere(path.join(folder, name + ending))) continue
      const headers = {
        'Content-Encoding': encoding,
        'Content-Type': type,
        'Cache-Control': forGood,
        Vary: 'Accept-Encoding',
      }
      return response.sendFile(name.slice(1) + ending, { root: folder, headers }, error =>
        error ? next(error) : undefined,
      )
    }
    next()
  }
}
