import { fireEvent, render, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { PassingKinds } from './passing.tsx'
import type { TraceState } from './trace-url.ts'

function opened(state: TraceState) {
  const change = vi.fn()
  render(<PassingKinds state={state} change={change} />)
  fireEvent.click(screen.getByRole('button', { name: /^Passing/ }))
  return change
}

test('a kind that is unticked may not be passed', () => {
  const change = opened({})
  fireEvent.click(screen.getByLabelText('Deal'))
  expect(change).toHaveBeenCalledWith({ passTypes: undefined, avoidTypes: ['deal'], path: undefined })
})

test('of kinds that alone may be passed, one more ticked leaves the rest shut', () => {
  const change = opened({ passTypes: ['company'] })
  expect((screen.getByLabelText('Deal') as HTMLInputElement).checked).toBe(false)
  fireEvent.click(screen.getByLabelText('Deal'))
  const [[{ avoidTypes }]] = change.mock.calls as [[TraceState]]
  expect(avoidTypes).toContain('chip')
  expect(avoidTypes).not.toContain('deal')
  expect(avoidTypes).not.toContain('company')
})

test('every kind is let through again at once', () => {
  const change = opened({ avoidTypes: ['deal', 'chip'] })
  fireEvent.click(screen.getByLabelText('Every kind'))
  expect(change).toHaveBeenCalledWith({ passTypes: undefined, avoidTypes: undefined, path: undefined })
})
