import type { RequestOf, ResponseOf } from '../../../contract/endpoint.ts'
import type { ViewState } from '../../../contract/view-state.ts'
import type { saveView as endpoint } from '../../../contract/views.ts'
import type { Database } from '../../database/database.ts'
import { AppError } from '../../http/app-error.ts'
import { datasetVersion } from '../dataset-version.ts'
import { getSubgraph } from '../subgraph.ts'
import { canonical, contentId, fingerprint } from './fingerprint.ts'

/** Characters of one view; enough for 50,000 entities with their places. */
const largest = 8_000_000

/** Beyond this many relationships a view does not remember what each of them told. */
const rememberedRelationships = 20_000

/** What a view remembers of the graph it was made on. */
export type Remembered = { names: Record<string, string>; relationships: Record<string, string> | null }

const cypher = `
// Keep this view. The same view is there already? Then nothing changes.
MERGE (v:View {id: $id})
ON CREATE SET v.state = $state, v.remembered = $remembered, v.datasetVersion = $version,
  v.savedAt = toString(datetime())
RETURN v.savedAt AS savedAt`

/** Stores a view by the hash of its content and of the dataset it was made on. */
export async function saveView(
  database: Database,
  { state }: RequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint>> {
  const version = await datasetVersion(database)
  const id = contentId({ state, version })
  const text = canonical(state)
  if (text.length > largest)
    throw new AppError('too_large', {
      detail: `A view may hold ${largest.toLocaleString('en-GB')} characters; this one has ${text.length.toLocaleString('en-GB')}.`,
      advice: 'Remove or filter out what the view does not need.',
    })
  const remembered = JSON.stringify(await remember(database, state))
  const [savedAt = ''] = await database.write(cypher, { id, state: text, remembered, version }, record =>
    String(record.get('savedAt')),
  )
  return { id, savedAt, datasetVersion: version }
}

async function remember(database: Database, state: ViewState): Promise<Remembered> {
  const { subgraph } = await getSubgraph(database, asked(state))
  const { entities, relationships } = subgraph
  return {
    names: Object.fromEntries(entities.map(({ id, name }) => [id, name])),
    relationships:
      relationships.length > rememberedRelationships
        ? null
        : Object.fromEntries(relationships.map(item => [item.id, fingerprint(item)])),
  }
}

/** What a view asks of the graph, without clocks: what changes is the record, not the day. */
export const asked = ({ entityIds, relationshipIds }: ViewState) => ({
  entityIds,
  between: relationshipIds === undefined,
  relationshipIds,
})
