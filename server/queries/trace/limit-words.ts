import { formatDate } from '../../../model/dates.ts'
import { entityTypes } from '../../../model/entity-types.ts'
import { relationshipTypes } from '../../../model/relationship-types.ts'
import type { TraceInput } from './input.ts'

export interface LimitWords {
  name: string
  text: string
}

const list = (words: readonly string[]) =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
const verbs = (types: readonly (keyof typeof relationshipTypes)[]) =>
  list(types.map(type => `‘${relationshipTypes[type].verb}’`))
const kinds = (types: readonly (keyof typeof entityTypes)[]) =>
  list(types.map(type => entityTypes[type].plural.toLowerCase()))

export const hopsText = (hops: number) => `${hops} ${hops === 1 ? 'hop' : 'hops'}`

/** Each limit that a request sets, in words; the hops always. `names` gives the name of an entity. */
export function limitWords(input: TraceInput, names: (id: string) => string): LimitWords[] {
  const words: LimitWords[] = [{ name: 'maxHops', text: `up to ${hopsText(input.maxHops)}` }]
  const add = (name: keyof TraceInput, text: string | false | undefined) => {
    if (text) words.push({ name, text })
  }
  add('via', input.via?.length ? `only relationships of the kind ${verbs(input.via)}` : undefined)
  add('avoid', input.avoid?.length ? `no relationship of the kind ${verbs(input.avoid)}` : undefined)
  add('direction', input.direction === 'along' && 'each relationship followed from subject to object')
  add('through', input.through?.length ? `through ${input.through.map(names).join(' and ')}` : undefined)
  add(
    'avoidEntities',
    input.avoidEntities?.length ? `not through ${list(input.avoidEntities.map(names))}` : undefined,
  )
  add('passTypes', input.passTypes?.length ? `passing only ${kinds(input.passTypes)}` : undefined)
  add('avoidTypes', input.avoidTypes?.length ? `passing no ${kinds(input.avoidTypes)}` : undefined)
  add('trueOn', input.trueOn && `true on ${formatDate(input.trueOn)}`)
  add('knownBy', input.knownBy && `known by ${formatDate(input.knownBy)}`)
  add(
    'minOrigins',
    input.minOrigins !== undefined &&
      input.minOrigins > 1 &&
      `at least ${input.minOrigins} independent origins for each hop`,
  )
  add('contested', input.contested === 'out' && 'nothing about which sources differ')
  add('rumoured', input.rumoured === 'out' && 'nothing that is not confirmed')
  add(
    'hubLimit',
    input.hubLimit !== undefined && `passing no entity with more than ${input.hubLimit} neighbors`,
  )
  return words
}

/** What was and was not looked at, for the foot of the picture. */
export function searchedWords(input: TraceInput, words: readonly LimitWords[], note: string | null = null) {
  const set = new Set(words.map(word => word.name))
  const what = [
    ...words.filter(word => word.name === 'via' || word.name === 'avoid').map(word => word.text),
    ...(set.has('via') || set.has('avoid') ? [] : ['every relationship']),
    `up to ${hopsText(input.maxHops)}`,
    ...(set.has('direction') ? [] : ['either direction']),
    ...(set.has('trueOn') || set.has('knownBy') ? [] : ['any date']),
    ...words.filter(word => !['via', 'avoid', 'maxHops'].includes(word.name)).map(word => word.text),
  ]
  return {
    searched: what.join(', ') + (note ? `. ${note}` : ''),
    notSearched: [
      ...(input.maxHops < 8 ? [`${hopsText(input.maxHops + 1)} and more`] : ['9 hops and more']),
      'paths through claims and sources, which would join unrelated things',
    ].join('; '),
  }
}
