import type { SubgraphEntity, SubgraphRelationship } from '../../../contract/subgraph.ts'
import { claimStatuses } from '../../../model/claim.ts'
import { formatDate } from '../../../model/dates.ts'
import { entityTypes } from '../../../model/entity-types.ts'
import { formatAmount, formatMoney } from '../../../model/money.ts'
import { families, familyOf, relationshipTypes } from '../../../model/relationship-types.ts'

export type Cell = string | number | null

/** One column: what it sorts and exports by, and how it reads. */
export interface Column<Row> {
  id: string
  name: string
  width: number
  /** Sorted and exported by this. */
  value: (row: Row) => Cell
  /** Shown, where it reads otherwise than it sorts. */
  text?: (row: Row) => string
  numeric?: boolean
  /** Not shown until chosen. */
  extra?: boolean
}

interface Money {
  amount: number | null
  currency: string | null
  amountKind: SubgraphRelationship['amountKind']
  amountBound: SubgraphRelationship['amountBound']
}

const money = ({ amount, currency, amountKind, amountBound }: Money): string =>
  amount === null || !currency
    ? ''
    : amountKind && amountBound
      ? formatMoney({ amount, currency, kind: amountKind, bound: amountBound })
      : formatAmount(amount, currency)

export const entityColumns: readonly Column<SubgraphEntity>[] = [
  { id: 'name', name: 'Name', width: 260, value: row => row.name },
  { id: 'type', name: 'Kind', width: 130, value: row => entityTypes[row.type].name },
  { id: 'subtitle', name: 'State', width: 190, value: row => row.subtitle },
  {
    id: 'date',
    name: 'Date',
    width: 140,
    value: row => row.eventOn,
    text: row => (row.eventOn ? formatDate(row.eventOn) : ''),
  },
  { id: 'amount', name: 'Amount', width: 130, numeric: true, value: row => row.amount, text: money },
  { id: 'neighbors', name: 'Neighbors', width: 100, numeric: true, value: row => row.neighbors },
  { id: 'contested', name: 'Sources differ', width: 110, value: row => (row.contested ? 'yes' : '') },
  { id: 'country', name: 'Country', width: 80, value: row => row.country, extra: true },
  { id: 'partOf', name: 'Part of', width: 180, value: row => row.partOf, extra: true },
  { id: 'aliases', name: 'Also called', width: 220, value: row => row.aliases.join(', '), extra: true },
  { id: 'description', name: 'Description', width: 340, value: row => row.description, extra: true },
  { id: 'id', name: 'Id', width: 220, value: row => row.id, extra: true },
]

/** Columns of relationships; names of the ends come from what is on the canvas. */
export const relationshipColumns = (
  nameOf: (id: string) => string,
): readonly Column<SubgraphRelationship>[] => [
  { id: 'from', name: 'From', width: 190, value: row => nameOf(row.from) },
  { id: 'type', name: 'Relationship', width: 180, value: row => relationshipTypes[row.type].verb },
  { id: 'to', name: 'To', width: 190, value: row => nameOf(row.to) },
  { id: 'amount', name: 'Amount', width: 140, numeric: true, value: row => row.amount, text: money },
  {
    id: 'date',
    name: 'Date',
    width: 140,
    value: row => row.eventOn ?? row.validFrom,
    text: row => formatDate(row.eventOn ?? row.validFrom),
  },
  { id: 'status', name: 'Status', width: 150, value: row => claimStatuses[row.status] },
  { id: 'claims', name: 'Claims', width: 80, numeric: true, value: row => row.claimIds.length },
  { id: 'origins', name: 'Origins', width: 80, numeric: true, value: row => row.originCount },
  { id: 'contested', name: 'Sources differ', width: 120, value: row => (row.contested ? 'yes' : '') },
  { id: 'family', name: 'World', width: 110, value: row => families[familyOf(row.type)].name, extra: true },
  { id: 'role', name: 'Role', width: 180, value: row => row.role, extra: true },
  {
    id: 'about',
    name: 'About',
    width: 200,
    value: row => (row.about ? nameOf(row.about) : null),
    extra: true,
  },
  { id: 'known', name: 'Known from', width: 130, value: row => row.knownFrom, extra: true },
  { id: 'sentence', name: 'Sentence', width: 420, value: row => row.sentence, extra: true },
  { id: 'id', name: 'Id', width: 320, value: row => row.id, extra: true },
]
