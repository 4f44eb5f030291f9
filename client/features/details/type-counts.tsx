import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { TypeCount } from '../../../contract/entities.ts'
import { families, familyNames, familyOf } from '../../../model/relationship-types.ts'
import { neighborsQuery } from '../../api/queries.ts'
import { useClocks } from '../../app/clocks.ts'
import { IconButton } from '../../ui/button.tsx'
import { counted } from '../../ui/counted.ts'
import { FamilyStroke } from '../../ui/family-stroke.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { SectionLabel, Skeleton } from '../../ui/tag.tsx'
import styles from './details.module.css'
import { useDetailsHost } from './host.tsx'
import { type Counted, mergeSymmetric, readFrom } from './words.ts'

/** Relationships by world and type with true counts; each opens to sentences, or is drawn on the canvas. */
export function TypeCounts({ entityId, counts }: { entityId: string; counts: readonly TypeCount[] }) {
  const merged = mergeSymmetric(counts)
  if (merged.length === 0)
    return (
      <p className={`${styles.section} ${styles.aside}`}>
        Nothing in the data is next to it, as the clocks are set.
      </p>
    )
  return (
    <section className={styles.section}>
      <SectionLabel>Relationships</SectionLabel>
      {familyNames.map(family => {
        const own = merged.filter(count => familyOf(count.type) === family)
        if (own.length === 0) return null
        return (
          <div key={family} className={styles.family}>
            <h4 style={{ color: `var(--${family}-text)` }}>{families[family].name}</h4>
            <ul>
              {own.map(count => (
                <TypeRow key={`${count.type} ${count.direction}`} entityId={entityId} count={count} />
              ))}
            </ul>
          </div>
        )
      })}
    </section>
  )
}

function TypeRow({ entityId, count: { type, direction, count } }: { entityId: string; count: Counted }) {
  const { expand } = useDetailsHost()
  const [open, setOpen] = useState(false)
  return (
    <li>
      <div className={styles.typeRow}>
        <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          <FamilyStroke family={familyOf(type)} width={22} />
          <span>{readFrom(type, direction)}</span>
          <b>{count.toLocaleString('en-GB')}</b>
        </button>
        {expand && (
          <IconButton
            label={`Draw what it ${readFrom(type, direction)}`}
            onClick={() =>
              expand(entityId, { type, direction: direction === 'both' ? undefined : direction })
            }
          >
            <IconPlus size={14} stroke={1.8} aria-hidden="true" />
          </IconButton>
        )}
      </div>
      {open && <Lines entityId={entityId} type={type} direction={direction} />}
    </li>
  )
}

const page = 25

function Lines({ entityId, type, direction }: Pick<Counted, 'type' | 'direction'> & { entityId: string }) {
  const clocks = useClocks()
  const [limit, setLimit] = useState(page)
  const { openRelationship } = useDetailsHost()
  const { data, error } = useQuery(
    neighborsQuery({ id: entityId, types: [type], direction, limit, ...clocks }),
  )
  if (error) return <ErrorNotice error={error} />
  if (!data) return <Skeleton height={40} />
  return (
    <>
      <ul className={styles.lines}>
        {data.subgraph.relationships.map(({ id, sentence, contested }) => (
          <li key={id}>
            {openRelationship ? (
              <button type="button" onClick={() => openRelationship(id)}>
                {sentence}
              </button>
            ) : (
              <Link to="/relationships/$id" params={{ id }}>
                {sentence}
              </Link>
            )}
            {contested && (
              <span className={styles.mark} title="Sources differ">
                <span aria-hidden="true">≠</span>
                <span className="visually-hidden">sources differ</span>
              </span>
            )}
          </li>
        ))}
      </ul>
      {data.shown < data.total && (
        <button type="button" className={styles.more} onClick={() => setLimit(Math.min(limit + 100, 500))}>
          Showing {data.shown} of {counted(data.total, 'neighbor')}: show more
        </button>
      )}
    </>
  )
}
