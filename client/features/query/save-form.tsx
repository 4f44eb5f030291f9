import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import styles from './query.module.css'

export interface SaveAs {
  name: string
  description: string
  folder: string
}

/** Name, description and folder of a query that is to be kept, or of one that is kept already. */
export function SaveForm({
  label,
  initial,
  replaces,
  folders,
  onSave,
  onClose,
}: {
  label: string
  initial: SaveAs
  /** True where another saved query has this name and folder. */
  replaces(as: SaveAs): boolean
  folders: string[]
  onSave(as: SaveAs): void
  onClose(): void
}) {
  const [as, setAs] = useState<SaveAs>(initial)
  const tidy = { ...as, name: as.name.trim(), folder: as.folder.trim() }
  return (
    <form
      className={styles.saveForm}
      aria-label={label}
      onSubmit={event => {
        event.preventDefault()
        if (as.name.trim()) onSave(tidy)
      }}
      onKeyDown={event => event.key === 'Escape' && onClose()}
    >
      <label>
        Name
        <input
          autoFocus
          required
          maxLength={120}
          value={as.name}
          onChange={event => setAs({ ...as, name: event.target.value })}
        />
      </label>
      <label>
        What it answers
        <input
          maxLength={300}
          value={as.description}
          onChange={event => setAs({ ...as, description: event.target.value })}
        />
      </label>
      <label>
        Folder
        <input
          list="query-folders"
          maxLength={60}
          value={as.folder}
          onChange={event => setAs({ ...as, folder: event.target.value })}
        />
        <datalist id="query-folders">
          {folders.map(folder => (
            <option key={folder} value={folder} />
          ))}
        </datalist>
      </label>
      <Button type="submit" look="primary" size="medium">
        Save
      </Button>
      <Button size="medium" onClick={onClose}>
        Cancel
      </Button>
      {replaces(tidy) && (
        <p className={styles.dim} role="status">
          This folder has a query of that name. Saving puts this one in its place.
        </p>
      )}
    </form>
  )
}
