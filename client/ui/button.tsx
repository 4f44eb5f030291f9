import type { ComponentProps, ReactNode } from 'react'
import styles from './parts.module.css'

type Look = 'plain' | 'primary' | 'quiet' | 'icon'
type Size = 'small' | 'medium' | 'large'

/** Class of a button, for links that look like one. */
export const buttonClass = (look: Look = 'plain', size: Size = 'small'): string =>
  [styles.button, look !== 'plain' && styles[look], size !== 'small' && styles[size]]
    .filter(Boolean)
    .join(' ')

/** A button: 26, 30 or 34 high. */
export function Button({
  look = 'plain',
  size = 'small',
  className = '',
  ...rest
}: ComponentProps<'button'> & { look?: Look; size?: Size }) {
  return <button type="button" {...rest} className={`${buttonClass(look, size)} ${className}`} />
}

/** A button that shows an icon alone and says its name. */
export function IconButton({
  label,
  children,
  ...rest
}: ComponentProps<'button'> & { label: string; children: ReactNode }) {
  return (
    <Button look="icon" aria-label={label} title={label} {...rest}>
      {children}
    </Button>
  )
}
