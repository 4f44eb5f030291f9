import { createMemoryHistory, RouterProvider } from '@tanstack/react-router'
import { configure, render } from '@testing-library/react'
import { vi } from 'vitest'
import { makeQueryClient } from '../api/query-client.ts'
import { type StubAnswers, stubFetch } from '../api/stub.ts'
import { Providers } from './providers.tsx'
import { makeRouter } from './router.tsx'

// Screens are loaded when they are opened; a busy machine takes its time.
configure({ asyncUtilTimeout: 20_000 })

/** For tests: the whole viewer at an address, on the examples of the contract or the answers given. */
export function renderApp(path: string, answers: StubAnswers = {}) {
  vi.stubGlobal('fetch', stubFetch(answers))
  vi.stubGlobal('scrollTo', () => undefined)
  Element.prototype.scrollTo ??= () => undefined
  const router = makeRouter(createMemoryHistory({ initialEntries: [path] }))
  const view = render(
    <Providers queryClient={makeQueryClient()}>
      <RouterProvider router={router} />
    </Providers>,
  )
  return { ...view, router }
}
