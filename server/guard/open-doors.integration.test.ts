import { describe, expect, it } from 'vitest'
import { testDatabase } from '../../test/support/database.ts'
import { openDoors } from './open-doors.ts'

const database = testDatabase()

describe('openDoors', () => {
  it('finds only the write door open on the managed server', async () => {
    expect(await openDoors(database.driver, database.name)).toEqual([
      'The database takes writes: use a reader role, or set server.databases.read_only.',
    ])
  })
})
