import type { SubgraphRelationship } from '../../contract/subgraph.ts'
import type { LineState } from '../../contract/view-state.ts'

/** As legends and filters call them. */
export const lineStateNames: Record<LineState, string> = {
  contested: 'Sources differ',
  rumoured: 'Not confirmed',
  ended: 'Ended',
}

/** What of a relationship's look is not its kind. What has ended is no longer unconfirmed. */
export function statesOf(relationship: SubgraphRelationship): LineState[] {
  const states: LineState[] = relationship.contested ? ['contested'] : []
  if (isEnded(relationship)) states.push('ended')
  else if (isRumoured(relationship)) states.push('rumoured')
  return states
}

export const isRumoured = ({ status, certainty }: SubgraphRelationship): boolean =>
  status === 'rumoured' || status === 'planned' || certainty === 'possible'

export const isEnded = ({ status, validEnd }: SubgraphRelationship): boolean =>
  status === 'ended' || status === 'abandoned' || status === 'denied' || validEnd === 'dated'
