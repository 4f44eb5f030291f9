import { explainQuery } from '../../../contract/query.ts'
import { call } from '../../api/call.ts'
import type { Underline } from './editor/language-worker.ts'

const wordAt = (text: string, from: number): number =>
  Math.max(1, /^[\w$.]+/.exec(text.slice(from))?.[0].length ?? 1)

/** What the server would say of a text before it runs it: its refusal, its error or its remarks, each with its place. */
export async function checkOnServer(
  cypher: string,
  params: Record<string, unknown>,
  signal: AbortSignal,
): Promise<Underline[]> {
  const verdict = await call(explainQuery, { cypher, params }, { signal })
  const found: Underline[] = []
  const add = (severity: Underline['severity'], message: string, offset: number, length?: number) =>
    found.push({ from: offset, to: offset + (length || wordAt(cypher, offset)), severity, message })
  if (verdict.refusal) {
    const { what, why, instead, place } = verdict.refusal
    add('error', `${what} ${why} ${instead}`, place?.offset ?? 0, place?.length)
  }
  if (verdict.error) {
    const { message, suggestion, place } = verdict.error
    add('error', suggestion ? `${message} ${suggestion}` : message, place?.offset ?? 0, place?.length)
  }
  for (const remark of verdict.notifications) {
    const text = [remark.title, remark.description, remark.suggestion].filter(Boolean).join(' — ')
    add(/WARNING/i.test(remark.severity) ? 'warning' : 'info', text, remark.offset ?? 0)
  }
  return found
}

/** The word to put in place of an underlined one, where the message says "Did you mean …?". */
export const remedyIn = (message: string): string | null =>
  /Did you mean `?([\w.]+)`?\?/.exec(message)?.[1] ?? null
