import { type CSSProperties, type PointerEvent, useState } from 'react'
import { z } from 'zod'
import styles from './frame.module.css'
import { useRemembered } from './remembered.ts'
import { SlotOutlet, useSlot } from './slots.tsx'

const smallest = 320
const largest = () => Math.max(smallest, Math.round(window.innerWidth * 0.55))
const within = (width: number) => Math.min(Math.max(Math.round(width), smallest), largest())

/** The right panel: shown while a screen fills it, as wide as the person left it. */
export function PanelFrame() {
  const { filled, label } = useSlot('panel')
  const [width, setWidth] = useRemembered('panel-width', z.number().min(smallest).max(1600), 410)
  const [dragging, setDragging] = useState(false)
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (!dragging) return
    setWidth(within(window.innerWidth - event.clientX))
  }
  return (
    <aside
      className={`${styles.panel} ${filled ? '' : styles.empty}`}
      style={{ '--panel': `${within(width)}px` } as CSSProperties}
      aria-label={label || 'Details'}
    >
      <div
        className={styles.grip}
        data-dragging={dragging}
        role="separator"
        aria-orientation="vertical"
        aria-label="Width of the panel"
        aria-valuenow={within(width)}
        aria-valuemin={smallest}
        aria-valuemax={largest()}
        tabIndex={0}
        onPointerDown={event => {
          event.currentTarget.setPointerCapture(event.pointerId)
          setDragging(true)
        }}
        onPointerMove={drag}
        onPointerUp={() => setDragging(false)}
        onDoubleClick={() => setWidth(410)}
        onKeyDown={event => {
          const step = { ArrowLeft: 24, ArrowRight: -24 }[event.key]
          if (step) setWidth(within(width + step))
        }}
      />
      <SlotOutlet name="panel" className={styles.panelBody} />
    </aside>
  )
}
