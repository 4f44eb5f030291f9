import { Link } from '@tanstack/react-router'
import type { ToldConflict } from '../../../contract/conflicts.ts'
import type { SubgraphEntity } from '../../../contract/subgraph.ts'
import { earliestDay, formatDate } from '../../../model/dates.ts'
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
  const about = conflict.about === conflict.subject ? undefined : entities.get(conflict.about ?? '')
  const shown = conflict.sides.find(side => side.shown)
  return (
    <div role="group" className={styles.conflict} aria-label={conflict.title}>
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
      <Since conflict={conflict} />
      <div className={styles.sides}>
        {conflict.sides.map(side => (
          <Side key={side.value + side.claimIds[0]} side={side} conflict={conflict} />
        ))}
      </div>
      <p className={styles.decided}>
        <b>{shown?.value}</b> is shown: {conflict.decidedBy.step.toLowerCase()} decides.{' '}
        {conflict.decidedBy.finding}
      </p>
    </div>
  )
}

/** How a disagreement came about, by the days on which its sides were first published. */
function Since({ conflict }: { conflict: ToldConflict }) {
  const first = conflict.sides
    .map(side => ({ side, on: firstPublished(side, conflict) }))
    .sort((a, b) => ((a.on ?? '9') < (b.on ?? '9') ? -1 : 1))
  return (
    <p className={styles.story}>
      {first.map(({ side, on }, index) => (
        <span key={side.value + side.claimIds[0]}>
          {index === 0 ? 'First told as ' : index === first.length - 1 ? ', then as ' : ', '}
          <q>{side.value}</q>
          {on ? ` ${on.length === 10 ? 'on' : 'in'} ${formatDate(on)}` : ', no date stated'}
        </span>
      ))}
      .
    </p>
  )
}

function firstPublished(side: ToldConflict['sides'][number], { sources }: ToldConflict): string | null {
  const dates = sources
    .filter(source => side.sourceIds.includes(source.id))
    .flatMap(source => source.publishedOn ?? [])
  return dates.sort((a, b) => (earliestDay(a) < earliestDay(b) ? -1 : 1))[0] ?? null
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
      {side.alsoWritten.length > 0 && (
        <p className={styles.origins}>also written {side.alsoWritten.join(', ')}</p>
      )}
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
