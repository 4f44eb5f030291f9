import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useCallback, useMemo, useState } from 'react'
import { announce } from '../../app/announce.ts'
import { focusPanel } from '../../app/panel-frame.tsx'
import { Drawer, ScreenTitle, Slot } from '../../app/slots.tsx'
import { useScheme } from '../../app/theme.tsx'
import { WrongAddress } from '../../app/wrong-address.tsx'
import { Canvas } from '../../canvas/canvas.tsx'
import type { CanvasView } from '../../canvas/canvas-view.ts'
import type { Drawing } from '../../canvas/drawing.ts'
import type { Position } from '../../canvas/state.ts'
import type { CanvasStore } from '../../canvas/store.ts'
import { useCanvas, useDrawing } from '../../canvas/use-store.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { useArrange } from './arrange.ts'
import { ArrangeMenu, GroupMenu } from './canvas-menus.tsx'
import { CanvasNotes } from './canvas-notes.tsx'
import type { Can } from './commands/command.ts'
import { useCommands } from './commands/use-commands.ts'
import { ContextMenu } from './context-menu.tsx'
import { type ExpandChoice, useExpand } from './expand.ts'
import { ExpandDialog } from './expand-dialog.tsx'
import styles from './explore.module.css'
import { ExploreDrawer } from './explore-drawer.tsx'
import { FilterBar } from './filter-bar.tsx'
import { FilterUrl } from './filter-url.ts'
import { History } from './history.tsx'
import { Legend } from './legend.tsx'
import { useAutomation } from './use-automation.ts'
import { useFilterUrl } from './use-filter-url.ts'
import { useFirstScreen } from './use-first-screen.ts'
import { useGesture } from './use-gesture.ts'
import { useHighlighted } from './use-highlighted.ts'
import { useImportant } from './use-important.ts'
import { useSaid } from './use-said.ts'
import { useSayChanges } from './use-say-changes.ts'
import { useShared } from './use-shared.ts'
import { useShownPart } from './use-shown-part.ts'
import { ZoomControls } from './zoom-controls.tsx'

export interface ExploreScreenProps {
  /** Stands above the canvas: questions to begin with. */
  ask?: ReactNode
  /** Stands in the drawer beside the table. */
  timeline?: ReactNode
  /** Stands in the top bar: taking the view away. */
  share?: (view: CanvasView | null, title: string) => ReactNode
  /** Stands over the canvas: a story, or the way to it. */
  story?: (view: CanvasView | null) => ReactNode
  /** Says why nothing is drawn, where it is not the filters; null where it is. */
  empty?: ReactNode
  /** Stands beside the canvas: details of what is selected. */
  panel?: (doing: { expand: (id: string, choice?: ExpandChoice) => void }) => ReactNode
}

/** What is around this? Search, expand, filter, arrange and inspect the evidence. */
export function ExploreScreen({ ask, timeline, share, story, empty, panel }: ExploreScreenProps) {
  const store = useCanvas()
  const drawing = useDrawing()
  const scheme = useScheme()
  const { view, onView, title } = useShownPart()
  const [menu, setMenu] = useState<{ id: string | null; at: Position } | null>(null)
  const [filtering, setFiltering] = useState(false)
  const important = useImportant()
  const highlight = useHighlighted()
  const start = useFirstScreen()
  const { said, say, clear } = useSaid()
  const { gesture, setGesture } = useGesture(view)
  const arranging = useArrange(view, say)
  const expanding = useExpand()
  useFilterUrl()
  useSayChanges()
  useAutomation(store)
  const { expand, ask: chooseExpand, draw, asking } = expanding
  const expandOne = useCallback((id: string, choice?: ExpandChoice) => void expand(id, choice), [expand])
  const { arrange, stop } = arranging
  const openFilters = useCallback(() => setFiltering(true), [])
  const shared = useShared(say)
  const pages = usePages()
  const can = useMemo<Can>(
    () => ({
      store,
      view,
      expand: expandOne,
      chooseExpand,
      shared,
      arrange: name => void arrange(name),
      stopArranging: stop,
      setGesture,
      openFilters,
      say,
      ...pages,
    }),
    [store, view, expandOne, chooseExpand, shared, arrange, stop, setGesture, openFilters, say, pages],
  )
  const commands = useCommands(can)
  const details = (id: string) => {
    store.select(view?.idsOf(id) ?? [id])
    focusPanel()
  }
  return (
    <div className={styles.screen}>
      <ScreenTitle>{title}</ScreenTitle>
      <Slot name="history">
        <History commands={commands} />
      </Slot>
      {share && <Slot name="share">{share(view, title)}</Slot>}
      <FilterBar filtering={filtering} onFiltering={setFiltering}>
        <ArrangeMenu commands={commands} />
        <GroupMenu commands={commands} />
      </FilterBar>
      <WrongAddress parameters={FilterUrl.shape} />
      {ask}
      <div className={styles.stage}>
        <Canvas
          store={store}
          scheme={scheme}
          label={title}
          important={important}
          highlighted={highlight.ids}
          onView={onView}
          onOpen={id => openDrawn(store, drawing, id, expandOne)}
          onDetails={details}
          onExpand={expandOne}
          onMenu={(id, at) => setMenu({ id, at })}
          onSpeak={announce}
        >
          <ZoomControls commands={commands} gesture={gesture} />
          {store.get().entities.size > 0 && <Legend />}
          {story?.(view)}
          {view && menu && (
            <ContextMenu
              label="Actions"
              at={menu.at}
              entries={commands.menu(menu.id)}
              onClose={() => setMenu(null)}
            />
          )}
          <CanvasNotes
            arranging={{ name: arranging.running, stop }}
            highlight={highlight.text}
            start={start}
            waiting={expanding.waiting}
            said={{ text: said, clear }}
            outcome={expanding.outcome}
            onCloseOutcome={expanding.clear}
            onFilter={filtering ? null : openFilters}
          />
          {store.get().entities.size === 0 && start.error && (
            <div className={styles.empty}>
              <ErrorNotice error={start.error} again={start.again} />
            </div>
          )}
          {drawing.nodes.size === 0 && store.get().entities.size > 0 && (
            <div className={styles.empty}>
              {empty ?? (
                <>
                  <p>Nothing on the canvas passes the filters.</p>
                  <Button onClick={() => store.clearFilters()}>Clear all filters</Button>
                </>
              )}
            </div>
          )}
        </Canvas>
      </div>
      <Drawer label="Timeline and table">
        <ExploreDrawer timeline={timeline} />
      </Drawer>
      {panel?.({ expand: expandOne })}
      {asking && (
        <ExpandDialog
          id={asking.id}
          total={asking.total}
          onClose={expanding.stopAsking}
          onDraw={(choice, limit) => {
            expanding.stopAsking()
            void draw(asking.id, choice, limit)
          }}
        />
      )}
    </div>
  )
}

/** What a double press does: opens a group or a fold, expands an entity, selects a line. */
function openDrawn(store: CanvasStore, { edges }: Drawing, id: string, expand: (id: string) => void): void {
  const edge = edges.get(id)
  if (!edge) expand(id)
  else if (edge.members.length > 1) store.unfold([edge.foldKey])
  else store.select([id])
}

/** The pages that lead on from the canvas. */
function usePages(): Pick<Can, 'open' | 'trace'> {
  const navigate = useNavigate()
  return useMemo(
    () => ({
      open: id =>
        void navigate(
          id.includes('~')
            ? { to: '/relationships/$id', params: { id } }
            : { to: '/entities/$id', params: { id } },
        ),
      trace: id => void navigate({ to: '/trace', search: { from: id } as never }),
    }),
    [navigate],
  )
}
