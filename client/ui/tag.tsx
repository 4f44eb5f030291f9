import type { ComponentProps, ReactNode } from 'react'
import type { Family } from '../../model/relationship-types.ts'
import styles from './parts.module.css'

/** A small label: the family of a relationship, a warning, a state. */
export function Tag({ tone, children }: { tone?: Family | 'warning'; children: ReactNode }) {
  return <span className={[styles.tag, tone && styles[tone]].filter(Boolean).join(' ')}>{children}</span>
}

/** Sources differ: the mark and the words. */
export const DifferTag = () => (
  <Tag tone="warning">
    <span aria-hidden="true">≠</span> Sources differ
  </Tag>
)

/** A filter: on has an ink border. Without `on` it is a plain button in the shape of a chip. */
export function Chip({
  on,
  add = false,
  ...rest
}: ComponentProps<'button'> & { on?: boolean; add?: boolean }) {
  return <button type="button" aria-pressed={on} data-add={add} {...rest} className={styles.chip} />
}

export const Kbd = ({ children }: { children: ReactNode }) => <kbd className={styles.kbd}>{children}</kbd>

/** Heading of a group inside a panel. */
export const SectionLabel = ({ children, level = 3 }: { children: ReactNode; level?: 2 | 3 }) =>
  level === 2 ? (
    <h2 className={styles.sectionLabel}>{children}</h2>
  ) : (
    <h3 className={styles.sectionLabel}>{children}</h3>
  )

/** Grey shapes in the place of what is still being read. */
export const Skeleton = ({ width = '100%', height = 14 }: { width?: number | string; height?: number }) => (
  <span className={styles.skeleton} style={{ width, height }} />
)
