import { describe, expect, it } from 'vitest'
import { testDatabase } from '../../test/support/database.ts'
import { applySchema } from './schema.ts'
import { toNumber } from './values.ts'

const database = testDatabase()

const inventory = () =>
  database.read(
    // How many constraints and indexes are there, and how many of the indexes are ready?
    `SHOW INDEXES YIELD state
     RETURN count(*) AS indexes, count(CASE state WHEN 'ONLINE' THEN 1 END) AS online`,
    {},
    record => ({ indexes: toNumber(record.get('indexes')), online: toNumber(record.get('online')) }),
  )

describe('the schema', () => {
  it('is in place and ready after it was applied, and applying it again adds nothing', async () => {
    await applySchema(database)
    const [first] = await inventory()
    expect(first?.indexes).toBeGreaterThan(5)
    expect(first?.online).toBe(first?.indexes)
    await applySchema(database)
    expect(await inventory()).toEqual([first])
  })

  it('refuses a second entity with the same id', async () => {
    await applySchema(database)
    const twice = database.write(
      "CREATE (:Entity {id: 'company:a'}), (:Entity {id: 'company:a'})",
      {},
      () => null,
    )
    await expect(twice).rejects.toMatchObject({ code: 'Neo.ClientError.Schema.ConstraintValidationFailed' })
  })
})
