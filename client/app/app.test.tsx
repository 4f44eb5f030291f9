import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { exampleRelationship } from '../../contract/example.ts'
import { failure } from '../api/stub.ts'
import { renderApp } from './render-app.tsx'

vi.setConfig({ testTimeout: 30_000 })

const line = `/relationships/${exampleRelationship.id}`

test('a relationship has its sentence, its value, why it is shown, and who says so', async () => {
  renderApp(line)
  expect(await screen.findByRole('heading', { name: exampleRelationship.sentence })).toBeTruthy()
  expect(screen.getByText('Sources differ')).toBeTruthy()
  expect(screen.getByText('Why this value is the one shown')).toBeTruthy()
  expect(screen.getByText('Amazon committed to put in as much as four billion dollars.')).toBeTruthy()
  expect(screen.getAllByText('25 September 2023').length).toBeGreaterThan(0)
})

test('an id that leads nowhere is said so, and what to do', async () => {
  renderApp('/entities/company:nobody', {
    entity: failure(404, 'not_found', 'There is no entity company:nobody.'),
  })
  const alert = await screen.findByRole('alert')
  expect(within(alert).getByText('Nothing has this id')).toBeTruthy()
  expect(alert.textContent).toContain('There is no entity company:nobody. Search for its name.')
})

test('an address outside the viewer is answered inside the frame', async () => {
  renderApp('/nowhere')
  expect(await screen.findByText('There is nothing at this address')).toBeTruthy()
  expect(screen.getByRole('navigation', { name: 'Screens' })).toBeTruthy()
})

test('while the database is away the screen says so and stays', async () => {
  renderApp('/sources', { sources: failure(503, 'database_away', 'It does not answer at the moment.') })
  expect(await screen.findByText('The database is away.')).toBeTruthy()
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Sources')
})

test('the clocks stay in the address when one goes elsewhere', async () => {
  const { router } = renderApp(`${line}?knownBy=2023-12-01`)
  const user = userEvent.setup()
  await user.click(await screen.findByRole('link', { name: 'Data' }))
  expect(router.state.location.pathname).toBe('/data')
  expect(router.state.location.search).toEqual({ knownBy: '2023-12-01' })
})

test('search goes by keyboard from the key to the page', async () => {
  const { router } = renderApp('/data')
  const user = userEvent.setup()
  await screen.findByRole('combobox', { name: 'Search' })
  await user.keyboard('{Control>}k{/Control}amazn')
  const hit = await screen.findByRole('option', { name: /Amazon/ })
  expect(hit.getAttribute('aria-selected')).toBe('true')
  await user.keyboard('{Enter}')
  expect(router.state.location.pathname).toBe('/entities/company:amazon')
})
