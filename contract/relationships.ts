import { z } from 'zod'
import { EntityId, RelationshipId } from '../model/ids.ts'
import { clocks } from './clocks.ts'
import { endpoint } from './endpoint.ts'
import { Conflict, DisplayedValue, Evidence } from './evidence.ts'
import {
  exampleAmazon,
  exampleAnthropic,
  exampleClaim,
  exampleRelationship,
  exampleSource,
} from './example.ts'
import { Subgraph, SubgraphEntity } from './subgraph.ts'

export const relationship = endpoint({
  name: 'relationship',
  method: 'GET',
  path: '/api/relationships/:id',
  summary: 'What does this line say, who says so, who differs, and why is this value the one shown?',
  tag: 'Explore',
  request: z.object({ id: RelationshipId, ...clocks }),
  response: z.object({
    relationship: Subgraph.shape.relationships.element,
    from: SubgraphEntity,
    to: SubgraphEntity,
    about: SubgraphEntity.nullable(),
    /** The line in one plain sentence. */
    sentence: z.string(),
    values: z.array(DisplayedValue),
    conflicts: z.array(Conflict),
    evidence: Evidence,
    /** Origins that are independent of one another, each with the sources that repeat it. */
    origins: z.array(z.object({ origin: z.string(), how: z.string(), sourceIds: z.array(z.string()) })),
  }),
  example: {
    request: { id: exampleRelationship.id },
    response: {
      relationship: exampleRelationship,
      from: exampleAmazon,
      to: exampleAnthropic,
      about: null,
      sentence: exampleRelationship.sentence,
      values: [
        {
          question: 'Amount',
          value: 'up to US$4bn',
          claimId: exampleClaim.id,
          reasons: [{ step: 'Standing', finding: 'The only claim.', decides: true }],
          range: null,
        },
      ],
      conflicts: [],
      evidence: { claims: [exampleClaim], sources: [exampleSource] },
      origins: [
        { origin: 'axios-2023-09-25', how: 'it reports at first hand', sourceIds: [exampleSource.id] },
      ],
    },
  },
})

/** The evidence of a drawing in a few answers: the table of claims and the list of sources are made of it. */
export const evidenceBehind = endpoint({
  name: 'evidenceBehind',
  method: 'POST',
  path: '/api/evidence',
  summary: 'Which claims stand behind these entities and relationships, and which sources do they cite?',
  tag: 'Explore',
  request: z.object({
    /** Of an entity, the claims about itself. */
    entityIds: z.array(EntityId).max(500).default([]),
    relationshipIds: z.array(RelationshipId).max(500).default([]),
    ...clocks,
  }),
  response: z.object({
    /** What is no longer in the graph is left out. */
    behind: z.array(z.object({ id: z.string(), claimIds: z.array(z.string()) })),
    /** Each claim and each source once. */
    evidence: Evidence,
  }),
  example: {
    request: { relationshipIds: [exampleRelationship.id] },
    response: {
      behind: [{ id: exampleRelationship.id, claimIds: [exampleClaim.id] }],
      evidence: { claims: [exampleClaim], sources: [exampleSource] },
    },
  },
})
