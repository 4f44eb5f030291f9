import { IconMoon, IconSun } from '@tabler/icons-react'
import { Outlet, useRouterState } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense, useMemo, useState } from 'react'
import { IconButton } from '../ui/button.tsx'
import { type Action, useActionKeys, useActions } from './actions.ts'
import { setAnnouncer } from './announce.ts'
import { AppSearch } from './app-search.tsx'
import { AwayBanner } from './away-banner.tsx'
import { ClockBar } from './clock-bar.tsx'
import { DrawerFrame } from './drawer-frame.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import styles from './frame.module.css'
import { PanelFrame } from './panel-frame.tsx'
import { Rail } from './rail.tsx'
import { SlotOutlet, useSlot } from './slots.tsx'
import { useScheme, useSchemeToggle } from './theme.tsx'
import { clockParameters, WrongAddress } from './wrong-address.tsx'

const ShortcutsDialog = lazy(async () => ({
  default: (await import('../features/shortcuts/shortcuts-dialog.tsx')).ShortcutsDialog,
}))

/** What stands around every screen: rail, top bar, panel, drawer, and the voice for screen readers. */
export function Frame({ children = <Outlet /> }: { children?: ReactNode }) {
  const path = useRouterState({ select: state => state.location.pathname })
  const scheme = useScheme()
  const toggle = useSchemeToggle()
  useActionKeys()
  const clocks = useSlot('clocks')
  const [shortcuts, setShortcuts] = useState(false)
  useActions(
    useMemo<Action[]>(
      () => [
        { id: 'theme', name: 'Switch between light and dark', group: 'Everywhere', run: toggle },
        {
          id: 'shortcuts',
          name: 'Keyboard shortcuts',
          keys: '?',
          group: 'Everywhere',
          run: () => setShortcuts(true),
        },
      ],
      [toggle],
    ),
  )
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#main">
        Skip to the screen
      </a>
      <Rail onShortcuts={() => setShortcuts(true)} />
      <header className={styles.top}>
        <h1 className={styles.title}>
          <SlotOutlet name="title" className={styles.title} />
        </h1>
        <AppSearch />
        <div className={styles.tools}>
          <SlotOutlet name="history" />
          {!clocks.filled && <ClockBar />}
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
          <WrongAddress parameters={clockParameters} />
          <main className={styles.main} id="main" tabIndex={-1}>
            <ErrorBoundary resetOn={path}>
              <Suspense fallback={null}>{children}</Suspense>
            </ErrorBoundary>
          </main>
          <DrawerFrame />
        </div>
        <PanelFrame />
      </div>
      {shortcuts && (
        <Suspense fallback={null}>
          <ShortcutsDialog onClose={() => setShortcuts(false)} />
        </Suspense>
      )}
      <div ref={setAnnouncer} className="visually-hidden" aria-live="polite" />
    </div>
  )
}
