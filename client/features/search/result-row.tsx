import { IconBolt, IconHelpCircle, IconPhoto } from '@tabler/icons-react'
import { entityTypes } from '../../../model/entity-types.ts'
import { keysLabel } from '../../app/actions.ts'
import { KindIcon } from '../../ui/kind-icon.tsx'
import { Kbd } from '../../ui/tag.tsx'
import type { Result } from './results.ts'
import styles from './search.module.css'

const icon = { size: 16, stroke: 1.6, 'aria-hidden': true } as const

/** One row of the search box: glyph, name, alias that matched, number of neighbors. */
export function ResultRow({
  id,
  result,
  active,
  onPoint,
  onChoose,
}: {
  id: string
  result: Result
  active: boolean
  onPoint: () => void
  onChoose: () => void
}) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the field chooses the row
    <div
      id={id}
      role="option"
      aria-selected={active}
      className={styles.row}
      onMouseMove={onPoint}
      onClick={onChoose}
      ref={node => {
        if (active) node?.scrollIntoView?.({ block: 'nearest' })
      }}
    >
      <Inside result={result} />
    </div>
  )
}

function Inside({ result }: { result: Result }) {
  if (result.kind === 'entity') {
    const { entity, alias } = result.hit
    return (
      <>
        <KindIcon type={entity.type} size={20} />
        <span className={styles.name}>{entity.name}</span>
        <span className={styles.alias}>{alias ? `also ${alias}` : entityTypes[entity.type].name}</span>
        <span className={styles.count} title={`${entity.neighbors} neighbors`}>
          {entity.neighbors.toLocaleString('en-GB')}
          <span className="visually-hidden"> neighbors</span>
        </span>
      </>
    )
  }
  if (result.kind === 'action')
    return (
      <>
        <IconBolt {...icon} />
        <span className={styles.name}>{result.action.name}</span>
        {result.action.keys && <Kbd>{keysLabel(result.action.keys)}</Kbd>}
      </>
    )
  if (result.kind === 'view')
    return (
      <>
        <IconPhoto {...icon} />
        <span className={styles.name}>{result.view.name}</span>
      </>
    )
  return (
    <>
      <IconHelpCircle {...icon} />
      <span className={styles.question}>{result.question.text}</span>
    </>
  )
}
