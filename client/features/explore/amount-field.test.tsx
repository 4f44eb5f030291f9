import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { AmountField, readBillions } from './amount-field.tsx'

test.each([
  ['1.5', 1_500_000_000],
  ['4', 4_000_000_000],
  [' 0,25 ', 250_000_000],
  ['', null],
  ['abc', undefined],
  ['-4', undefined],
  ['1e9', undefined],
  ['9999999', undefined],
])('“%s” billions are %s', (text, amount) => {
  expect(readBillions(text)).toBe(amount)
})

test('an amount that was typed takes effect when the form shuts round the field', async () => {
  const onAmount = vi.fn()
  const { unmount } = render(<AmountField label="To" placeholder="to" amount={null} onAmount={onAmount} />)
  await userEvent.type(screen.getByRole('textbox', { name: 'To' }), '10')
  expect(onAmount).not.toHaveBeenCalled()
  unmount()
  expect(onAmount).toHaveBeenCalledExactlyOnceWith(10_000_000_000)
})
