import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { type KeyboardEvent, type PointerEvent, type ReactNode, useCallback, useMemo, useState } from 'react'
import { z } from 'zod'
import { type Action, useActions } from '../../app/actions.ts'
import { useRemembered } from '../../app/remembered.ts'
import { IconButton } from '../../ui/button.tsx'
import { isSmallScreen } from '../../ui/small-screen.ts'
import { Tabs } from '../../ui/tabs.tsx'
import styles from './explore.module.css'
import { CanvasTable } from './table/canvas-table.tsx'

type Open = 'timeline' | 'table'
const least = 96
const most = () => Math.round(window.innerHeight * 0.7)
const within = (height: number) => Math.min(Math.max(Math.round(height), least), most())

/** The strip under the canvas: time, or the same things as a table. Each keeps the height it was given. */
export function ExploreDrawer({ timeline }: { timeline?: ReactNode }) {
  const [open, setOpen] = useRemembered<Open>('drawer', z.enum(['timeline', 'table']), 'timeline')
  const [shut, setShut] = useRemembered('drawer-shut', z.boolean(), isSmallScreen())
  const shown = timeline ? open : 'table'
  const show = useCallback(
    (name: Open) => {
      setOpen(name)
      setShut(false)
    },
    [setOpen, setShut],
  )
  const [heights, setHeights] = useRemembered(
    'drawer-heights',
    z.object({ timeline: z.number(), table: z.number() }),
    { timeline: 172, table: 230 },
  )
  useActions(
    useMemo<Action[]>(
      () => [
        { id: 'drawer-table', name: 'Show the table', group: 'Canvas', run: () => show('table') },
        { id: 'drawer-time', name: 'Show the timeline', group: 'Canvas', run: () => show('timeline') },
        { id: 'drawer-shut', name: 'Open or close the drawer', group: 'Canvas', run: () => setShut(!shut) },
      ],
      [show, setShut, shut],
    ),
  )
  const [dragging, setDragging] = useState(false)
  const height = within(heights[shown])
  const set = (next: number) => setHeights({ ...heights, [shown]: within(next) })
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowUp: 24, ArrowDown: -24 }[event.key]
    if (step) set(height + step)
  }
  const drag = (event: PointerEvent) => dragging && set(window.innerHeight - event.clientY)
  return (
    // The sentence of the clocks may take several lines; time is never cut off for them.
    <div
      className={styles.drawer}
      style={shut ? undefined : shown === 'timeline' ? { minHeight: height } : { height }}
    >
      {!shut && (
        <div
          className={styles.grip}
          role="separator"
          aria-orientation="horizontal"
          aria-label="Height of the drawer"
          aria-valuenow={height}
          aria-valuemin={least}
          aria-valuemax={most()}
          tabIndex={0}
          onPointerDown={event => {
            event.currentTarget.setPointerCapture(event.pointerId)
            setDragging(true)
          }}
          onPointerMove={drag}
          onPointerUp={() => setDragging(false)}
          onKeyDown={onKeyDown}
        />
      )}
      <Tabs
        label="Drawer"
        tabs={[
          ...(timeline ? [{ name: 'timeline' as const, label: 'Timeline' }] : []),
          { name: 'table' as const, label: 'Table' },
        ]}
        open={shown}
        onOpen={show}
        shut={shut}
        after={
          <IconButton
            label={shut ? 'Open the drawer' : 'Close the drawer'}
            aria-expanded={!shut}
            onClick={() => setShut(!shut)}
          >
            {shut ? (
              <IconChevronUp size={16} stroke={1.7} aria-hidden="true" />
            ) : (
              <IconChevronDown size={16} stroke={1.7} aria-hidden="true" />
            )}
          </IconButton>
        }
      >
        {shown === 'timeline' ? timeline : <CanvasTable />}
      </Tabs>
    </div>
  )
}
