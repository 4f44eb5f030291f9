/** Where things stand in the plot, in pixels from its top. */
export const plotHeight = 92
/** The one axis while no clock is set. */
export const onlyBase = 66

/** Where labels stand on the one axis, first the upper ones. */
export const laneTops = [11, 27] as const

export type Lane = 'true' | 'known'

/** One lane for each clock: its name, where it begins, the line it stands on, and how tall its bars are. */
export const lanes = {
  true: { name: 'True on', top: 0, base: 36, height: 20 },
  known: { name: 'Known by', top: 42, base: 76, height: 20 },
} as const

/** The lanes that a clock, or both, are moved on. */
export const lanesOf = (clock: Lane | 'both'): Lane[] => (clock === 'both' ? ['true', 'known'] : [clock])
