import { type KeyboardEvent, type PointerEvent, useState } from 'react'
import { z } from 'zod'
import { useRemembered } from './remembered.ts'

export interface GripOptions {
  /** Under which name this browser remembers the size. */
  name: string
  label: string
  initial: number
  smallest: number
  largest: () => number
  /** The size that the pointer asks for. */
  sizeAt: (pointer: { clientX: number; clientY: number }) => number
  /** Keys that make it larger and smaller. */
  keys: readonly [grow: string, shrink: string]
  orientation: 'vertical' | 'horizontal'
}

/** A size that a person drags, or moves with the arrow keys, and finds again. Double click resets it. */
export function useGrip({ name, label, initial, smallest, largest, sizeAt, keys, orientation }: GripOptions) {
  const [stored, store] = useRemembered(name, z.number().min(1).max(4_000), initial)
  const [dragging, setDragging] = useState(false)
  const within = (size: number) =>
    Math.min(Math.max(Math.round(size), smallest), Math.max(smallest, largest()))
  const size = within(stored)
  return {
    size,
    grip: {
      role: 'separator',
      tabIndex: 0,
      'aria-label': label,
      'aria-orientation': orientation,
      'aria-valuenow': size,
      'aria-valuemin': smallest,
      'aria-valuemax': Math.max(smallest, largest()),
      'data-dragging': dragging,
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        setDragging(true)
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        if (dragging) store(within(sizeAt(event)))
      },
      onPointerUp: () => setDragging(false),
      onDoubleClick: () => store(initial),
      onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
        const step = event.key === keys[0] ? 24 : event.key === keys[1] ? -24 : 0
        if (step === 0) return
        event.preventDefault()
        store(within(size + step))
      },
    } as const,
  }
}
