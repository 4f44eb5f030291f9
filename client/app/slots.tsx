import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react'
import { createPortal } from 'react-dom'

/** Places of the frame that a screen may fill while it is shown. */
export type SlotName = 'title' | 'history' | 'clocks' | 'share' | 'panel' | 'drawer'

/** Which places are filled, and where they are in the document. */
export class SlotStore {
  private readonly nodes = new Map<SlotName, HTMLElement>()
  private readonly fills = new Map<SlotName, { count: number; label: string }>()
  private readonly listeners = new Set<() => void>()

  subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }
  node = (name: SlotName): HTMLElement | null => this.nodes.get(name) ?? null
  isFilled = (name: SlotName): boolean => (this.fills.get(name)?.count ?? 0) > 0
  label = (name: SlotName): string => this.fills.get(name)?.label ?? ''

  place(name: SlotName, node: HTMLElement | null): void {
    if (node) this.nodes.set(name, node)
    else this.nodes.delete(name)
    this.changed()
  }
  fill(name: SlotName, label: string): () => void {
    this.fills.set(name, { count: (this.fills.get(name)?.count ?? 0) + 1, label })
    this.changed()
    return () => {
      const left = (this.fills.get(name)?.count ?? 1) - 1
      this.fills.set(name, { count: left, label: this.label(name) })
      this.changed()
    }
  }
  private changed(): void {
    for (const listener of this.listeners) listener()
  }
}

const Context = createContext<SlotStore | null>(null)

export function SlotProvider({ children }: { children: ReactNode }) {
  const store = useMemo(() => new SlotStore(), [])
  return <Context.Provider value={store}>{children}</Context.Provider>
}

const useStore = (): SlotStore | null => useContext(Context)
const never = () => () => undefined

/** For the frame: is this place filled, and under which name? */
export function useSlot(name: SlotName): { filled: boolean; label: string } {
  const store = useStore()
  const filled = useSyncExternalStore(store?.subscribe ?? never, () => store?.isFilled(name) ?? false)
  const label = useSyncExternalStore(store?.subscribe ?? never, () => store?.label(name) ?? '')
  return { filled, label }
}

/** For the frame: the element a place is drawn into. */
export function SlotOutlet({ name, className }: { name: SlotName; className?: string }) {
  const store = useStore()
  const [node, setNode] = useState<HTMLDivElement | null>(null)
  useEffect(() => {
    store?.place(name, node)
    return () => store?.place(name, null)
  }, [store, name, node])
  return <div ref={setNode} className={className} data-slot={name} />
}

/** For a screen: its children appear in that place of the frame as long as it is mounted. */
export function Slot({
  name,
  label = '',
  children,
}: {
  name: SlotName
  label?: string
  children: ReactNode
}) {
  const store = useStore()
  const node = useSyncExternalStore(store?.subscribe ?? never, () => store?.node(name) ?? null)
  useEffect(() => store?.fill(name, label), [store, name, label])
  if (!store) return <>{children}</>
  return node ? createPortal(children, node) : null
}

/** The name of the screen in the top bar and of the window. */
export function ScreenTitle({ children }: { children: string }) {
  useEffect(() => {
    const before = document.title
    document.title = `${children} · Interlock`
    return () => {
      document.title = before
    }
  }, [children])
  return <Slot name="title">{children}</Slot>
}

/** The right panel, with the name it has for screen readers: "Details of Amazon". */
export function Panel({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Slot name="panel" label={label}>
      {children}
    </Slot>
  )
}

/** The drawer under the screen: timeline, table. */
export function Drawer({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Slot name="drawer" label={label}>
      {children}
    </Slot>
  )
}
