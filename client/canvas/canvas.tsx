import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import type { Scheme } from '../ui/tokens.ts'
import styles from './canvas.module.css'
import { CanvasView } from './canvas-view.ts'
import { Minimap } from './minimap.tsx'
import type { Position } from './state.ts'
import type { CanvasStore } from './store.ts'
import type { Viewport } from './surface.ts'
import { Tooltip } from './tooltip.tsx'
import { useDrawingOf } from './use-store.ts'
import { type Step, speak, startWalk, type Walk, walkOn } from './walk.ts'

export interface CanvasProps {
  store: CanvasStore
  scheme: Scheme
  /** Name for screen readers: "Amazon, Anthropic and the regulators". */
  label: string
  /** Drawn larger. */
  important?: ReadonlySet<string>
  /** The rest is dimmed; null when nothing is searched. */
  highlighted?: ReadonlySet<string> | null
  /** Pressed twice: what is drawn there, a group or a fold included. */
  onOpen?(id: string): void
  /** Enter: the same, to be read about. */
  onDetails?(id: string): void
  onExpand?(id: string): void
  onMenu?(id: string | null, at: Position): void
  /** Says what the keyboard arrived at. */
  onSpeak?(text: string): void
  /** The view, once it is there: to fit, zoom, arrange. */
  onView?(view: CanvasView | null): void
  onViewport?(viewport: Viewport): void
  children?: ReactNode
}

const steps: Record<string, Step> = {
  ArrowRight: 'next',
  ArrowLeft: 'previous',
  ArrowDown: 'follow',
  ArrowUp: 'back',
}
const nobody: ReadonlySet<string> = new Set()

/** A store on screen: drawn, pointed at, walked with arrow keys. What lies over it are its children. */
export function Canvas({
  store,
  scheme,
  label,
  important = nobody,
  highlighted = null,
  children,
  ...on
}: CanvasProps) {
  const host = useRef<HTMLDivElement>(null)
  const [view, setView] = useState<CanvasView | null>(null)
  const [viewport, setViewport] = useState<Viewport>({ zoom: 1, x: 0, y: 0 })
  const [pointed, setPointed] = useState<{ id: string; at: Position } | null>(null)
  const [walk, setWalk] = useState<Walk | null>(null)
  const left = useRef<{ walk: Walk | null; selection: ReadonlySet<string> } | null>(null)
  const drawing = useDrawingOf(store)
  const help = useId()
  const calls = useRef(on)
  calls.current = on

  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme is followed below; a change must not mount anew
  useEffect(() => {
    if (!host.current) return
    const created = new CanvasView(host.current, store, {
      scheme,
      onOpen: id => calls.current.onOpen?.(id),
      onMenu: (id, at) => calls.current.onMenu?.(id, at),
      onPoint: (id, at) => setPointed(id ? { id, at } : null),
      onViewport: next => {
        setViewport(next)
        setPointed(null)
        calls.current.onViewport?.(next)
      },
    })
    setView(created)
    setViewport(created.viewport())
    calls.current.onView?.(created)
    return () => {
      calls.current.onView?.(null)
      setView(null)
      created.destroy()
    }
  }, [store])
  useEffect(() => view?.setScheme(scheme), [view, scheme])
  useEffect(() => view?.emphasise({ important, highlighted }), [view, important, highlighted])
  useEffect(() => view?.emphasise({ focused: walk?.edgeId ?? walk?.nodeId ?? null }), [view, walk])

  const go = (next: Walk | null) => {
    setWalk(next)
    if (!next) return
    view?.reveal(next.nodeId)
    on.onSpeak?.(speak(drawing, next))
  }
  /** Where a walk was left, unless something else was selected since; else where one begins. */
  const walkFrom = () => {
    const { selection } = store.get()
    const was = left.current?.walk
    const here = was && drawing.nodes.has(was.nodeId) && (!was.edgeId || drawing.edges.has(was.edgeId))
    const ids = was && here && view ? view.idsOf(was.edgeId ?? was.nodeId) : []
    const isSame = selection.size === 0 || selection === left.current?.selection
    return here && (isSame || ids.some(id => selection.has(id))) ? was : startWalk(drawing, selection)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const here = walk && drawing.nodes.has(walk.nodeId) ? walk : startWalk(drawing, store.get().selection)
    if (!here || !view) return
    const id = here.edgeId ? first(view, here.edgeId) : here.nodeId
    const step = steps[event.key]
    if (step) go(walk ? walkOn(drawing, here, step) : here)
    else if (event.key === 'Enter') {
      if (on.onDetails) on.onDetails(here.edgeId ?? here.nodeId)
      else store.select(view.idsOf(here.edgeId ?? here.nodeId))
    } else if (event.key === ' ') store.toggleSelection(id)
    else if (event.key.toLowerCase() === 'e' && !event.shiftKey) on.onExpand?.(here.nodeId)
    else if (event.key === 'Escape' && walk) setWalk(null)
    else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      on.onMenu?.(here.edgeId ?? here.nodeId, middleOf(view))
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className={styles.canvas}>
      <div
        className={styles.focus}
        role="application"
        aria-label={`Graph: ${label}`}
        aria-describedby={help}
        aria-roledescription="graph"
        tabIndex={0}
        onKeyDown={onKeyDown}
        onFocus={event => {
          if (event.target.matches(':focus-visible') && !walk) go(walkFrom())
        }}
        onBlur={() => {
          left.current = { walk, selection: store.get().selection }
          setWalk(null)
        }}
      >
        <div
          ref={host}
          className={styles.host}
          data-nodes={drawing.nodes.size}
          data-edges={drawing.edges.size}
        />
      </div>
      <p id={help} className="visually-hidden">
        Left and right choose a line of the node you are on, down follows it, up comes back. Enter opens what
        is chosen, E expands, Space selects. The table under the canvas lists the same.
      </p>
      {pointed && <Tooltip drawing={drawing} {...pointed} />}
      {view && drawing.nodes.size > 40 && (
        <Minimap view={view} drawing={drawing} viewport={viewport} scheme={scheme} />
      )}
      {children}
    </div>
  )
}

const first = (view: CanvasView, id: string) => view.idsOf(id)[0] ?? id
const middleOf = ({ container }: CanvasView) => ({
  x: container.clientWidth / 2,
  y: container.clientHeight / 2,
})
