import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Claim } from '../model/claim.ts'
import { typeOfId } from '../model/ids.ts'
import type { Dataset } from '../model/record.ts'
import { checkClaim } from './check-claim.ts'
import { canonicalJson, shortHash } from './claim-id.ts'
import { SeedFile, SeedInfo } from './format.ts'
import { SeedError, type SeedProblem } from './problem.ts'
import { toClaim, toEntity, toSource } from './to-record.ts'
import { type Path, readYaml, type YamlFile } from './yaml-file.ts'

/** seed/data, from the sources and from the build alike. */
export function seedFolder(): string {
  const here = dirname(fileURLToPath(import.meta.url))
  const root = here.includes(`${sep}dist${sep}`) ? join(here, '..', '..') : join(here, '..')
  return join(root, 'seed', 'data')
}

/**
 * The dataset that ships with Interlock, read from YAML. All of it is checked first: throws one {@link SeedError}
 * with every error, its file and line, or returns a dataset in which every id exists and every end fits the model.
 */
export function readSeed(folder: string = seedFolder()): Dataset {
  const problems: SeedProblem[] = []
  const info = readYaml('dataset.yaml', readText(folder, 'dataset.yaml'), SeedInfo)
  problems.push(...info.problems)
  const files = yamlFiles(folder).map(file => readYaml(file, readText(folder, file), SeedFile))
  for (const file of files) problems.push(...file.problems)
  const gathered = gather(files, info.content?.recorded ?? '2000-01-01', problems)
  // A file that could not be read holds names that others use: what is missing there is no news.
  if (problems.length === 0) checkReferences(gathered, problems)
  if (problems.length > 0) throw new SeedError(sorted(problems))
  const { entities, sources, claims } = gathered
  const content = {
    entities: entities.map(entry => entry.record),
    sources: sources.map(entry => entry.record),
    claims: claims.map(entry => entry.record),
  }
  return { version: `${info.content?.version}+${shortHash(canonicalJson(content)).slice(0, 8)}`, ...content }
}

const readText = (folder: string, file: string) => {
  try {
    return readFileSync(join(folder, file), 'utf8')
  } catch {
    return ''
  }
}

const yamlFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(file => file.split(sep).join('/'))
    .filter(file => /\.ya?ml$/.test(file) && file !== 'dataset.yaml')
    .sort()

interface Entry<T> {
  record: T
  file: YamlFile<SeedFile>
  path: Path
}
type Gathered = {
  entities: Entry<Dataset['entities'][number]>[]
  sources: Entry<Dataset['sources'][number]>[]
  claims: Entry<Claim>[]
}

function gather(files: YamlFile<SeedFile>[], recorded: string, problems: SeedProblem[]): Gathered {
  const gathered: Gathered = { entities: [], sources: [], claims: [] }
  for (const file of files) {
    const content = file.content
    if (!content) continue
    for (const key of ['deal', 'proceeding'] as const) {
      const entity = content[key]
      if (!entity) continue
      gathered.entities.push({ record: toEntity(entity), file, path: [key, 'id'] })
      if (typeOfId(entity.id) === key) continue
      const todo = `write an id that begins with ${key}:`
      problems.push({
        file: file.file,
        line: file.lineOf([key, 'id']),
        what: `${entity.id} is not a ${key}`,
        todo,
      })
    }
    content.entities?.forEach((entity, i) => {
      gathered.entities.push({ record: toEntity(entity), file, path: ['entities', i, 'id'] })
    })
    content.sources?.forEach((source, i) => {
      gathered.sources.push({ record: toSource(source), file, path: ['sources', i, 'id'] })
    })
    const about = content.deal?.id ?? content.proceeding?.id ?? null
    content.claims?.forEach((claim, i) => {
      const wrong = checkClaim(claim)
      for (const { part, what, todo } of wrong)
        problems.push({ file: file.file, line: file.lineOf(['claims', i, part]), what, todo })
      if (wrong.length === 0)
        gathered.claims.push({ record: toClaim(claim, { about, recorded }), file, path: ['claims', i] })
    })
  }
  return gathered
}

function checkReferences({ entities, sources, claims }: Gathered, problems: SeedProblem[]) {
  const add = (entry: Entry<unknown>, part: Path, what: string, todo: string) =>
    problems.push({ file: entry.file.file, line: entry.file.lineOf([...entry.path, ...part]), what, todo })
  for (const list of [entities, sources, claims]) {
    const first = new Map<string, Entry<{ id: string }>>()
    for (const entry of list) {
      const other = first.get(entry.record.id)
      if (!other) first.set(entry.record.id, entry)
      else {
        const where = `${other.file.file}:${other.file.lineOf(other.path)}`
        const same = entry.record.id.startsWith('claim:') ? 'the same claim' : entry.record.id
        add(entry, [], `${same} stands here a second time`, `remove one of the two; the other is in ${where}`)
      }
    }
  }
  const known = new Set(entities.map(entry => entry.record.id))
  const cited = new Set(sources.map(entry => entry.record.id))
  for (const entry of entities) {
    const { partOf } = entry.record
    if (partOf && !known.has(partOf))
      add(entry, [], `${partOf} is not recorded`, 'add it to a file in entities, or correct “partOf”')
  }
  for (const entry of claims) {
    const { subject, object, about, cites } = entry.record
    const ends = { who: subject, whom: object, about } as const
    for (const [part, id] of Object.entries(ends))
      if (id && !known.has(id))
        add(entry, [part], `${id} is not recorded`, 'add it to entities, or correct the id')
    cites.forEach((cite, i) => {
      if (!cited.has(cite.source))
        add(entry, ['sources', i], `${cite.source} is not recorded`, 'add it to “sources”, or correct its id')
    })
  }
}

const sorted = (problems: SeedProblem[]) =>
  problems.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1))
