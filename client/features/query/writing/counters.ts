import type { WriteCounters } from '../../../../contract/writes.ts'
import { counted } from '../../../ui/counted.ts'

const names: Record<string, [one: string, more: string]> = {
  nodesCreated: ['node created', 'nodes created'],
  nodesDeleted: ['node deleted', 'nodes deleted'],
  relationshipsCreated: ['relationship created', 'relationships created'],
  relationshipsDeleted: ['relationship deleted', 'relationships deleted'],
  propertiesSet: ['property set', 'properties set'],
  labelsAdded: ['label added', 'labels added'],
  labelsRemoved: ['label removed', 'labels removed'],
}

/** What a write changes, as a person reads it: "1 node created, 3 properties set". */
export const inWords = (counters: WriteCounters): string =>
  Object.entries(counters)
    .map(([name, count]) => {
      const [one, more] = names[name] ?? [name, name]
      return counted(count, one, more)
    })
    .join(', ')
