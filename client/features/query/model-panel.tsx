import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ResponseOf } from '../../../contract/endpoint.ts'
import type { model } from '../../../contract/model.ts'
import { modelQuery } from '../../api/queries.ts'
import { FamilyStroke } from '../../ui/family-stroke.tsx'
import { KindIcon } from '../../ui/kind-icon.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { SectionLabel, Skeleton } from '../../ui/tag.tsx'
import { ModelDrawing } from './model-drawing.tsx'
import styles from './query.module.css'

type ModelAnswer = ResponseOf<typeof model>

/** Properties of a label or type, each clickable, with what they look like. */
function Properties({
  on,
  answer,
  insert,
}: {
  on: string[]
  answer: ModelAnswer
  insert(text: string): void
}) {
  const found = answer.properties.filter(property => on.includes(property.on))
  if (found.length === 0) return <p className={styles.dim}>No properties on record.</p>
  return (
    <ul className={styles.properties}>
      {found.map(property => (
        <li key={`${property.on}.${property.name}`}>
          <button
            type="button"
            onClick={() => insert(`.${property.name}`)}
            title={property.examples.join(' · ')}
          >
            <code>{property.name}</code>
            <span>{property.examples[0] ?? property.type}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

/** What is opened at the end of the panel is seen at once. */
const intoSight = (element: HTMLElement | null) => element?.scrollIntoView?.({ block: 'end' })

/** Which kinds there are, how they meet and how many: a click puts a piece of Cypher into the editor. */
export function ModelPanel({ insert }: { insert(text: string): void }) {
  const { data, error, refetch } = useQuery(modelQuery({}))
  const [open, setOpen] = useState<string | null>(null)
  const [drawn, setDrawn] = useState(false)
  if (error) return <ErrorNotice error={error} again={() => void refetch()} />
  if (!data)
    return (
      <div className={styles.sideBody}>
        {[1, 2, 3, 4, 5].map(row => (
          <Skeleton key={row} height={22} />
        ))}
      </div>
    )
  const entities = data.entityTypes.reduce((sum, type) => sum + type.count, 0)
  const entityTypes = data.entityTypes.toSorted((a, b) => b.count - a.count)
  const used = data.relationshipTypes.filter(type => type.count > 0)
  return (
    <div className={styles.sideBody}>
      <div className={styles.sideHead}>
        <SectionLabel level={2}>Entities</SectionLabel>
        <span>
          {entities.toLocaleString('en-GB')} in {data.entityTypes.filter(type => type.count > 0).length} types
        </span>
      </div>
      <ul className={styles.types}>
        {entityTypes.map(type => (
          <li key={type.type}>
            <div className={styles.typeRow}>
              <button type="button" onClick={() => insert(`(:${type.label})`)} title={type.description}>
                <KindIcon type={type.type} size={20} />
                <span>{type.name}</span>
              </button>
              <button
                type="button"
                className={styles.disclose}
                aria-expanded={open === type.type}
                aria-label={`Properties of ${type.name}`}
                onClick={() => setOpen(now => (now === type.type ? null : type.type))}
              >
                {type.count.toLocaleString('en-GB')}
              </button>
            </div>
            {open === type.type && <Properties on={['Entity', type.label]} answer={data} insert={insert} />}
          </li>
        ))}
      </ul>
      <div className={styles.sideHead}>
        <SectionLabel level={2}>Relationships</SectionLabel>
        <span>{used.length} types in use</span>
      </div>
      <ul className={styles.types}>
        {used.map(type => (
          <li key={type.type}>
            <div className={styles.typeRow}>
              <button type="button" onClick={() => insert(`-[:${type.type}]->`)} title={`… ${type.verb} …`}>
                <FamilyStroke family={type.family} width={20} />
                <code>{type.type}</code>
              </button>
              <button
                type="button"
                className={styles.disclose}
                aria-expanded={open === type.type}
                aria-label={`What ${type.type} connects, and its properties`}
                onClick={() => setOpen(now => (now === type.type ? null : type.type))}
              >
                {type.count.toLocaleString('en-GB')}
              </button>
            </div>
            {open === type.type && (
              <>
                <ul className={styles.properties}>
                  {data.patterns
                    .filter(pattern => pattern.type === type.type)
                    .map(pattern => {
                      const label = (kind: string) =>
                        data.entityTypes.find(entry => entry.type === kind)?.label ?? kind
                      const text = `(:${label(pattern.from)})-[:${type.type}]->(:${label(pattern.to)})`
                      return (
                        <li key={text}>
                          <button type="button" onClick={() => insert(text)}>
                            <code>
                              {label(pattern.from)} → {label(pattern.to)}
                            </code>
                            <span>{pattern.count.toLocaleString('en-GB')}</span>
                          </button>
                        </li>
                      )
                    })}
                </ul>
                <Properties on={['relationships']} answer={data} insert={insert} />
              </>
            )}
          </li>
        ))}
      </ul>
      <button
        type="button"
        className={styles.drawToggle}
        aria-expanded={drawn}
        onClick={() => setDrawn(now => !now)}
      >
        {drawn ? 'Hide the drawing' : 'Draw the model'}
      </button>
      {drawn && (
        <div ref={intoSight}>
          <ModelDrawing answer={data} insert={insert} />
        </div>
      )}
    </div>
  )
}
