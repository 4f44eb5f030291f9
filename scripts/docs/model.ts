import { attributes } from '../../model/attributes.ts'
import { entityTypes } from '../../model/entity-types.ts'
import { families, relationshipTypes } from '../../model/relationship-types.ts'
import { schemaStatements } from '../../model/schema.ts'
import { code, page, table } from './markdown.ts'

/** What exists: entity types, relationship types, attributes, constraints. */
export function modelPage(): string {
  const entities = Object.entries(entityTypes).map(([type, { label, name, plural, description }]) => [
    code(type),
    code(label),
    `${name}, ${plural}`,
    description,
  ])
  const relationships = Object.entries(relationshipTypes).map(([type, r]) => [
    code(type),
    families[r.family].name,
    r.verb,
    r.inverse,
    r.from.join(', '),
    r.to.join(', '),
  ])
  const properties = Object.entries(attributes).map(([name, a]) => [
    code(name),
    a.name,
    a.value,
    a.description,
  ])
  return page(
    'Model',
    '## Entity types',
    table(['type', 'label', 'called', 'what belongs here'], entities),
    '## Relationship types',
    table(['type', 'family', 'read as', 'read backwards', 'from', 'to'], relationships),
    '## Attributes',
    table(['name', 'title', 'value', 'what it means'], properties),
    '## Constraints and indexes',
    `\`\`\`cypher\n${schemaStatements().join(';\n')};\n\`\`\``,
  )
}
