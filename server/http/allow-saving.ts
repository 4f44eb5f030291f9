import type { RequestHandler } from 'express'
import type { Config } from '../config.ts'
import { AppError } from './app-error.ts'

/** Refuses to keep anything on a server that is open to strangers: its database takes no writes. */
export function allowSaving({ publicMode }: Pick<Config, 'publicMode'>): RequestHandler {
  return (request, _response, next) => {
    if (publicMode && request.method !== 'GET')
      throw new AppError('forbidden', {
        detail: 'This server is open to the public and keeps nothing.',
        advice: 'Share the long link instead: it carries the whole view.',
      })
    next()
  }
}
