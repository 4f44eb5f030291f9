import type { RequestOf, ResponseOf } from '../../../contract/endpoint.ts'
import { ViewState } from '../../../contract/view-state.ts'
import type { ViewChanges, view } from '../../../contract/views.ts'
import type { Database } from '../../database/database.ts'
import { AppError } from '../../http/app-error.ts'
import { datasetVersion } from '../dataset-version.ts'
import { getSubgraph } from '../subgraph.ts'
import { fingerprint } from './fingerprint.ts'
import { asked, type Remembered } from './save-view.ts'

const cypher = `
// What does this view hold?
MATCH (v:View {id: $id})
RETURN v.state AS state, v.remembered AS remembered, v.datasetVersion AS version, v.savedAt AS savedAt`

/** A saved view, and how the graph differs from the one it was made on. */
export async function getView(
  database: Database,
  { id }: RequestOf<typeof view>,
): Promise<ResponseOf<typeof view>> {
  const [stored] = await database.read(cypher, { id }, record => ({
    state: ViewState.parse(JSON.parse(record.get('state'))),
    remembered: JSON.parse(record.get('remembered')) as Remembered,
    version: String(record.get('version')),
    savedAt: String(record.get('savedAt')),
  }))
  if (!stored)
    throw new AppError('not_found', {
      detail: `There is no view with the id ${id}.`,
      advice: 'The link may be cut short, or it was made on another server. Ask for a new one.',
    })
  const { state, remembered, version, savedAt } = stored
  const now = await datasetVersion(database)
  const changes = now === version ? none : await compare(database, state, remembered)
  return { id, savedAt, state, dataset: { madeOn: version, now }, changes }
}

const none: ViewChanges = {
  missingEntities: [],
  missingRelationships: [],
  changedRelationships: [],
  newRelationships: [],
}

async function compare(database: Database, state: ViewState, then: Remembered): Promise<ViewChanges> {
  const { subgraph } = await getSubgraph(database, asked(state))
  const entities = new Set(subgraph.entities.map(({ id }) => id))
  const missingEntities = state.entityIds
    .filter(id => !entities.has(id))
    .map(id => ({ id, name: then.names[id] ?? id }))
  const known = then.relationships
  if (known === null) return { ...none, missingEntities }
  const now = new Map(subgraph.relationships.map(item => [item.id, item]))
  const told = [...now.values()].map(({ id, sentence }) => ({ id, sentence }))
  return {
    missingEntities,
    missingRelationships: Object.keys(known)
      .filter(id => !now.has(id))
      .map(id => ({ id, sentence: id.split('~').slice(0, 3).map(nameIn(then)).join(' ') })),
    changedRelationships: told.filter(({ id }) => {
      const item = now.get(id)
      return item !== undefined && known[id] !== undefined && known[id] !== fingerprint(item)
    }),
    newRelationships: told.filter(({ id }) => known[id] === undefined),
  }
}

/** The parts of a relationship id as people read them. */
const nameIn = (then: Remembered) => (part: string) =>
  then.names[part] ?? part.toLowerCase().replaceAll('_', ' ')
