import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { datesMeet } from './comparable.ts'
import { agreeingDates } from './precision.ts'

describe('dates of different precision', () => {
  it('are one, the most precise, where they agree', () => {
    expect([...agreeingDates(['2024', '2024-03', '2024-03-27'])]).toEqual([
      ['2024-03-27', '2024-03-27'],
      ['2024-03', '2024-03-27'],
      ['2024', '2024-03-27'],
    ])
  })

  it('stay apart where one can mean several of the others', () => {
    expect(agreeingDates(['2023', '2023-09-25', '2023-10']).get('2023')).toBe('2023')
    expect(agreeingDates(['2023-09-25', '2023-09-26', '2023-09']).get('2023-09')).toBe('2023-09')
  })

  it('never become a date that they cannot mean, nor a less precise one, in whatever order they come', () => {
    const date = fc
      .tuple(
        fc.constantFrom('2023', '2024'),
        fc.constantFrom('', '-03', '-04'),
        fc.constantFrom('', '-01', '-27'),
      )
      .map(([year, month, day]) => (month ? `${year}${month}${day}` : year))
    fc.assert(
      fc.property(fc.array(date, { minLength: 1, maxLength: 8 }), dates => {
        const agreed = agreeingDates(dates)
        for (const [written, finest] of agreed) {
          expect(datesMeet(written, finest)).toBe(true)
          expect(finest.length).toBeGreaterThanOrEqual(written.length)
          expect(agreed.get(finest)).toBe(finest)
        }
        expect(agreeingDates([...dates].reverse())).toEqual(agreed)
      }),
    )
  })
})
