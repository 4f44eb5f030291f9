import { keysLabel, useAllActions } from '../../app/actions.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Kbd } from '../../ui/tag.tsx'
import styles from './shortcuts.module.css'

/** Every key that does something now, by group. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const actions = useAllActions().filter(action => action.keys !== undefined)
  const groups = [...new Set(actions.map(action => action.group ?? 'This screen'))]
  return (
    <Dialog title="Keyboard shortcuts" onClose={onClose} wide>
      <div className={styles.groups}>
        {groups.map(group => (
          <section key={group}>
            <h3>{group}</h3>
            <dl>
              {actions
                .filter(action => (action.group ?? 'This screen') === group)
                .map(action => (
                  <div key={action.id}>
                    <dt>{action.name}</dt>
                    <dd>
                      <Kbd>{keysLabel(action.keys ?? '')}</Kbd>
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
      <p className={styles.note}>Every action, with or without a key, is in the search box as well.</p>
    </Dialog>
  )
}
