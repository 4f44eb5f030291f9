import { type RequestHandler, Router } from 'express'
import { EntityId } from '../../model/ids.ts'
import type { Database } from '../database/database.ts'
import { toAtom } from '../queries/atom.ts'
import { readFeed } from '../queries/feed.ts'
import { notFound } from './app-error.ts'
import { wrongParameters } from './wrong-parameters.ts'

/** The feeds of changes by day of publication: `/api/feeds/changes.atom`, and one for each entity. */
export function feeds(database: Database): RequestHandler {
  const router = Router()
  router.get('/api/feeds/changes.atom', async (request, response) => {
    const asked = request.query.entity
    const entity = asked === undefined ? null : EntityId.safeParse(asked)
    if (entity && !entity.success)
      throw wrongParameters([{ name: 'entity', message: 'write an id like company:amazon' }])
    const feed = await readFeed(database, entity?.data ?? null)
    if (!feed) throw notFound('entity', String(asked))
    const address = `${request.protocol}://${request.get('host') ?? 'localhost'}${request.originalUrl}`
    response
      .type('application/atom+xml')
      .set('Cache-Control', 'private, no-cache')
      .send(toAtom(feed, address))
  })
  return router
}
