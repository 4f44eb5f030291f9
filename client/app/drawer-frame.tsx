import styles from './frame.module.css'
import { SlotOutlet, useSlot } from './slots.tsx'

/** The drawer under the screen: shown while a screen fills it, as high as what fills it. */
export function DrawerFrame() {
  const { filled, label } = useSlot('drawer')
  return (
    <section className={filled ? styles.drawer : styles.empty} aria-label={label || 'Drawer'}>
      <SlotOutlet name="drawer" />
    </section>
  )
}
