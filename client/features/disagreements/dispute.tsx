import { Link } from '@tanstack/react-router'
import type { ToldConflict } from '../../../contract/conflicts.ts'
import type { SubgraphEntity } from '../../../contract/subgraph.ts'
import { conflictKinds } from '../../../model/relationship.ts'
import { sourceName } from '../../ui/citation.tsx'
import { EntityName } from '../../ui/entity-name.tsx'
import { Tag } from '../../ui/tag.tsx'
import type { Dispute } from './by-pair.ts'
import styles from './disagreements.module.css'

type Entities = ReadonlyMap<string, SubgraphEntity>

/** All that sources differ about between two entities: each question with its sides. */
export function DisputeCard({ dispute, entities }: { dispute: Dispute; entities: Entities }) {
  const [subject, object] = [entities.get(dispute.subject), entities.get(dispute.object ?? '')]
  return (
    <article className={styles.dispute}>
      <h2>
        {subject ? <EntityName entity={subject} /> : dispute.subject}
        {object && (
          <>
            <span aria-hidden="true">→</span>
            <EntityName entity={object} />
          </>
        )}
      </h2>
      {dispute.conflicts.map(conflict => (
        <ConflictStory key={conflict.id} conflict={conflict} entities={entities} />
      ))}
    </article>
  )
}

function ConflictStory({ conflict, entities }: { conflict: ToldConflict; entities: Entities }) {
  const about = entities.get(conflict.about ?? '')
  return (
    <section className={styles.conflict} aria-label={conflict.title}>
      <header>
        <h3>{conflict.question}</h3>
        <Tag tone="warning">{conflictKinds[conflict.kind]}</Tag>
        {conflict.spread !== null && conflict.spread > 1 && (
          <span>
            the highest is {conflict.spread.toLocaleString('en-GB', { maximumFractionDigits: 2 })} times the
            lowest
          </span>
        )}
        {about && <span>in “{about.name}”</span>}
        {conflict.relationshipId && (
          <Link to="/relationships/$id" params={{ id: conflict.relationshipId }}>
            All claims
          </Link>
        )}
      </header>
      <div className={styles.sides}>
        {conflict.sides.map(side => (
          <Side key={side.value + side.claimIds[0]} side={side} conflict={conflict} />
        ))}
      </div>
    </section>
  )
}

function Side({ side, conflict }: { side: ToldConflict['sides'][number]; conflict: ToldConflict }) {
  const cited = conflict.sources
    .filter(source => side.sourceIds.includes(source.id))
    .sort((a, b) => ((a.publishedOn ?? '9') < (b.publishedOn ?? '9') ? -1 : 1))
  const origins = `${side.origins} independent ${side.origins === 1 ? 'origin' : 'origins'}`
  return (
    <div className={styles.side} data-shown={side.shown}>
      <p className={styles.value}>
        {side.value}
        {side.shown && <small>the value shown</small>}
      </p>
      <ul>
        {cited.map(source => (
          <li key={source.id}>
            <Link to="/sources/$id" params={{ id: source.id }}>
              {sourceName(source)}
            </Link>
          </li>
        ))}
      </ul>
      <p className={styles.origins}>
        {origins}
        {side.official && ', official among them'}
      </p>
      {side.correction && <p className={styles.correction}>Corrected: {side.correction}</p>}
    </div>
  )
}
