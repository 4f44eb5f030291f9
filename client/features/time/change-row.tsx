import type { Change } from '../../../contract/changes.ts'
import { changeKinds } from '../../../model/compare.ts'
import { typeOfId } from '../../../model/ids.ts'
import { familyOf } from '../../../model/relationship-types.ts'
import { useCanvas } from '../../canvas/use-store.ts'
import { sourceName } from '../../ui/citation.tsx'
import { FamilyStroke } from '../../ui/family-stroke.tsx'
import { KindIcon } from '../../ui/kind-icon.tsx'
import { type Marked, Sign } from './sign.tsx'
import styles from './time.module.css'

const mostSources = 3

/** One difference, in sentences: what was said, what is said, who says so. Its name selects it on the canvas. */
export function ChangeRow({ change, mark }: { change: Change; mark: Marked }) {
  const store = useCanvas()
  const { title, before, after, sources, kind, type, entityId, relationshipId } = change
  const more = sources.length > mostSources ? ` and ${sources.length - mostSources} more` : ''
  const was = before && before !== after && mark !== 'appeared' ? before : null
  return (
    <li>
      <Sign mark={mark} />
      <div>
        <button type="button" onClick={() => store.select([relationshipId ?? entityId])}>
          {type ? (
            <FamilyStroke family={familyOf(type)} width={22} />
          ) : (
            <KindIcon type={typeOfId(entityId)} size={16} />
          )}
          {title}
        </button>
        {mark === 'changed' && <small>{changeKinds[kind]}</small>}
        {was && <s>{was}</s>}
        {after ? (
          <q className={was ? styles.now : ''}>{after}</q>
        ) : mark === 'ended' ? null : (
          <q>Nothing is said any more.</q>
        )}
        <small>
          {sources.slice(0, mostSources).map(sourceName).join('; ')}
          {more}
        </small>
      </div>
    </li>
  )
}
