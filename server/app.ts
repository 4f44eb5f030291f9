import express, { type Express, type RequestHandler } from 'express'
import type { Logger } from 'pino'
import { entity, neighbors, shared, subgraph } from '../contract/entities.ts'
import { health } from '../contract/health.ts'
import { model } from '../contract/model.ts'
import { relationship } from '../contract/relationships.ts'
import { search } from '../contract/search.ts'
import { source, sources } from '../contract/sources.ts'
import type { Config } from './config.ts'
import type { Database } from './database/database.ts'
import { errorHandler, unknownAddress } from './http/errors.ts'
import { mount } from './http/mount.ts'
import { addPipeline } from './http/pipeline.ts'
import { viewer } from './http/viewer.ts'
import { getEntity } from './queries/entity.ts'
import { findHealth } from './queries/health.ts'
import { describeModel } from './queries/model.ts'
import { findNeighbors } from './queries/neighbors.ts'
import { getRelationship } from './queries/relationship.ts'
import { searchEntities } from './queries/search.ts'
import { findShared } from './queries/shared.ts'
import { getSource } from './queries/source.ts'
import { listSources } from './queries/sources.ts'
import { getSubgraph } from './queries/subgraph.ts'

/** What the application is built from. Nothing in it listens: tests call it in process. */
export type AppParts = {
  database: Database
  config: Config
  log: Logger
  /** The folder of the built viewer; null serves the API alone. */
  clientDir?: string | null
  /** The Cypher console. */
  queryRouter?: RequestHandler | null
  /** For an external server: what a query could reach there. */
  openDoors?: () => string[] | Promise<string[]>
  /** True until the dataset is loaded. */
  isStarting?: () => boolean
}

/** Every address of Interlock. An endpoint is one line here, one file in contract/ and one in queries/. */
export function createApp(parts: AppParts): Express {
  const { database, config, log, openDoors = () => [], isStarting = () => false } = parts
  const app = express()
  addPipeline(app, config, log)

  mount(app, health, async (_input, { status }) => {
    const state = await findHealth(database, { openDoors, isStarting })
    if (state.status !== 'ok') status(503)
    return state
  })
  mount(app, model, () => describeModel(database))
  mount(app, search, input => searchEntities(database, input))
  mount(app, entity, input => getEntity(database, input))
  mount(app, neighbors, input => findNeighbors(database, input))
  mount(app, subgraph, input => getSubgraph(database, input))
  mount(app, shared, input => findShared(database, input))
  mount(app, relationship, input => getRelationship(database, input))
  mount(app, sources, input => listSources(database, input))
  mount(app, source, input => getSource(database, input))

  if (parts.queryRouter) app.use(parts.queryRouter)
  app.use('/api', unknownAddress)
  if (parts.clientDir) app.use(viewer(parts.clientDir))
  app.use(unknownAddress)
  app.use(errorHandler)
  return app
}
