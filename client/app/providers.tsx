import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { makeQueryClient } from '../api/query-client.ts'
import { createCanvasStore } from '../canvas/store.ts'
import { CanvasContext } from '../canvas/use-store.ts'
import { SlotProvider } from './slots.tsx'
import { Theme } from './theme.tsx'

/** Everything a screen stands on: theme, server data, the one canvas of this window, places of the frame. */
export function Providers({ children, queryClient }: { children: ReactNode; queryClient?: QueryClient }) {
  const [client] = useState(() => queryClient ?? makeQueryClient())
  const [canvas] = useState(() => createCanvasStore())
  return (
    <Theme>
      <QueryClientProvider client={client}>
        <CanvasContext value={canvas}>
          <SlotProvider>{children}</SlotProvider>
        </CanvasContext>
      </QueryClientProvider>
    </Theme>
  )
}
