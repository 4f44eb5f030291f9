import { expect, it } from 'vitest'
import { readSeed } from '../../../seed/read.ts'
import { kindOfOutcome } from './outcome-kind.ts'
import { type About, meaningOf } from './outcome-meaning.ts'

const cma: About = {
  authorities: ['UK Competition and Markets Authority'],
  subtype: 'merger_review',
  law: 'Enterprise Act 2002 (UK merger control)',
  wording: 'Does not qualify for investigation (no jurisdiction): no material influence and UK turnover low',
}

it('never calls a lack of jurisdiction an approval, and says who found it, under which law and why', () => {
  expect(meaningOf('no_jurisdiction', cma)).toEqual({
    means:
      'The UK Competition and Markets Authority found that it has no power under the Enterprise Act 2002 over the deal, for want of material influence and of turnover, so it closed the case without looking at its effect on competition.',
    doesNotMean:
      'It is not a clearance on the merits and no approval: whether the deal does harm was not decided.',
  })
})

it.each<[Partial<About>, string]>([
  [
    { wording: 'Cleared with ten-year interoperability commitments' },
    'The UK Competition and Markets Authority lets the deal go ahead under the Enterprise Act 2002 as long as the commitments that were given are kept for ten years.',
  ],
  [
    { wording: 'Cleared at phase 1' },
    'The UK Competition and Markets Authority looked at the deal under the Enterprise Act 2002, in its first phase, and lets it go ahead without conditions.',
  ],
  [
    { wording: 'Cleared', subtype: 'foreign_investment_review', authorities: [], law: null },
    'The authority reviewed the investment for what it means to national security, and lets it go ahead.',
  ],
  [
    { wording: 'Liability found', subtype: 'court_case', law: 'Section 2 Sherman Act' },
    'A court found, in the case of the UK Competition and Markets Authority under Section 2 of the Sherman Act, that the law was broken.',
  ],
  [
    { wording: 'Staff report; no finding of infringement', subtype: 'study', law: 'Section 6(b) FTC Act' },
    'The UK Competition and Markets Authority published what it learned under Section 6(b) of the FTC Act. A report describes; it decides nothing about a single deal.',
  ],
  [
    { wording: 'Deal abandoned; trial not reached', law: 'FTC administrative complaint (merger)' },
    'The parties gave up the deal before the case of the UK Competition and Markets Authority was decided.',
  ],
  [{ wording: 'Sent back' }, 'It ended as worded here.'],
])('%j', (change, means) => {
  const about = { ...cma, ...change }
  expect(meaningOf(kindOfOutcome(about.wording), about).means).toBe(means)
})

it('explains every outcome of the shipped data by its own kind', () => {
  const { claims } = readSeed()
  const wordings = claims.filter(claim => claim.predicate === 'outcome').map(claim => String(claim.value))
  expect(wordings.length).toBeGreaterThan(20)
  const unexplained = wordings.filter(wording => kindOfOutcome(wording) === 'other')
  expect(unexplained).toEqual(['Called an approval, for want of material influence'])
})

it('says of what has no outcome that it may still run', () => {
  expect(meaningOf('none', null).means).toBe('No source at hand says how it ended. It may still run.')
})
