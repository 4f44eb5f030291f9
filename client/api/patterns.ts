import { pattern, patterns } from '../../contract/patterns.ts'
import { asking } from './queries.ts'

export const patternsQuery = asking(patterns)
export const patternQuery = asking(pattern)
