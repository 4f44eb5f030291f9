import { announce } from '../../app/announce.ts'
import type { Draft } from './draft.ts'
import { type SaveAs, SaveForm } from './save-form.tsx'
import { keepSaved, type SavedQuery, takesPlaceOf } from './store.ts'

/** Keeps what is in the editor, or renames and moves a query that is kept. */
export function Saving({
  saving,
  kept,
  draft,
  params,
  onClose,
  onSaved,
}: {
  saving: SavedQuery | 'new'
  kept: SavedQuery[]
  draft: Draft
  params: Record<string, unknown>
  onClose(): void
  onSaved(query: SavedQuery): void
}) {
  const isNew = saving === 'new'
  const earlier = isNew ? kept.find(query => query.name === draft.name) : saving
  const initial = { name: draft.name, description: '', folder: '', ...(earlier && detailsOf(earlier)) }
  const save = (as: SaveAs) => {
    const query: SavedQuery = isNew
      ? {
          id: crypto.randomUUID(),
          ...as,
          cypher: draft.cypher,
          params,
          savedAt: new Date().toISOString(),
        }
      : { ...saving, ...as }
    announce(
      keepSaved(query)
        ? `Saved ${as.name}`
        : 'This browser does not keep anything. The query is saved until the page is closed.',
    )
    onSaved(query)
  }
  return (
    <SaveForm
      label={isNew ? 'Save the query' : `Rename or move ${saving.name}`}
      initial={initial}
      replaces={as => kept.some(takesPlaceOf({ id: isNew ? '' : saving.id, ...as }))}
      folders={[...new Set(kept.map(query => query.folder))].filter(Boolean)}
      onSave={save}
      onClose={onClose}
    />
  )
}

const detailsOf = ({ name, description, folder }: SavedQuery): SaveAs => ({ name, description, folder })
