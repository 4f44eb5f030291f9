import { expect, it } from 'vitest'
import { attributeNames } from './attributes.ts'
import { relationshipTypeNames } from './relationship-types.ts'

it('attributes begin with a small letter and relationship types with a capital, by which queries tell them apart', () => {
  expect(attributeNames.filter(name => !(name >= 'a'))).toEqual([])
  expect(relationshipTypeNames.filter(name => !(name < 'a'))).toEqual([])
})
