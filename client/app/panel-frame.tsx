import type { CSSProperties } from 'react'
import styles from './frame.module.css'
import { SlotOutlet, useSlot } from './slots.tsx'
import { useGrip } from './use-grip.ts'

/** The right panel: shown while a screen fills it, as wide as the person left it. */
export function PanelFrame() {
  const { filled, label } = useSlot('panel')
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
      className={`${styles.panel} ${filled ? '' : styles.empty}`}
      style={{ '--panel': `${size}px` } as CSSProperties}
      aria-label={label || 'Details'}
    >
      <div className={styles.grip} {...grip} />
      <SlotOutlet name="panel" className={styles.panelBody} />
    </aside>
  )
}
