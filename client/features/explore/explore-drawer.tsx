import { type ReactNode, useState } from 'react'
import { Tabs } from '../../ui/tabs.tsx'
import { CanvasTable } from '../table/canvas-table.tsx'
import styles from './explore.module.css'

/** The strip under the canvas: time, or the same things as a table. */
export function ExploreDrawer({ timeline }: { timeline?: ReactNode }) {
  const [open, setOpen] = useState<'timeline' | 'table'>(timeline ? 'timeline' : 'table')
  return (
    <div className={styles.drawer}>
      <Tabs
        label="Drawer"
        tabs={[
          ...(timeline ? [{ name: 'timeline' as const, label: 'Timeline' }] : []),
          { name: 'table' as const, label: 'Table' },
        ]}
        open={open}
        onOpen={setOpen}
      >
        {open === 'timeline' ? timeline : <CanvasTable />}
      </Tabs>
    </div>
  )
}
