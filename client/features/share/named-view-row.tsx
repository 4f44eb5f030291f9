import { IconDeviceFloppy, IconPencil, IconTrash } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { NamedView } from '../../../contract/named-views.ts'
import { formatDate } from '../../../model/dates.ts'
import { IconButton } from '../../ui/button.tsx'
import { NameForm } from './name-form.tsx'

const icon = { size: 16, stroke: 1.7, 'aria-hidden': true } as const

/** A named view: its name leads to it, beside it what can be done with it. */
export function NamedViewRow({
  view,
  onOpen,
  onRenew,
  onRename,
  onRemove,
}: {
  view: NamedView
  onOpen: () => void
  onRenew: () => void
  onRename: (name: string) => Promise<boolean>
  onRemove: () => void
}) {
  const [naming, setNaming] = useState(false)
  if (naming)
    return (
      <li>
        <NameForm
          label={`New name of ${view.name}`}
          name={view.name}
          action="Rename"
          onName={name => void onRename(name).then(done => setNaming(!done))}
          onCancel={() => setNaming(false)}
        />
      </li>
    )
  return (
    <li>
      <Link to="/view/$id" params={{ id: view.viewId }} onClick={onOpen}>
        {view.name}
      </Link>
      <time dateTime={view.savedAt} title={`Saved ${view.savedAt}`}>
        {formatDate(view.savedAt.slice(0, 10))}
      </time>
      <IconButton label={`Save the canvas as “${view.name}”`} onClick={onRenew}>
        <IconDeviceFloppy {...icon} />
      </IconButton>
      <IconButton label={`Rename “${view.name}”`} onClick={() => setNaming(true)}>
        <IconPencil {...icon} />
      </IconButton>
      <IconButton label={`Delete “${view.name}”`} onClick={onRemove}>
        <IconTrash {...icon} />
      </IconButton>
    </li>
  )
}
