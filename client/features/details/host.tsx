import { createContext, type ReactNode, useContext } from 'react'

/** What the place around the panel can do. On the canvas things open in place; on a page they are links. */
export interface DetailsHost {
  openEntity?: (id: string) => void
  openRelationship?: (id: string) => void
  /** Draws the neighbors of an entity; of one type and direction where told. */
  expand?: (entityId: string, of?: { type: string; direction: 'out' | 'in' | undefined }) => void
  close?: () => void
}

const Context = createContext<DetailsHost>({})

export const useDetailsHost = (): DetailsHost => useContext(Context)

export const DetailsHostProvider = ({ host, children }: { host: DetailsHost; children: ReactNode }) => (
  <Context value={host}>{children}</Context>
)
