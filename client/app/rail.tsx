import { IconCommand } from '@tabler/icons-react'
import { Link, useNavigate, useRouterState } from '@tanstack/react-router'
import { useMemo } from 'react'
import { IconButton } from '../ui/button.tsx'
import { Mark } from '../ui/mark.tsx'
import { type Action, useActions } from './actions.ts'
import styles from './frame.module.css'
import { places } from './navigation.ts'

/** The rail at the left, a bar at the bottom of a phone. */
export function Rail({ onShortcuts }: { onShortcuts: () => void }) {
  const path = useRouterState({ select: state => state.location.pathname })
  const navigate = useNavigate()
  const actions = useMemo<Action[]>(
    () =>
      places.map(({ to, name }) => ({
        id: `go${to}`,
        name: `Go to ${name}`,
        group: 'Places',
        run: () => void navigate({ to }),
      })),
    [navigate],
  )
  useActions(actions)
  return (
    <nav className={styles.rail} aria-label="Screens">
      <Link to="/explore" className={styles.logo} aria-label="Interlock, first screen">
        <Mark />
      </Link>
      <ul>
        {places.map(({ to, name, icon: Icon, covers }) => (
          <li key={to}>
            <Link to={to} className={styles.place} aria-current={covers.test(path) ? 'page' : undefined}>
              <Icon size={20} stroke={1.6} aria-hidden="true" />
              {name}
            </Link>
          </li>
        ))}
      </ul>
      <div className={styles.foot}>
        <IconButton label="Keyboard shortcuts" onClick={onShortcuts}>
          <IconCommand size={18} stroke={1.6} aria-hidden="true" />
        </IconButton>
      </div>
    </nav>
  )
}
