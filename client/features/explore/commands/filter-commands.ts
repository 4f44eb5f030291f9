import { lineStates } from '../../../../contract/view-state.ts'
import { entityTypeNames, entityTypes } from '../../../../model/entity-types.ts'
import { families, familyNames } from '../../../../model/relationship-types.ts'
import { lineStateNames } from '../../../canvas/line-states.ts'
import { toggled } from '../toggled.ts'
import type { Can, Command } from './command.ts'

/** What chips, legend and the form of filters offer. */
export function filterCommands({ store, openFilters }: Can): Command[] {
  const group = 'Filters'
  const filters = () => store.get().filters
  const command = (id: string, name: string, run: () => void): Command => ({ id, name, group, run })
  return [
    command('filters', 'Filter by name, amount, date, status …', openFilters),
    command('clear-filters', 'Clear all filters', () => store.clearFilters()),
    command('contested-only', 'Filter: only where sources differ, or all again', () =>
      store.filter({ contestedOnly: !filters().contestedOnly }),
    ),
    ...entityTypeNames.map(type =>
      command(`kind ${type}`, `Filter: show or hide ${entityTypes[type].plural.toLowerCase()}`, () =>
        store.filter({ typesOff: toggled(filters().typesOff, type) }),
      ),
    ),
    ...familyNames.map(family =>
      command(
        `family ${family}`,
        `Filter: show or hide lines of ${families[family].name.toLowerCase()}`,
        () => store.filter({ familiesOff: toggled(filters().familiesOff, family) }),
      ),
    ),
    ...lineStates.map(state =>
      command(
        `state ${state}`,
        `Filter: show or hide lines marked “${lineStateNames[state].toLowerCase()}”`,
        () => store.filter({ statesOff: toggled(filters().statesOff, state) }),
      ),
    ),
  ]
}
