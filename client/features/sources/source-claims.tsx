import { Link } from '@tanstack/react-router'
import { type Claim, isRelationshipType, standings } from '../../../model/claim.ts'
import { formatDate } from '../../../model/dates.ts'
import { relationshipId } from '../../../model/ids.ts'
import { relationshipTypes } from '../../../model/relationship-types.ts'
import styles from './sources.module.css'

/** The claims that rest on one source, each a link to the relationship or entity it speaks of. */
export function SourceClaims({ claims }: { claims: readonly Claim[] }) {
  if (claims.length === 0) return <p className={styles.aside}>No claim rests on it.</p>
  return (
    <ul className={styles.claims}>
      {claims.map(claim => (
        <li key={claim.id}>
          <p className={styles.says}>
            <ClaimLink claim={claim} />
          </p>
          <p className={styles.aside}>
            {[
              claim.eventOn && formatDate(claim.eventOn),
              claim.standing !== 'normal' && standings[claim.standing],
              claim.retractedOn && `retracted on ${formatDate(claim.retractedOn)}`,
            ]
              .filter(Boolean)
              .join(', ')}
          </p>
          {claim.correction && <p className={styles.correction}>Corrected: {claim.correction}</p>}
        </li>
      ))}
    </ul>
  )
}

function ClaimLink({ claim }: { claim: Claim }) {
  if (!claim.object || !isRelationshipType(claim.predicate))
    return (
      <Link to="/entities/$id" params={{ id: claim.subject }}>
        {claim.says}
      </Link>
    )
  const symmetric = 'symmetric' in relationshipTypes[claim.predicate] && claim.object < claim.subject
  const [from, to] = symmetric ? [claim.object, claim.subject] : [claim.subject, claim.object]
  return (
    <Link to="/relationships/$id" params={{ id: relationshipId(from, claim.predicate, to, claim.about) }}>
      {claim.says}
    </Link>
  )
}
