import { describe, expect, it } from 'vitest'
import { kindOfOutcome } from './outcome-kind.ts'

describe('the kind of an outcome', () => {
  it.each([
    [
      'Does not qualify for investigation (no jurisdiction); no finding on material influence',
      'no_jurisdiction',
    ],
    ['No jurisdiction: turnover and share of supply below the thresholds', 'no_jurisdiction'],
    ['Staff report, no finding of infringement', 'report'],
    [
      'Relevant merger situation found (team and know-how); cleared at phase 1, no realistic prospect of a substantial lessening of competition',
      'cleared',
    ],
    ['No decision: requests withdrawn after the Illumina/GRAIL judgment', 'withdrawn'],
    ['Commission may not accept referrals from states without national jurisdiction', 'not_subject'],
    ['No merger review: no lasting acquisition of control', 'not_subject'],
    ['Deal abandoned; trial (9 August 2022) not reached', 'abandoned'],
    ['Unconditional clearance', 'cleared'],
    ['Conditional clearance, seven obligations for six years', 'conditions'],
    ['Cleared with ten-year interoperability commitments', 'conditions'],
    ['Liability found', 'liability'],
    ['Settlement: divest Instant On, license Mist AI Ops code; court review pending', 'settlement'],
    ['Adverse effects found; strategic market status investigations recommended', 'report'],
    ['In force, amended since', 'in_force'],
    ['Sent back', 'other'],
    [null, 'none'],
  ])('%s is %s', (text, kind) => {
    expect(kindOfOutcome(text)).toBe(kind)
  })
})
