import type { ViewState } from '../../../contract/view-state.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { Skeleton } from '../../ui/tag.tsx'
import { NameForm } from './name-form.tsx'
import { NamedViewRow } from './named-view-row.tsx'
import styles from './share.module.css'
import { useNamedViews } from './use-named-views.ts'

/** Saves this view under a name; opens, renews, renames and deletes those that have one. */
export function NamedViewsDialog({
  state,
  title,
  onClose,
}: {
  state: () => ViewState
  title: string
  onClose: () => void
}) {
  const { views, error, again, outcome, busy, save, renew, rename, remove } = useNamedViews(state)
  return (
    <Dialog title="Named views" onClose={onClose}>
      <NameForm
        label="Name of this view"
        name={title}
        action="Save"
        busy={busy}
        onName={name => void save(name)}
      />
      <p className={styles.outcome}>
        {busy ? 'Working …' : outcome?.text}{' '}
        {!busy && outcome?.action && <Button onClick={outcome.action.run}>{outcome.action.name}</Button>}
      </p>
      {error && <ErrorNotice error={error} again={again} />}
      {!views && !error && <Skeleton height={72} />}
      {views?.length === 0 && <p className={styles.none}>No view has a name yet.</p>}
      <ul className={styles.views} aria-label="Named views">
        {views?.map(view => (
          <NamedViewRow
            key={view.id}
            view={view}
            onOpen={onClose}
            onRenew={() => void renew(view)}
            onRename={name => rename(view, name)}
            onRemove={() => void remove(view)}
          />
        ))}
      </ul>
    </Dialog>
  )
}
