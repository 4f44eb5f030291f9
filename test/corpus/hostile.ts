import type { HostileCase } from './case.ts'
import { hostileBombs } from './hostile.bombs.ts'
import { hostileReads } from './hostile.reads.ts'
import { hostileWrites } from './hostile.writes.ts'

/** Every hostile query that the console is tested with. */
export const hostile: HostileCase[] = [...hostileWrites, ...hostileReads, ...hostileBombs]
