import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
let house: string

/** A copy of the parts that know entity types, so that a new one can be tried without touching the real ones. */
beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'interlock-recipe-'))
  for (const part of ['model', 'contract', 'client', 'package.json', 'tsconfig.base.json'])
    cpSync(join(root, part), join(house, part), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'))
  edit('model/entity-types.ts', text =>
    text.replace(
      'export const entityTypes = {',
      `export const entityTypes = {
  satellite: { label: 'Satellite', name: 'Satellite', plural: 'Satellites', description: 'A satellite.' },`,
    ),
  )
})
afterAll(() => rmSync(house, { recursive: true, force: true }))

function edit(file: string, change: (text: string) => string): void {
  const path = join(house, file)
  const before = readFileSync(path, 'utf8')
  const after = change(before)
  expect(after).not.toBe(before)
  writeFileSync(path, after)
}

/** Files in which the compiler finds something wrong. */
function filesWithErrors(): string[] {
  const { stdout } = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-b', 'client'], {
    cwd: house,
    encoding: 'utf8',
  })
  const files = stdout.split('\n').flatMap(line => /^(\S+)\(\d+,\d+\): error/.exec(line)?.[1] ?? [])
  return [...new Set(files)]
}

/** Runs a line of the copied model and returns what it prints as JSON. */
const evaluate = (code: string): unknown =>
  JSON.parse(
    execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code], {
      cwd: house,
      encoding: 'utf8',
    }),
  )

describe('adding an entity type', () => {
  it('is one entry in the model and one in appearance, and nothing else', { timeout: 900_000 }, () => {
    expect(filesWithErrors()).toEqual(['client/canvas/appearance.ts'])
    edit('client/canvas/appearance.ts', text =>
      text.replace(
        'export const appearances: Record<EntityType, Appearance> = {',
        `export const appearances: Record<EntityType, Appearance> = {
  satellite: { ...other, icon: 'cpu' },`,
      ),
    )
    expect(filesWithErrors()).toEqual([])
  })

  it('gives it ids, labels and a place in every list at once', { timeout: 60_000 }, () => {
    const seen = evaluate(`
      const { EntityId, typeOfId } = await import('./model/ids.ts')
      const { entityTypes, entityTypeNames } = await import('./model/entity-types.ts')
      const { search } = await import('./contract/search.ts')
      console.log(JSON.stringify({
        id: EntityId.safeParse('satellite:sputnik').success,
        type: typeOfId('satellite:sputnik'),
        listed: entityTypeNames.includes('satellite'),
        label: entityTypes.satellite.label === 'Satellite',
        filter: search.request.safeParse({ q: 'x', types: 'satellite' }).success,
      }))`)
    expect(seen).toEqual({ id: true, type: 'satellite', listed: true, label: true, filter: true })
  })
})
