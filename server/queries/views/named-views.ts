import { randomInt } from 'node:crypto'
import type { RequestOf } from '../../../contract/endpoint.ts'
import type {
  createNamedView,
  deleteNamedView,
  NamedView,
  restoreNamedView,
  updateNamedView,
} from '../../../contract/named-views.ts'
import type { Database, Neo4jRecord } from '../../database/database.ts'
import { int, toNumber } from '../../database/values.ts'
import { AppError, notFound } from '../../http/app-error.ts'

const columns = `
  n.id AS id, n.name AS name, n.viewId AS viewId, n.revision AS revision, n.savedAt AS savedAt`

/** A name is taken as long as `key` stands: a uniqueness constraint guards it, also between two servers. */
const keyOf = (name: string) => name.normalize('NFKC').toLowerCase()

const row = (record: Neo4jRecord): NamedView => ({
  id: record.get('id'),
  name: record.get('name'),
  viewId: record.get('viewId'),
  revision: toNumber(record.get('revision')),
  savedAt: record.get('savedAt'),
})

/** The views that have a name, in the order of their names. */
export const listNamedViews = async (database: Database): Promise<{ views: NamedView[] }> => ({
  views: await database.read(
    `// Which views have a name?
     MATCH (n:NamedView) WHERE n.deletedAt IS NULL RETURN ${columns} ORDER BY n.key LIMIT 10000`,
    {},
    row,
  ),
})

/** Gives a view a name. Throws `conflict` where the name is taken and `not_found` where there is no such view. */
export async function addNamedView(
  database: Database,
  { name, viewId }: RequestOf<typeof createNamedView>,
): Promise<NamedView> {
  const [made] = await takingName(name, () =>
    database.write(
      `// Give this view a name.
       MATCH (v:View {id: $viewId})
       CREATE (n:NamedView {id: $id, name: $name, key: $key, viewId: v.id, revision: 1,
         savedAt: toString(datetime())})
       RETURN ${columns}`,
      { id: newId(), name, key: keyOf(name), viewId },
      row,
    ),
  )
  if (!made) throw notFound('view', viewId)
  return made
}

/** Renames, or points to another view, what nobody else has changed since. */
export async function changeNamedView(
  database: Database,
  { id, revision, name, viewId }: RequestOf<typeof updateNamedView>,
): Promise<NamedView> {
  if (viewId !== undefined) await ensureView(database, viewId)
  const change = `
    SET n.name = coalesce($name, n.name), n.key = coalesce($key, n.key), n.viewId = coalesce($viewId, n.viewId),`
  const params = { name: name ?? null, key: name ? keyOf(name) : null, viewId: viewId ?? null }
  return takingName(name ?? '', () => changeAt(database, id, revision, change, params))
}

/** Takes the name away; the view stays, and so does what restores the name. */
export const removeNamedView = (
  database: Database,
  { id, revision }: RequestOf<typeof deleteNamedView>,
): Promise<NamedView> =>
  changeAt(database, id, revision, `SET n.deletedAt = toString(datetime()), n.key = null,`, {})

async function changeAt(
  database: Database,
  id: string,
  revision: number,
  change: string,
  params: Record<string, unknown>,
): Promise<NamedView> {
  const [changed] = await database.write(
    `// Change this named view, if it is still the revision that was read.
     MATCH (n:NamedView {id: $id}) WHERE n.deletedAt IS NULL
     SET n.locked = true
     WITH n WHERE n.revision = $revision
     ${change} n.revision = n.revision + 1, n.savedAt = toString(datetime())
     RETURN ${columns}`,
    { id, revision: int(revision), ...params },
    row,
  )
  if (changed) return changed
  const { views } = await listNamedViews(database)
  const current = views.find(view => view.id === id)
  if (!current) throw notFound('named view', id)
  throw new AppError('conflict', {
    detail: `“${current.name}” was saved meanwhile: it is revision ${current.revision}, not ${revision}.`,
    advice: 'Look at the newer version, then save yours again or under another name.',
  })
}

/** Undoes a deletion. A name that is taken by now gets a number. */
export async function bringBackNamedView(
  database: Database,
  { id }: RequestOf<typeof restoreNamedView>,
): Promise<NamedView> {
  const [deleted] = await database.read(
    `// Which named view was this?
     MATCH (n:NamedView {id: $id}) RETURN ${columns}, n.deletedAt IS NOT NULL AS isDeleted`,
    { id },
    record => ({ ...row(record), isDeleted: record.get('isDeleted') as boolean }),
  )
  if (!deleted) throw notFound('named view', id)
  if (!deleted.isDeleted) return deleted
  const { views } = await listNamedViews(database)
  const taken = new Set(views.map(view => keyOf(view.name)))
  let name = deleted.name
  for (let number = 2; taken.has(keyOf(name)); number++) name = `${deleted.name} (${number})`
  const [restored] = await takingName(name, () =>
    database.write(
      `// Give this view its name back.
       MATCH (n:NamedView {id: $id})
       SET n.name = $name, n.key = $key, n.deletedAt = null, n.revision = n.revision + 1
       RETURN ${columns}`,
      { id, name, key: keyOf(name) },
      row,
    ),
  )
  if (!restored) throw notFound('named view', id)
  return restored
}

async function ensureView(database: Database, id: string): Promise<void> {
  const found = await database.read('MATCH (v:View {id: $id}) RETURN v.id', { id }, () => true)
  if (found.length === 0) throw notFound('view', id)
}

async function takingName<T>(name: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && /ConstraintValidationFailed/.test(String(error.code))))
      throw error
    throw new AppError('conflict', {
      detail: `Another view is called “${name}” already.`,
      advice: 'Choose another name, or save over that view.',
    })
  }
}

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789'
const newId = () => Array.from({ length: 12 }, () => letters[randomInt(letters.length)]).join('')
