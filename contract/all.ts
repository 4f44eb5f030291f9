import { brief } from './briefs.ts'
import { changes } from './changes.ts'
import { conflicts } from './conflicts.ts'
import type { Endpoint } from './endpoint.ts'
import { entity, neighbors, shared, subgraph } from './entities.ts'
import { caseFile, dealFile, docket } from './files.ts'
import { health } from './health.ts'
import { model } from './model.ts'
import {
  createNamedView,
  deleteNamedView,
  namedViews,
  restoreNamedView,
  updateNamedView,
} from './named-views.ts'
import { pattern, patterns } from './patterns.ts'
import { explainQuery, query } from './query.ts'
import { evidenceBehind, relationship } from './relationships.ts'
import { search } from './search.ts'
import { source, sources } from './sources.ts'
import { stories, story } from './stories.ts'
import { timeline } from './timeline.ts'
import { trace } from './trace.ts'
import { saveView, view } from './views.ts'
import { confirmWrite, previewWrite, writeMode } from './writes.ts'

/** Every endpoint there is, in the order of the reference. OpenAPI and the reference are made from this list. */
export const endpoints: Endpoint[] = [
  health,
  model,
  search,
  entity,
  neighbors,
  subgraph,
  shared,
  relationship,
  evidenceBehind,
  trace,
  brief,
  caseFile,
  dealFile,
  docket,
  patterns,
  pattern,
  timeline,
  changes,
  conflicts,
  sources,
  source,
  query,
  explainQuery,
  writeMode,
  previewWrite,
  confirmWrite,
  saveView,
  view,
  namedViews,
  createNamedView,
  updateNamedView,
  deleteNamedView,
  restoreNamedView,
  stories,
  story,
]
