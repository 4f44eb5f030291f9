import { claimStatuses } from '../../../model/claim.ts'
import { formatDate } from '../../../model/dates.ts'
import { formatAmount } from '../../../model/money.ts'
import { relationshipTypes } from '../../../model/relationship-types.ts'
import { type Filters, noFilters } from '../../canvas/filters.ts'
import { lineStateNames } from '../../canvas/line-states.ts'

/** A filter that is on, in words, and what takes it away. */
export interface Chip {
  key: string
  name: string
  value: string
  off: Partial<Filters>
}

const range = (from: string | null, to: string | null) =>
  from && to ? `${from} to ${to}` : from ? `from ${from}` : `until ${to}`

/** The chips of the filters that are on, apart from kinds and families: those have their own menus. */
export function chipsOf(filters: Filters): Chip[] {
  const chips: Chip[] = []
  if (filters.relationshipTypesOff.length > 0) {
    const [first] = filters.relationshipTypesOff
    const more = filters.relationshipTypesOff.length - 1
    chips.push({
      key: 'types',
      name: 'Without',
      value: `“${first ? relationshipTypes[first].verb : ''}”${more > 0 ? ` and ${more} more` : ''}`,
      off: { relationshipTypesOff: [] },
    })
  }
  if (filters.currency || filters.amountFrom !== null || filters.amountTo !== null) {
    const format = (amount: number | null) =>
      amount === null ? null : formatAmount(amount, filters.currency ?? 'USD')
    const bounds = filters.amountFrom !== null || filters.amountTo !== null
    chips.push({
      key: 'amount',
      name: 'Amount',
      value: bounds ? range(format(filters.amountFrom), format(filters.amountTo)) : `in ${filters.currency}`,
      off: { currency: null, amountFrom: null, amountTo: null },
    })
  }
  if (filters.dateFrom || filters.dateTo) {
    const format = (day: string | null) => (day ? formatDate(day) : null)
    chips.push({
      key: 'dates',
      name: 'Dated',
      value: range(format(filters.dateFrom), format(filters.dateTo)),
      off: { dateFrom: null, dateTo: null },
    })
  }
  if (filters.statuses.length > 0) {
    chips.push({
      key: 'status',
      name: 'Status',
      value: filters.statuses.map(status => claimStatuses[status]).join(', '),
      off: { statuses: [] },
    })
  }
  if (filters.minOrigins > 1) {
    chips.push({
      key: 'origins',
      name: 'Evidence',
      value: `${filters.minOrigins} origins or more`,
      off: { minOrigins: noFilters.minOrigins },
    })
  }
  if (filters.contestedOnly) {
    chips.push({ key: 'contested', name: 'Contested', value: 'only', off: { contestedOnly: false } })
  }
  if (filters.statesOff.length > 0) {
    chips.push({
      key: 'states',
      name: 'Without',
      value: filters.statesOff.map(state => `“${lineStateNames[state]}”`).join(', '),
      off: { statesOff: [] },
    })
  }
  if (filters.text) chips.push({ key: 'text', name: 'Name', value: `“${filters.text}”`, off: { text: '' } })
  return chips
}
