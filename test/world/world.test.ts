import { expect, test } from 'vitest'
import { typeOfId } from '../../model/ids.ts'
import { project } from '../../model/project.ts'
import { Dataset } from '../../model/record.ts'
import { relationshipTypes } from '../../model/relationship-types.ts'
import { world } from './world.ts'

test('the world is a dataset in which every id resolves and every claim has its own', () => {
  expect(Dataset.parse(world)).toEqual(world)
  const entities = new Set(world.entities.map(entity => entity.id))
  const sources = new Set(world.sources.map(source => source.id))
  const mentioned = world.claims.flatMap(claim =>
    [claim.subject, claim.object, claim.about].filter(id => id !== null),
  )
  expect(mentioned.filter(id => !entities.has(id))).toEqual([])
  expect(
    world.claims.flatMap(claim => claim.cites.map(cite => cite.source)).filter(id => !sources.has(id)),
  ).toEqual([])
  expect(new Set(world.claims.map(claim => claim.id)).size).toBe(world.claims.length)
})

test('every relationship of the world joins kinds that its type allows', () => {
  const wrong = project(world).relationships.filter(({ type, from, to }) => {
    const { from: starts, to: ends } = relationshipTypes[type]
    return (
      !(starts as readonly string[]).includes(typeOfId(from)) ||
      !(ends as readonly string[]).includes(typeOfId(to))
    )
  })
  expect(wrong).toEqual([])
})
