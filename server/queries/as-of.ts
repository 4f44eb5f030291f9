import type { Clocks } from '../../contract/clocks.ts'
import type { Subgraph } from '../../contract/subgraph.ts'
import { versionAt } from '../../model/versions.ts'
import type { Database, Runner } from '../database/database.ts'
import { projectAnew } from './project-anew.ts'
import { versionsOf } from './versions.ts'

/** Do these clocks or this rule change what is shown, and not only whether it is? */
export const changesValues = ({ trueOn, knownBy, rule }: Clocks): boolean =>
  Boolean(trueOn ?? knownBy) || (rule !== undefined && rule !== 'standing')

/** Was what is shown then worked out when the data was loaded? Otherwise the claims are read once more. */
export const isStored = ({ certainty, rule }: Clocks): boolean =>
  certainty !== 'strict' && (rule === undefined || rule === 'standing')

/**
 * One exchange with the server where one statement is enough. Where more turn out to be needed, all are asked in one
 * transaction, the first one again: so they see the same graph.
 */
export async function readAt<T>(
  database: Database,
  clocks: Clocks,
  work: (run: Runner) => Promise<T>,
): Promise<T> {
  if (!changesValues(clocks)) return work(database.alone)
  if (!isStored(clocks)) return database.readInOne(work)
  try {
    return await work(onlyOnce(database.alone))
  } catch (error) {
    if (error instanceof MoreThanOnce) return database.readInOne(work)
    throw error
  }
}

class MoreThanOnce extends Error {}

function onlyOnce(runner: Runner): Runner {
  let ran = false
  return {
    run(cypher, params) {
      if (ran) throw new MoreThanOnce('This needs a transaction.')
      ran = true
      return runner.run(cypher, params)
    },
  }
}

/**
 * The same entities and relationships, with their values resolved at the clocks and by the rule: what a line says,
 * its amount, status and evidence, and what a deal or proceeding shows, follow from the claims known by then. That is
 * stored beside each of them for the usual rule; under another one, or where it is missing, their claims are read.
 */
export async function readAsOf(tx: Runner, subgraph: Subgraph, clocks: Clocks): Promise<Subgraph> {
  if (!changesValues(clocks)) return subgraph
  const isKept = (item: object) => isStored(clocks) && versionsOf(item) !== undefined
  const anew = await projectAnew(
    tx,
    {
      entities: subgraph.entities.filter(entity => !isKept(entity)),
      relationships: subgraph.relationships.filter(relationship => !isKept(relationship)),
    },
    subgraph.entities,
    clocks,
  )
  const then = <T extends { id: string }>(item: T, read: ReadonlyMap<string, T>): T[] => {
    const versions = versionsOf(item)
    const seen =
      isStored(clocks) && versions !== undefined ? versionAt(item, versions, clocks) : read.get(item.id)
    return seen ? [seen] : []
  }
  return {
    entities: subgraph.entities.flatMap(entity => then(entity, anew.entities)),
    relationships: subgraph.relationships.flatMap(relationship => then(relationship, anew.relationships)),
  }
}
