import { type ClaimStatus, claimStatuses } from '../../../model/claim.ts'
import {
  type RelationshipType,
  relationshipTypeNames,
  relationshipTypes,
} from '../../../model/relationship-types.ts'
import { useCanvas, useCanvasState } from '../../canvas/use-store.ts'
import { AmountField } from './amount-field.tsx'
import styles from './explore.module.css'

/** Every filter that has no menu of its own. Each takes effect at once and can be undone. */
export function FilterForm() {
  const store = useCanvas()
  const { filters, relationships } = useCanvasState()
  const drawn = [...relationships.values()]
  const currencies = [...new Set(drawn.flatMap(({ currency }) => currency ?? []))].sort()
  const types = relationshipTypeNames.filter(type => drawn.some(relationship => relationship.type === type))
  const statuses = (Object.keys(claimStatuses) as ClaimStatus[]).filter(status =>
    drawn.some(relationship => relationship.status === status),
  )
  const without = <T,>(list: readonly T[], item: T, on: boolean) =>
    on ? [...list, item] : list.filter(other => other !== item)
  return (
    <form className={styles.form} onSubmit={event => event.preventDefault()}>
      <label>
        Name contains
        <input
          value={filters.text}
          maxLength={200}
          onChange={event => store.filter({ text: event.target.value })}
        />
      </label>
      <fieldset>
        <legend>Amount, in billions</legend>
        <select
          aria-label="Currency"
          value={filters.currency ?? ''}
          onChange={event => store.filter({ currency: event.target.value || null })}
        >
          <option value="">Any currency</option>
          {currencies.map(currency => (
            <option key={currency}>{currency}</option>
          ))}
        </select>
        <AmountField
          label="From, in billions"
          placeholder="from"
          amount={filters.amountFrom}
          onAmount={amountFrom => store.filter({ amountFrom })}
        />
        <AmountField
          label="To, in billions"
          placeholder="to"
          amount={filters.amountTo}
          onAmount={amountTo => store.filter({ amountTo })}
        />
      </fieldset>
      <fieldset>
        <legend>Date of the event</legend>
        <input
          type="date"
          aria-label="From"
          value={filters.dateFrom ?? ''}
          onChange={event => store.filter({ dateFrom: event.target.value || null })}
        />
        <input
          type="date"
          aria-label="To"
          value={filters.dateTo ?? ''}
          onChange={event => store.filter({ dateTo: event.target.value || null })}
        />
      </fieldset>
      <label>
        Independent origins, at least
        <input
          type="number"
          min={1}
          max={50}
          value={filters.minOrigins}
          onChange={event => store.filter({ minOrigins: Math.max(1, Number(event.target.value) || 1) })}
        />
      </label>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={filters.contestedOnly}
          onChange={event => store.filter({ contestedOnly: event.target.checked })}
        />
        Only where sources differ
      </label>
      <fieldset className={styles.many}>
        <legend>Status</legend>
        {statuses.map(status => (
          <label key={status} className={styles.check}>
            <input
              type="checkbox"
              checked={filters.statuses.includes(status)}
              onChange={event =>
                store.filter({ statuses: without(filters.statuses, status, event.target.checked) })
              }
            />
            {claimStatuses[status]}
          </label>
        ))}
      </fieldset>
      <fieldset className={styles.many}>
        <legend>Relationships</legend>
        {types.map((type: RelationshipType) => (
          <label key={type} className={styles.check}>
            <input
              type="checkbox"
              checked={!filters.relationshipTypesOff.includes(type)}
              onChange={event =>
                store.filter({
                  relationshipTypesOff: without(filters.relationshipTypesOff, type, !event.target.checked),
                })
              }
            />
            {relationshipTypes[type].verb}
          </label>
        ))}
      </fieldset>
    </form>
  )
}
