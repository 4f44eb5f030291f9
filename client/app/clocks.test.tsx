import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { renderApp } from './render-app.tsx'

vi.setConfig({ testTimeout: 30_000 })

test('a day in the address that does not exist is said so, left out, and taken out', async () => {
  const { router } = renderApp('/data?knownBy=2024-02-30&trueOn=2024-05-01')
  const alert = await screen.findByRole('alert')
  expect(alert.textContent).toContain(
    'Known by “2024-02-30” cannot be read: this day does not exist or lies outside 1900–2100. It is left out.',
  )
  expect(screen.getByRole('button', { name: /Known by today/ }).textContent).toContain('1 May 2024')
  await userEvent.setup().click(within(alert).getByRole('button'))
  expect(router.state.location.search).toEqual({ trueOn: '2024-05-01' })
  expect(screen.queryByRole('alert')).toBeNull()
})

test('a time with a zone is no day', async () => {
  renderApp('/data?knownBy=2024-11-10T00:00:00%2B02:00')
  expect((await screen.findByRole('alert')).textContent).toContain(
    'write a day as 2024-03-27, without a time or zone',
  )
})

test('a limit in the address that does not exist is said so, and the others hold', async () => {
  renderApp('/trace?maxHops=99&direction=up&via=FRIEND_OF&limit=7')
  const { textContent } = await screen.findByRole('alert')
  expect(textContent).toContain('maxHops “99” cannot be read: 8 is the most. It is left out.')
  expect(textContent).toContain('direction “up” cannot be read: write either or along.')
  expect(textContent).toContain('via “FRIEND_OF” cannot be read: there is no such kind.')
  expect(textContent).not.toContain('limit')
})

test('clocks and rule are chosen in the top bar and stand in the address', async () => {
  const { router } = renderApp('/data')
  const user = userEvent.setup()
  await user.click(await screen.findByRole('button', { name: /True on any day/ }))
  await user.selectOptions(await screen.findByLabelText(/Value shown where sources differ/), 'lowest')
  await user.selectOptions(screen.getByLabelText(/Dates known in part/), 'strict')
  expect(router.state.location.search).toEqual({ rule: 'lowest', certainty: 'strict' })
  expect(screen.getByRole('button', { name: /lowest first.*certain only/ })).toBeTruthy()
  await user.click(screen.getByText('Any day, the usual rule'))
  expect(router.state.location.search).toEqual({})
})
