import express, { type Express, type RequestHandler } from 'express'
import type { Logger } from 'pino'
import { brief } from '../contract/briefs.ts'
import { changes } from '../contract/changes.ts'
import { conflicts } from '../contract/conflicts.ts'
import { entity, neighbors, shared, subgraph } from '../contract/entities.ts'
import { caseFile, dealFile, docket } from '../contract/files.ts'
import { health } from '../contract/health.ts'
import { model } from '../contract/model.ts'
import {
  createNamedView,
  deleteNamedView,
  namedViews,
  restoreNamedView,
  updateNamedView,
} from '../contract/named-views.ts'
import { pattern, patterns } from '../contract/patterns.ts'
import { evidenceBehind, relationship } from '../contract/relationships.ts'
import { search } from '../contract/search.ts'
import { source, sources } from '../contract/sources.ts'
import { stories, story } from '../contract/stories.ts'
import { timeline } from '../contract/timeline.ts'
import { trace } from '../contract/trace.ts'
import { saveView, view } from '../contract/views.ts'
import { confirmWrite, previewWrite, writeMode } from '../contract/writes.ts'
import type { Config } from './config.ts'
import type { Database } from './database/database.ts'
import { allowSaving } from './http/allow-saving.ts'
import { compressed } from './http/compress.ts'
import { apiDocs } from './http/docs.ts'
import { errorHandler, unknownAddress } from './http/errors.ts'
import { feeds } from './http/feeds.ts'
import { mount } from './http/mount.ts'
import { mountTelling } from './http/mount-telling.ts'
import { addPipeline } from './http/pipeline.ts'
import { viewer } from './http/viewer.ts'
import { writeBrief } from './queries/briefs/brief.ts'
import { findChanges } from './queries/changes.ts'
import { listConflicts } from './queries/conflicts.ts'
import { getEntity } from './queries/entity.ts'
import { findEvidence } from './queries/evidence-behind.ts'
import { getCaseFile } from './queries/files/case-file.ts'
import { getDealFile } from './queries/files/deal-file.ts'
import { getDocket } from './queries/files/docket.ts'
import { findHealth } from './queries/health.ts'
import { describeModel } from './queries/model.ts'
import { findNeighbors } from './queries/neighbors.ts'
import { findPattern, listPatterns } from './queries/patterns/pattern.ts'
import { getRelationship } from './queries/relationship.ts'
import { searchEntities } from './queries/search.ts'
import { findShared } from './queries/shared.ts'
import { getSource } from './queries/source.ts'
import { listSources } from './queries/sources.ts'
import { getSubgraph } from './queries/subgraph.ts'
import { readTimeline } from './queries/timeline.ts'
import { trace as findPaths } from './queries/trace/trace.ts'
import {
  addNamedView,
  bringBackNamedView,
  changeNamedView,
  listNamedViews,
  removeNamedView,
} from './queries/views/named-views.ts'
import { saveView as keepView } from './queries/views/save-view.ts'
import { getStory, listStories, readStories } from './queries/views/stories.ts'
import { getView } from './queries/views/view.ts'
import type { Writes } from './query/writes/writes.ts'

/** What the application is built from. Nothing in it listens: tests call it in process. */
export type AppParts = {
  database: Database
  config: Config
  log: Logger
  /** The folder of the built viewer; null serves the API alone. */
  clientDir?: string | null
  /** The Cypher console. */
  queryRouter?: RequestHandler | null
  /** The console's writing mode, which answers that it is off unless the operator has switched it on. */
  writes?: Writes | null
  /** For an external server: what a query could reach there. */
  openDoors?: () => string[] | Promise<string[]>
  /** The stories to tell; those that ship with Interlock unless given. */
  stories?: ReturnType<typeof readStories>
  /** True until the dataset is loaded. */
  isStarting?: () => boolean
}

/** Every address of Interlock. An endpoint is one line here, one file in contract/ and one in queries/. */
export function createApp(parts: AppParts): Express {
  const { database, config, log, openDoors = () => [], isStarting = () => false } = parts
  const { stories: told = readStories() } = parts
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
  mount(app, evidenceBehind, input => findEvidence(database, input))
  mount(app, sources, input => listSources(database, input))
  mount(app, source, input => getSource(database, input))

  app.use(['/api/views', '/api/named-views'], allowSaving(config))
  mount(app, saveView, input => keepView(database, input))
  mount(app, view, input => getView(database, input))
  mount(app, namedViews, () => listNamedViews(database))
  mount(app, createNamedView, input => addNamedView(database, input))
  mount(app, updateNamedView, input => changeNamedView(database, input))
  mount(app, deleteNamedView, input => removeNamedView(database, input))
  mount(app, restoreNamedView, input => bringBackNamedView(database, input))
  mount(app, stories, () => listStories(told))
  mount(app, story, ({ id }) => getStory(told, id))
  mountTelling(app, trace, (input, waiting) => findPaths(database, input, waiting))
  mount(app, caseFile, input => getCaseFile(database, input))
  mount(app, dealFile, input => getDealFile(database, input))
  mount(app, docket, input => getDocket(database, input))
  mount(app, patterns, () => listPatterns())
  mountTelling(app, pattern, (input, waiting) => findPattern(database, input, waiting))
  mount(app, brief, input => writeBrief(database, input))

  mount(app, changes, input => findChanges(database, input))
  mount(app, conflicts, input => listConflicts(database, input))
  mount(app, timeline, input => readTimeline(database, input))
  const { writes } = parts
  if (writes) {
    mount(app, writeMode, () => writes.mode())
    mount(app, previewWrite, input => writes.preview(input))
    mount(app, confirmWrite, input => writes.confirm(input))
  }

  app.use(compressed(config))
  app.use(feeds(database))
  if (parts.queryRouter) app.use(parts.queryRouter)
  app.use(apiDocs())
  app.use('/api', unknownAddress)
  if (parts.clientDir) app.use(viewer(parts.clientDir))
  app.use(unknownAddress)
  app.use(errorHandler)
  return app
}
