import { IconMoon, IconSun } from '@tabler/icons-react'
import { Outlet, useRouterState } from '@tanstack/react-router'
import { Suspense, useMemo } from 'react'
import { IconButton } from '../ui/button.tsx'
import { type Action, useActionKeys, useActions } from './actions.ts'
import { setAnnouncer } from './announce.ts'
import { AwayBanner } from './away-banner.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import styles from './frame.module.css'
import { PanelFrame } from './panel-frame.tsx'
import { Rail } from './rail.tsx'
import { SlotOutlet, useSlot } from './slots.tsx'
import { useScheme, useSchemeToggle } from './theme.tsx'

/** What stands around every screen: rail, top bar, panel, drawer, and the voice for screen readers. */
export function Frame() {
  const path = useRouterState({ select: state => state.location.pathname })
  const scheme = useScheme()
  const toggle = useSchemeToggle()
  const drawer = useSlot('drawer')
  useActionKeys()
  useActions(
    useMemo<Action[]>(
      () => [{ id: 'theme', name: 'Switch between light and dark', group: 'Everywhere', run: toggle }],
      [toggle],
    ),
  )
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#main">
        Skip to the screen
      </a>
      <Rail onShortcuts={() => undefined} />
      <header className={styles.top}>
        <h1 className={styles.title}>
          <SlotOutlet name="title" className={styles.title} />
        </h1>
        <div />
        <div className={styles.tools}>
          <SlotOutlet name="history" />
          <SlotOutlet name="clocks" />
          <SlotOutlet name="share" />
          <IconButton label={scheme === 'dark' ? 'Light theme' : 'Dark theme'} onClick={toggle}>
            {scheme === 'dark' ? <IconSun size={18} stroke={1.6} /> : <IconMoon size={18} stroke={1.6} />}
          </IconButton>
        </div>
      </header>
      <div className={styles.body}>
        <div className={styles.middle}>
          <AwayBanner />
          <main className={styles.main} id="main" tabIndex={-1}>
            <ErrorBoundary resetOn={path}>
              <Suspense fallback={null}>
                <Outlet />
              </Suspense>
            </ErrorBoundary>
          </main>
          <section
            className={drawer.filled ? styles.drawer : styles.empty}
            aria-label={drawer.label || 'Drawer'}
          >
            <SlotOutlet name="drawer" />
          </section>
        </div>
        <PanelFrame />
      </div>
      <div ref={setAnnouncer} className="visually-hidden" aria-live="polite" />
    </div>
  )
}
