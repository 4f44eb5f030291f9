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
 * An error that the editor finds itself is not said twice.
 */
export function together(ours: Underline[], theirs: Underline[]): Underline[] {
  if (ours.some(entry => entry.severity === 'error')) return ours
  return [...ours.filter(entry => !theirs.some(other => other.from === entry.from)), ...theirs]
}

/** The word to put in place of an underlined one, where the message says "Did you mean …?". */
export const remedyIn = ({ message, help = '' }: Said): string | null =>
  /Did you mean `?([\w.]+)`?\?/.exec(`${message} ${help}`)?.[1] ?? null
