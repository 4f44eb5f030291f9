import { IconAlertTriangle, IconChartDots3, IconEyeOff, IconFolder, IconGavel } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { SubgraphEntity, SubgraphRelationship } from '../../../contract/subgraph.ts'
import type { TracePath } from '../../../contract/trace.ts'
import { familyOf, relationshipTypes } from '../../../model/relationship-types.ts'
import { Button, buttonClass } from '../../ui/button.tsx'
import { sourceName } from '../../ui/citation.tsx'
import { KindIcon } from '../../ui/kind-icon.tsx'
import { Citations, type Cited, Statements } from '../../ui/statements.tsx'
import styles from './trace.module.css'

const small = { size: 14, stroke: 1.7, 'aria-hidden': true } as const

interface Props {
  path: TracePath
  rank: number
  open: boolean
  entities: ReadonlyMap<string, SubgraphEntity>
  relationships: ReadonlyMap<string, SubgraphRelationship>
  cited: Cited
  onOpen: () => void
  onDraw: () => void
  onAvoid: (entityId: string) => void
}

/** A path: its glyphs, its sentence, how it ended, why it ranks here; when open, each hop with its source. */
export function PathCard({
  path,
  rank,
  open,
  entities,
  relationships,
  cited,
  onOpen,
  onDraw,
  onAvoid,
}: Props) {
  const hops = path.relationshipIds.length
  const file = path.entityIds.find(id => id.startsWith('proceeding:'))
  return (
    <li className={styles.path} data-open={open}>
      <button type="button" className={styles.chain} aria-expanded={open} onClick={onOpen}>
        <b>{rank}</b>
        <span className={styles.glyphs}>
          {path.entityIds.map((id, i) => {
            const entity = entities.get(id)
            const relationship = relationships.get(path.relationshipIds[i - 1] ?? '')
            return (
              <span key={id} className={styles.glyph}>
                {relationship && <i style={{ background: `var(--${familyOf(relationship.type)})` }} />}
                {entity && <KindIcon type={entity.type} size={18} />}
                <span className="visually-hidden">{entity?.name}</span>
              </span>
            )
          })}
        </span>
        <span>
          {hops} {hops === 1 ? 'hop' : 'hops'}
        </span>
      </button>
      <div className={styles.body}>
        <p className={styles.sentence}>
          <Statements statements={path.sentences} cited={cited} />
        </p>
        {path.outcomes.map(outcome => (
          <p key={outcome.entityId} className={styles.outcome}>
            <IconGavel {...small} />
            <span>
              {path.outcomes.length > 1 && `${outcome.name}: `}
              {outcome.text}
              <Citations ids={outcome.sourceIds} cited={cited} />
            </span>
          </p>
        ))}
        {path.notes.map(note => (
          <p key={note.text} className={styles.note}>
            <IconAlertTriangle {...small} />
            <span>{note.text}</span>
          </p>
        ))}
        <p className={styles.why}>
          Ranked {rank}: {whyText(path)}
        </p>
        {open && (
          <>
            <ol className={styles.hops}>
              {path.hops.map((hop, i) => {
                const source = cited.sources.get(hop.sourceIds[0] ?? '')
                const relationship = relationships.get(hop.relationshipId)
                return (
                  <li key={hop.relationshipId}>
                    <i>{i + 1}</i>
                    <Link to="/relationships/$id" params={{ id: hop.relationshipId }}>
                      {relationship ? relationshipTypes[relationship.type].verb.replace(/^is an? /, '') : ''}
                    </Link>
                    <span>
                      {source ? sourceName(source) : 'no source known then'}
                      {hop.sourceIds.length > 1 && ` and ${hop.sourceIds.length - 1} more`}
                      {hop.alsoIds.length > 0 && ` · also joined by ${hop.alsoIds.length} more`}
                    </span>
                    <span>
                      {hop.originCount} {hop.originCount === 1 ? 'origin' : 'origins'}
                    </span>
                  </li>
                )
              })}
            </ol>
            <div className={styles.actions}>
              <Button onClick={onDraw}>
                <IconChartDots3 {...small} /> Draw on canvas
              </Button>
              {file && (
                <Link to="/proceedings/$id" params={{ id: file }} className={buttonClass()}>
                  <IconFolder {...small} /> Open case file
                </Link>
              )}
              <span className={styles.grow} />
              {path.entityIds.length > 2 && (
                <label className={styles.leave}>
                  <IconEyeOff {...small} />
                  <select
                    aria-label="Leave out an entity"
                    value=""
                    onChange={event => onAvoid(event.target.value)}
                  >
                    <option value="">Leave out …</option>
                    {path.entityIds.slice(1, -1).map(id => (
                      <option key={id} value={id}>
                        {entities.get(id)?.name ?? id}
                      </option>
                    ))}
                  </select>
                </label>
              )}
            </div>
          </>
        )}
      </div>
    </li>
  )
}

/** The parts of the rule that tell something: what costs nothing is left out, but for the hops. */
const whyText = ({ reasons }: TracePath): string =>
  reasons
    .filter(({ name, points }) => name === 'hops' || name === 'kind' || points > 0)
    .map(reason => reason.text)
    .join('; ')
