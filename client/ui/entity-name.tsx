import { Link } from '@tanstack/react-router'
import type { Entity } from '../../model/entity.ts'
import styles from './entity-name.module.css'
import { KindIcon } from './kind-icon.tsx'

type Named = Pick<Entity, 'id' | 'type' | 'name'>

/** Glyph and name of an entity; a link to its page, or a button where the caller opens it in place. */
export function EntityName({
  entity,
  size = 18,
  onOpen,
}: {
  entity: Named
  size?: number
  onOpen?: ((id: string) => void) | undefined
}) {
  const inside = (
    <>
      <KindIcon type={entity.type} size={size} />
      <span>{entity.name}</span>
    </>
  )
  return onOpen ? (
    <button type="button" className={styles.name} onClick={() => onOpen(entity.id)}>
      {inside}
    </button>
  ) : (
    <Link to="/entities/$id" params={{ id: entity.id }} className={styles.name}>
      {inside}
    </Link>
  )
}

/** Address of the page made for a kind: case file, deal, docket; null for the others. */
export function filePage(
  entity: Named,
): { to: '/proceedings/$id' | '/deals/$id' | '/regulators/$id'; name: string } | null {
  if (entity.type === 'proceeding') return { to: '/proceedings/$id', name: 'Case file' }
  if (entity.type === 'deal') return { to: '/deals/$id', name: 'Deal file' }
  if (entity.type === 'regulator') return { to: '/regulators/$id', name: 'Docket' }
  return null
}
