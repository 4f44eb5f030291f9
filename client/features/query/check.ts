import { explainQuery } from '../../../contract/query.ts'
import { call } from '../../api/call.ts'
import type { Underline } from './editor/language-worker.ts'
import { placedStatements } from './statements.ts'

const wordAt = (text: string, from: number): number =>
  Math.max(1, /^[\w$.]+/.exec(text.slice(from))?.[0].length ?? 1)

type Said = Pick<Underline, 'message' | 'help'>

/** Of a longer text the first statements are checked: each is a question to the server. */
const mostChecked = 8

/**
 * What the server would say of a text before it runs it: its refusal, its error or its remarks, each with its place.
 * Several statements are asked about one after another, as they would run.
 */
export async function checkOnServer(
  text: string,
  params: Record<string, unknown>,
  signal: AbortSignal,
  writes = false,
): Promise<Underline[]> {
  const statements = placedStatements(text)
  if (statements.length < 2) return checkStatement(text, params, signal, writes)
  const found: Underline[] = []
  for (const { statement, from: at } of statements.slice(0, mostChecked))
    for (const { from, to, ...said } of await checkStatement(statement, params, signal, writes))
      found.push({ from: from + at, to: to + at, ...said })
  return found
}

async function checkStatement(
  cypher: string,
  params: Record<string, unknown>,
  signal: AbortSignal,
  writes: boolean,
): Promise<Underline[]> {
  const verdict = await call(explainQuery, { cypher, params }, { signal })
  const found: Underline[] = []
  const add = (severity: Underline['severity'], said: Said, offset: number, length?: number) =>
    found.push({ from: offset, to: offset + (length || wordAt(cypher, offset)), severity, ...said })
  if (verdict.refusal) {
    const { what, why, instead, place, rule } = verdict.refusal
    const said =
      rule === 'write' && writes
        ? { message: what, help: 'It is shown before it runs, and recorded.' }
        : { message: what, help: `${why} ${instead}` }
    add(rule === 'write' && writes ? 'info' : 'error', said, place?.offset ?? 0, place?.length)
  }
  if (verdict.error) {
    const { message, suggestion, place } = verdict.error
    add('error', { message, ...(suggestion ? { help: suggestion } : {}) }, place?.offset ?? 0, place?.length)
  }
  for (const remark of verdict.notifications) {
    const help = [remark.description, remark.suggestion].filter(Boolean).join(' ')
    add(
      /WARNING/i.test(remark.severity) ? 'warning' : 'info',
      { message: remark.title, help },
      remark.offset ?? 0,
    )
  }
  return found
}

/**
 * Both checks in one list: where they speak of the same place, the server's word counts, which knows what was meant.
 * An error that the editor finds itself is not said twice; and where a word is unknown, it is not said as well that
 * the pattern around it matches nothing.
 */
export function together(ours: Underline[], theirs: Underline[]): Underline[] {
  const errors = theirs.filter(entry => entry.severity === 'error')
  if (ours.some(entry => entry.severity === 'error'))
    return ours.map(entry => errors.find(other => other.help && other.from === entry.from) ?? entry)
  const says = (other: Underline, entry: Underline) =>
    other.from === entry.from || (entry.from <= other.from && other.to <= entry.to)
  return [...ours.filter(entry => !theirs.some(other => says(other, entry))), ...theirs]
}

/** The word to put in place of an underlined one, where the message says "Did you mean …?". */
export const remedyIn = ({ message, help = '' }: Said): string | null =>
  /Did you mean `?([\w.]+)`?\?/.exec(`${message} ${help}`)?.[1] ?? null

const severities: Underline['severity'][] = ['error', 'warning', 'info']

/** What is said first of all that is underlined: the most serious, and of equals what can be put right at once. */
export const mostUrgent = (found: Underline[]): Underline | undefined =>
  found.toSorted(
    (a, b) =>
      severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
      Number(remedyIn(b) !== null) - Number(remedyIn(a) !== null),
  )[0]

const undefinedParameter = /^(?:Parameter \$(\w+) is not defined|Expected parameter\(s\): (\w+)$)/

/** A parameter that is in the panel and cannot be read is not missing: what is wrong with it is said instead. */
export const aboutParameters = (found: Underline[], wrong: { name: string; why: string }[]): Underline[] =>
  found.map(entry => {
    const [, ours, theirs] = undefinedParameter.exec(entry.message) ?? []
    const name = ours ?? theirs
    if (!name) return entry
    const why = wrong.find(parameter => parameter.name === name)?.why
    return why
      ? { ...entry, message: `The value of $${name} cannot be read.`, help: why }
      : { ...entry, message: `$${name} has no value yet.`, help: 'Add it below, with its type and value.' }
  })
