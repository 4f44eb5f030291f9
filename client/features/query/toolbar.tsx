import {
  IconBookmark,
  IconLink,
  IconLock,
  IconPencil,
  IconPlayerPlay,
  IconPlayerStop,
  IconWand,
} from '@tabler/icons-react'
import { useRef } from 'react'
import { keysLabel } from '../../app/actions.ts'
import { Button } from '../../ui/button.tsx'
import { Kbd, Tag } from '../../ui/tag.tsx'
import { DropMenu } from './drop-menu.tsx'
import styles from './query.module.css'

interface ToolbarProps {
  name: string
  running: boolean
  writes: boolean
  parametersOpen: boolean
  parameterCount: number
  onRun(): void
  onCancel(): void
  onSave(): void
  onLink(run: boolean): void
  onFormat(): void
  onParameters(): void
}

/** What can be done with the query in the editor. */
export function Toolbar(props: ToolbarProps) {
  return (
    <div className={styles.toolbar}>
      <h2>{props.name}</h2>
      {props.writes ? (
        <Tag tone="warning">
          <IconPencil size={13} aria-hidden="true" /> Writing is on
        </Tag>
      ) : (
        <Tag>
          <IconLock size={13} aria-hidden="true" /> Read-only
        </Tag>
      )}
      <span className={styles.grow} />
      <Button look="quiet" size="medium" onClick={props.onFormat} title="Format the query (Shift-Alt-F)">
        <IconWand size={16} /> Format
      </Button>
      <Button look="quiet" size="medium" onClick={props.onSave}>
        <IconBookmark size={16} /> Save
      </Button>
      <LinkMenu onLink={props.onLink} />
      <Button look="quiet" size="medium" aria-expanded={props.parametersOpen} onClick={props.onParameters}>
        Parameters{props.parameterCount > 0 ? ` ${props.parameterCount}` : ''}
      </Button>
      {props.running ? (
        <Button size="medium" onClick={props.onCancel}>
          <IconPlayerStop size={16} /> Cancel
        </Button>
      ) : (
        <Button look="primary" size="medium" onClick={props.onRun}>
          <IconPlayerPlay size={16} /> Run <Kbd>{keysLabel('mod+enter')}</Kbd>
        </Button>
      )}
    </div>
  )
}

/** A link that opens this query, or one that also runs it. */
function LinkMenu({ onLink }: { onLink(run: boolean): void }) {
  const menu = useRef<HTMLDetailsElement>(null)
  const choose = (run: boolean) => () => {
    menu.current?.removeAttribute('open')
    onLink(run)
  }
  return (
    <DropMenu
      menu={menu}
      label={
        <>
          <IconLink size={16} aria-hidden="true" /> Copy link
        </>
      }
    >
      <Button look="quiet" size="medium" onClick={choose(false)}>
        That opens this query
      </Button>
      <Button look="quiet" size="medium" onClick={choose(true)}>
        That opens and runs it
      </Button>
    </DropMenu>
  )
}
