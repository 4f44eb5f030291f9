import { type CSSProperties, useEffect } from 'react'
import styles from './frame.module.css'
import { SlotOutlet, useSlot } from './slots.tsx'
import { useGrip } from './use-grip.ts'

const panelId = 'panel'

/** Where the focus goes back to when the panel closes. */
let cameFrom: Element | null = null

/** Goes to what the panel says, once it says it: for whoever opened it by keyboard. */
export function focusPanel(): void {
  cameFrom = document.activeElement
  requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById(panelId)?.focus()))
}

/** The right panel: shown while a screen fills it, as wide as the person left it. */
export function PanelFrame() {
  const { filled, label } = useSlot('panel')
  useEffect(() => {
    if (filled) return
    const nowhere = document.activeElement === document.body || document.activeElement?.id === panelId
    if (nowhere && cameFrom instanceof HTMLElement) cameFrom.focus()
    cameFrom = null
  }, [filled])
  const { size, grip } = useGrip({
    name: 'panel-width',
    label: 'Width of the panel',
    initial: 410,
    smallest: 320,
    largest: () => window.innerWidth * 0.55,
    sizeAt: ({ clientX }) => window.innerWidth - clientX,
    keys: ['ArrowLeft', 'ArrowRight'],
    orientation: 'vertical',
  })
  return (
    <aside
      id={panelId}
      tabIndex={-1}
      className={`${styles.panel} ${filled ? '' : styles.empty}`}
      style={{ '--panel': `${size}px` } as CSSProperties}
      aria-label={label || 'Details'}
    >
      <div className={styles.grip} {...grip} />
      <SlotOutlet name="panel" className={styles.panelBody} />
    </aside>
  )
}
