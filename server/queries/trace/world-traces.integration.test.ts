import { beforeAll, expect, it } from 'vitest'
import type { RequestOf } from '../../../contract/endpoint.ts'
import type { trace as endpoint, TraceAnswer } from '../../../contract/trace.ts'
import { testDatabase } from '../../../test/support/database.ts'
import { loadWorld } from '../../../test/support/world.ts'
import { world } from '../../../test/world/world.ts'
import { trace } from './trace.ts'

type Question = RequestOf<typeof endpoint>

const database = testDatabase()
beforeAll(() => loadWorld(database))

const names = new Map(world.entities.map(({ id, name }) => [id, name]))
const nameOf = (id: string) => names.get(id) ?? id.replace(':', ' ')

/** A trace as a reader would write it down: the question, each path with its points, words, ends and notes. */
function written(question: Question, { paths, nothing, limits }: TraceAnswer): string {
  const { from, to, ...set } = question
  const given = Object.entries(set).map(([name, value]) => `${name} ${value}`)
  const lines = [`${from.map(nameOf).join(', ')} → ${to.map(nameOf).join(', ')}  (${given.join('; ')})`]
  if (nothing) lines.push(`  ${nothing.text}`)
  for (const [i, path] of paths.entries()) {
    const reasons = path.reasons
      .filter(({ points }) => points > 0)
      .map(({ text, points }) => `${text} ${points}`)
    lines.push(`  ${i + 1}. ${path.entityIds.map(nameOf).join(' – ')}`)
    lines.push(`     ${path.score}: ${reasons.join('; ')}`)
    for (const { text, sourceIds } of path.sentences)
      lines.push(`     ${text} [${sourceIds.map(id => id.replace('source:', '')).join(', ')}]`)
    for (const { name, text } of path.outcomes) lines.push(`     ${name}: ${text}`)
    for (const { kind, text } of path.notes) lines.push(`     Note, ${kind}: ${text}`)
  }
  if (limits.more) lines.push('  More exist.')
  return lines.join('\n')
}

async function all(questions: readonly Question[]): Promise<string> {
  const parts: string[] = []
  for (const question of questions) parts.push(written(question, await trace(database, question)))
  return `${parts.join('\n\n')}\n`
}

const file = (name: string) => `../../../test/world/traces/${name}.txt`
const minutes = 5 * 60_000

it('between every two things of the world reads as it was reviewed', { timeout: minutes }, async () => {
  const ids = world.entities.map(({ id }) => id).sort()
  const pairs = ids.flatMap((from, i) =>
    ids.slice(i + 1).map(to => ({ from: [from], to: [to], maxHops: 6, limit: 1 })),
  )
  await expect(await all(pairs)).toMatchFileSnapshot(file('pairs'))
})

it('between every two types of the world reads as it was reviewed', { timeout: minutes }, async () => {
  const types = [...new Set(world.entities.map(({ type }) => type))].sort()
  const alone = (type: string) => world.entities.filter(entity => entity.type === type).length === 1
  const pairs = types.flatMap(from =>
    types
      .filter(to => to !== from || !alone(to))
      .map((to): Question => ({ from: [`any:${from}`], to: [`any:${to}`], maxHops: 4, limit: 3 })),
  )
  await expect(await all(pairs)).toMatchFileSnapshot(file('types'))
})

/** The questions of the first screen, asked of the world. */
const presets: Question[] = [
  {
    from: ['any:regulator'],
    to: ['deal:meridian-larkspur-2023', 'deal:meridian-larkspur-2024'],
    maxHops: 2,
    via: ['OPENED', 'ACTED_IN', 'CONCERNS', 'PARTY_TO'],
    limit: 10,
  },
  { from: ['any:regulator'], to: ['company:larkspur'], maxHops: 4, perPair: 2, limit: 20 },
  {
    from: ['regulator:ftb'],
    to: ['any:deal'],
    maxHops: 2,
    via: ['OPENED', 'ACTED_IN', 'CONCERNS', 'PARTY_TO'],
    limit: 20,
  },
  {
    from: ['any:regulator'],
    to: ['chip:vela-2'],
    maxHops: 4,
    passTypes: ['proceeding', 'deal', 'company'],
  },
  { from: ['model:lark-3'], to: ['any:chip'], maxHops: 3, perPair: 1, limit: 10 },
  {
    from: ['company:tessera'],
    to: ['company:meridian'],
    maxHops: 4,
    via: ['INVESTED_IN', 'ACQUIRED', 'HOLDS_STAKE_IN', 'CUSTOMER_OF', 'SUPPLIES'],
  },
  { from: ['company:meridian'], to: ['company:halcyon'] },
  {
    from: ['company:meridian', 'company:halcyon'],
    to: ['company:larkspur'],
    maxHops: 2,
    perPair: 10,
    limit: 20,
  },
]

/** One question under each limit by itself, and under two days. */
const base: Question = { from: ['regulator:ama'], to: ['chip:vela-2'], limit: 4 }
const limited: Question[] = [
  { maxHops: 1 },
  { maxHops: 8 },
  { limit: 1 },
  { via: ['OPENED', 'CONCERNS', 'PARTY_TO', 'COVERS', 'USES'] } as const,
  { avoid: ['RESTRICTS', 'USES'] } as const,
  { direction: 'along' } as const,
  { through: ['company:meridian'] },
  { avoidEntities: ['company:larkspur'] },
  { passTypes: ['proceeding', 'deal', 'company'] } as const,
  { avoidTypes: ['deal'] } as const,
  { minOrigins: 2 },
  { contested: 'out' } as const,
  { rumoured: 'out' } as const,
  { hubLimit: 5 },
  { rank: 'shortest' } as const,
  { rank: 'evidence' } as const,
  { rank: 'recent' } as const,
  { trueOn: '2023-12-31' },
  { knownBy: '2024-08-31' },
].map(limit => ({ ...base, ...limit }) as Question)

it('of the first screen, and under each limit, reads as it was reviewed', { timeout: minutes }, async () => {
  await expect(await all(presets)).toMatchFileSnapshot(file('presets'))
  await expect(await all(limited)).toMatchFileSnapshot(file('limits'))
})
