import {
  IconAffiliate,
  IconChartDots3,
  IconDatabase,
  IconFiles,
  IconRoute,
  IconTerminal2,
  type TablerIcon,
} from '@tabler/icons-react'

export interface Place {
  to: '/explore' | '/trace' | '/query' | '/patterns' | '/sources' | '/data'
  name: string
  icon: TablerIcon
  /** Addresses under which this entry is the current one. */
  covers: RegExp
}

/** The rail, from top to bottom. */
export const places: readonly Place[] = [
  {
    to: '/explore',
    name: 'Explore',
    icon: IconAffiliate,
    covers: /^\/($|explore|entities|relationships|view)/,
  },
  { to: '/trace', name: 'Trace', icon: IconRoute, covers: /^\/(trace|proceedings|deals|regulators)/ },
  { to: '/query', name: 'Query', icon: IconTerminal2, covers: /^\/query/ },
  { to: '/patterns', name: 'Patterns', icon: IconChartDots3, covers: /^\/(patterns|disagreements)/ },
  { to: '/sources', name: 'Sources', icon: IconFiles, covers: /^\/sources/ },
  { to: '/data', name: 'Data', icon: IconDatabase, covers: /^\/data/ },
]
