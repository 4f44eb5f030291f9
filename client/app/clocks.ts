import { Clocks } from '../../contract/clocks.ts'
import { useUrlState } from './url-state.ts'

/** The parameters kept across every navigation. */
export const clockNames = ['trueOn', 'knownBy', 'certainty', 'rule'] as const

/** The two clocks as the address has them, ready to be spread into the input of a read. */
export const useClocks = (): Clocks => useUrlState(Clocks)[0]

/** The same with a way to set them. */
export const useClockState = () => useUrlState(Clocks)

/** True where a clock is set: the screen then says so. */
export const clocksAreOn = (clocks: Clocks): boolean => Boolean(clocks.trueOn ?? clocks.knownBy)
