import { z } from 'zod'

/** What a kind of entity is. One entry here and one in client/canvas/appearance.ts add a kind to everything. */
export interface EntityTypeDefinition {
  /** Neo4j label, next to :Entity. */
  label: string
  /** Shown to people, singular and plural. */
  name: string
  plural: string
  /** One sentence: what belongs here. */
  description: string
}

/** Every kind of entity, in the order people see them. Keys are the first half of an entity id. */
export const entityTypes = {
  company: {
    label: 'Company',
    name: 'Company',
    plural: 'Companies',
    description: 'A firm, fund, venture or exchange that can own, buy, sell or invest.',
  },
  cloud: {
    label: 'Cloud',
    name: 'Cloud platform',
    plural: 'Cloud platforms',
    description: 'A cloud platform, managed service or instance family on which others run.',
  },
  chip: {
    label: 'Chip',
    name: 'Chip',
    plural: 'Chips',
    description: 'A chip, accelerator, memory or network product, or a family of them.',
  },
  model: {
    label: 'Model',
    name: 'AI model',
    plural: 'AI models',
    description: 'An AI model or a family of models.',
  },
  software: {
    label: 'Software',
    name: 'Software',
    plural: 'Software',
    description: 'A toolkit, framework, application or technology.',
  },
  person: { label: 'Person', name: 'Person', plural: 'People', description: 'A named person.' },
  regulator: {
    label: 'Regulator',
    name: 'Regulator',
    plural: 'Regulators',
    description: 'An authority that can open a proceeding or set a rule.',
  },
  court: {
    label: 'Court',
    name: 'Court',
    plural: 'Courts',
    description: 'A court that rules in a proceeding.',
  },
  government: {
    label: 'Government',
    name: 'Government',
    plural: 'Governments',
    description: 'A state or government body that is not a regulator.',
  },
  proceeding: {
    label: 'Proceeding',
    name: 'Proceeding',
    plural: 'Proceedings',
    description: 'An inquiry, study, review, rule or court case, with dated steps and an outcome.',
  },
  deal: {
    label: 'Deal',
    name: 'Deal',
    plural: 'Deals',
    description:
      'A transaction or agreement with parties in roles: investment, acquisition, contract, licence.',
  },
  facility: {
    label: 'Facility',
    name: 'Facility',
    plural: 'Facilities',
    description: 'A data centre, plant or site.',
  },
  market: {
    label: 'Market',
    name: 'Market',
    plural: 'Markets',
    description: 'A market that a proceeding concerns.',
  },
} as const satisfies Record<string, EntityTypeDefinition>

export type EntityType = keyof typeof entityTypes
export const entityTypeNames = Object.keys(entityTypes) as EntityType[]
export const EntityType = z.enum(entityTypeNames as [EntityType, ...EntityType[]])
