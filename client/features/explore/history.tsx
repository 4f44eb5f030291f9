import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react'
import { useCanvasLog } from '../../canvas/use-store.ts'
import { IconButton } from '../../ui/button.tsx'
import type { Commands } from './commands/use-commands.ts'
import styles from './explore.module.css'

/** Undo and redo by the name of what they would do. */
export function History({ commands }: { commands: Commands }) {
  const { undo, redo } = useCanvasLog()
  return (
    <div className={styles.history}>
      <IconButton
        label={undo ? `Undo ${undo}` : 'Nothing to undo'}
        disabled={!undo}
        onClick={() => commands.run('undo')}
      >
        <IconArrowBackUp size={18} stroke={1.6} aria-hidden="true" />
      </IconButton>
      <IconButton
        label={redo ? `Redo ${redo}` : 'Nothing to redo'}
        disabled={!redo}
        onClick={() => commands.run('redo')}
      >
        <IconArrowForwardUp size={18} stroke={1.6} aria-hidden="true" />
      </IconButton>
    </div>
  )
}
