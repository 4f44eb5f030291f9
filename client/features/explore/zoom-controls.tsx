import {
  IconFocus2,
  IconLasso,
  IconMaximize,
  IconMinus,
  IconPlus,
  type TablerIcon,
} from '@tabler/icons-react'
import type { Gesture } from '../../canvas/gesture.ts'
import { useCanvasPart } from '../../canvas/use-store.ts'
import type { Commands } from './commands/use-commands.ts'
import styles from './explore.module.css'

/** Closer, farther, everything, the selection, and the lasso for people without a Shift key. */
export function ZoomControls({ commands, gesture }: { commands: Commands; gesture: Gesture }) {
  const selection = useCanvasPart(state => state.selection)
  const button = (id: string, Icon: TablerIcon, pressed?: boolean) => (
    <button
      type="button"
      aria-label={commands.name(id)}
      title={commands.label(id)}
      aria-pressed={pressed}
      onClick={() => commands.run(id)}
    >
      <Icon size={17} stroke={1.7} aria-hidden="true" />
    </button>
  )
  return (
    <div className={styles.zoom} role="toolbar" aria-label="View" aria-orientation="vertical">
      {button('zoom-in', IconPlus)}
      {button('zoom-out', IconMinus)}
      {button('fit', IconMaximize)}
      {selection.size > 0 && button('zoom-selection', IconFocus2)}
      {button('lasso', IconLasso, gesture === 'lasso')}
    </div>
  )
}
