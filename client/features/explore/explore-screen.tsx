import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useCallback, useMemo, useState } from 'react'
import { explain } from '../../api/explain.ts'
import { sharedQuery } from '../../api/queries.ts'
import { announce } from '../../app/announce.ts'
import { useClocks } from '../../app/clocks.ts'
import { Drawer, ScreenTitle, Slot } from '../../app/slots.tsx'
import { useScheme } from '../../app/theme.tsx'
import { Canvas } from '../../canvas/canvas.tsx'
import type { CanvasView } from '../../canvas/canvas-view.ts'
import { layoutNames } from '../../canvas/layout/layout.ts'
import type { Position } from '../../canvas/state.ts'
import { useCanvas, useCanvasLog, useDrawing } from '../../canvas/use-store.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { useArrange } from './arrange.ts'
import { ArrangeMenu, GroupMenu } from './canvas-menus.tsx'
import { ContextMenu } from './context-menu.tsx'
import { type ExpandChoice, useExpand } from './expand.ts'
import { ExpandDialog } from './expand-dialog.tsx'
import styles from './explore.module.css'
import { ExploreDrawer } from './explore-drawer.tsx'
import { FilterBar } from './filter-bar.tsx'
import { Legend } from './legend.tsx'
import { menuEntries } from './menu-entries.ts'
import { Note } from './note.tsx'
import { useAutomation } from './use-automation.ts'
import { useExploreActions } from './use-explore-actions.ts'
import { useFilterUrl } from './use-filter-url.ts'
import { useFirstScreen } from './use-first-screen.ts'
import { useHighlighted } from './use-highlighted.ts'
import { useImportant } from './use-important.ts'
import { useMoreActions } from './use-more-actions.ts'
import { useSayChanges } from './use-say-changes.ts'
import { useShownPart } from './use-shown-part.ts'
import { WaitingNote } from './waiting-note.tsx'
import { ZoomControls } from './zoom-controls.tsx'

/** Past this many entities the screen says so and offers filters. */
const mostDrawn = 50_000

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
  const navigate = useNavigate()
  const { view, onView, title } = useShownPart()
  const [menu, setMenu] = useState<{ id: string | null; at: Position } | null>(null)
  const [filtering, setFiltering] = useState(false)
  const important = useImportant()
  const highlight = useHighlighted()
  const start = useFirstScreen()
  const { arrange, running, stop } = useArrange(view)
  const { expand, draw, asking, stopAsking, waiting, outcome, clear } = useExpand(view)
  const shared = useShared()
  useFilterUrl()
  useSayChanges()
  useAutomation(store)
  const expandOne = useCallback((id: string, choice?: ExpandChoice) => void expand(id, choice), [expand])
  useExploreActions({ view, expand: expandOne, arrange, shared })
  const openPage = useCallback(
    (id: string) =>
      void navigate(
        id.includes('~')
          ? { to: '/relationships/$id', params: { id } }
          : { to: '/entities/$id', params: { id } },
      ),
    [navigate],
  )
  const tracePage = useCallback(
    (id: string) => void navigate({ to: '/trace', search: { from: id } as never }),
    [navigate],
  )
  useMoreActions({ open: openPage, trace: tracePage })
  const doing = useMemo(
    () => ({
      expand: expandOne,
      open: openPage,
      trace: tracePage,
      shared,
    }),
    [expandOne, openPage, tracePage, shared],
  )
  return (
    <div className={styles.screen}>
      <ScreenTitle>{title}</ScreenTitle>
      <Slot name="history">
        <History />
      </Slot>
      {share && <Slot name="share">{share(view, title)}</Slot>}
      <FilterBar filtering={filtering} onFiltering={setFiltering}>
        <ArrangeMenu onArrange={name => void arrange(name)} />
        <GroupMenu />
      </FilterBar>
      {ask}
      <div className={styles.stage}>
        <Canvas
          store={store}
          scheme={scheme}
          label={title}
          important={important}
          highlighted={highlight.ids}
          onView={onView}
          onOpen={id => (store.get().entities.has(id) ? expandOne(id) : store.select([id]))}
          onExpand={expandOne}
          onMenu={(id, at) => setMenu({ id, at })}
          onSpeak={announce}
        >
          <ZoomControls view={view} />
          {store.get().entities.size > 0 && <Legend />}
          {story?.(view)}
          {view && menu && (
            <ContextMenu
              label="Actions"
              at={menu.at}
              entries={menuEntries(view, menu.id, doing)}
              onClose={() => setMenu(null)}
            />
          )}
          <Status>
            {running && <Note text={`Arranging: ${layoutNames[running]} …`} action="Stop" onAction={stop} />}
            {drawing.nodes.size > mostDrawn && !filtering && (
              <Note
                text={`${drawing.nodes.size.toLocaleString('en-GB')} entities are more than ${mostDrawn.toLocaleString('en-GB')}, up to which the canvas stays quick. Filter by kind, amount, date or name to see fewer.`}
                action="Filter"
                onAction={() => setFiltering(true)}
              />
            )}
            {!running && highlight.text && <Note text={highlight.text} />}
            {!running && !highlight.text && start.note && (
              <Note text={start.note} onClose={start.clearNote} />
            )}
            {!running && waiting && <WaitingNote waiting={waiting} />}
            {!running && !waiting && !highlight.text && !start.note && outcome && (
              <Note
                text={outcome.text}
                {...(outcome.next ? { action: outcome.next.name, onAction: outcome.next.run } : {})}
                onClose={clear}
              />
            )}
          </Status>
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
          onClose={stopAsking}
          onDraw={(choice, limit) => {
            stopAsking()
            void draw(asking.id, choice, limit)
          }}
        />
      )}
    </div>
  )
}

const Status = ({ children }: { children: ReactNode }) => <>{children}</>

/** Undo and redo by the name of what they would do. */
function History() {
  const store = useCanvas()
  const { undo, redo } = useCanvasLog()
  return (
    <div className={styles.history}>
      <IconButton
        label={undo ? `Undo ${undo}` : 'Nothing to undo'}
        disabled={!undo}
        onClick={() => announce(`Undid ${store.undo()}.`)}
      >
        <IconArrowBackUp size={18} stroke={1.6} aria-hidden="true" />
      </IconButton>
      <IconButton
        label={redo ? `Redo ${redo}` : 'Nothing to redo'}
        disabled={!redo}
        onClick={() => announce(`Redid ${store.redo()}.`)}
      >
        <IconArrowForwardUp size={18} stroke={1.6} aria-hidden="true" />
      </IconButton>
    </div>
  )
}

/** Adds what is next to all of the given entities. */
function useShared() {
  const client = useQueryClient()
  const store = useCanvas()
  const clocks = useClocks()
  return useCallback(
    async (ids: readonly string[]) => {
      if (ids.length < 2) return announce('Select two or more entities first.')
      try {
        const asked = ids.slice(0, 20)
        const { subgraph, shown, total } = await client.fetchQuery(
          sharedQuery({ ids: asked, atLeast: asked.length, limit: 50, ...clocks }),
        )
        store.add(subgraph, { name: `add what ${asked.length} share` })
        announce(
          total === 0 ? 'Nothing is next to all of them.' : `Showing ${shown} of ${total} that they share.`,
        )
      } catch (error) {
        announce(explain(error).title)
      }
    },
    [client, store, clocks],
  ) as (ids: readonly string[]) => void
}
