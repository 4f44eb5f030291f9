import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import { keysLabel } from '../../app/actions.ts'
import { Button } from '../../ui/button.tsx'
import { Kbd } from '../../ui/tag.tsx'
import { mostUrgent, remedyIn } from './check.ts'
import type { Underline } from './editor/language-worker.ts'
import styles from './query.module.css'

/** Line and column, from 1, of an offset. */
export function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}

/** The word to write instead stands out. */
function withRemedy(help: string) {
  const [before, word, after] = help.split(/(?<=Did you mean )`?([\w.]+)`?(?=\?)/)
  return word ? (
    <>
      {before}
      <code>{word}</code>
      {after}
    </>
  ) : (
    help
  )
}

/** The most serious thing that is underlined, in words, with its place and its remedy. */
export function MessageBar({
  text,
  found,
  onFix,
  onGo,
}: {
  text: string
  found: Underline[]
  /** Null while the text has changed and is not checked again. */
  onFix: (() => void) | null
  onGo(offset: number): void
}) {
  const first = mostUrgent(found)
  if (!first) return null
  const { line, column } = placeOf(text, first.from)
  const Icon = first.severity === 'info' ? IconInfoCircle : IconAlertTriangle
  return (
    <div className={styles.message} data-severity={first.severity} role="status">
      <Icon size={16} aria-hidden="true" />
      <div>
        <p>
          <strong>{first.message}</strong>{' '}
          <button type="button" onClick={() => onGo(first.from)}>
            line {line}, column {column}
          </button>
          {found.length > 1 && <span> and {found.length - 1} more</span>}
        </p>
        {first.help && <p className={styles.help}>{withRemedy(first.help)}</p>}
      </div>
      {onFix && remedyIn(first) && (
        <Button size="medium" onClick={onFix}>
          Fix <Kbd>{keysLabel('mod+.')}</Kbd>
        </Button>
      )}
    </div>
  )
}
