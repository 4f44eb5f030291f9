import type { z } from 'zod'
import type { Problem } from '../../contract/errors.ts'
import { AppError } from './app-error.ts'

export type Wrong = NonNullable<Problem['parameters']>[number]

const mostShown = 5
const mostExplained = 3

/** One error about all parameters that are wrong; its sentence says of a few what each should be. */
export function wrongParameters(wrong: readonly Wrong[]): AppError {
  return new AppError('bad_request', { detail: sentence(wrong), parameters: wrong.slice(0, 50) })
}

function sentence(wrong: readonly Wrong[]): string {
  const names = [...new Set(wrong.map(({ name }) => name))]
  const [first] = wrong
  if (first && names.length === 1) return `The parameter ${first.name} is wrong: ${first.message}.`
  const shown = names.slice(0, mostShown).join(', ')
  const more = names.length > mostShown ? ` and ${names.length - mostShown} more` : ''
  const why = wrong.length > mostExplained ? [] : wrong.map(({ name, message }) => `${name}: ${message}`)
  return [`These parameters are wrong: ${shown}${more}`, ...why].map(part => `${part}.`).join(' ')
}

export const asParameter = (issue: z.core.$ZodIssue): Wrong => ({
  name: issue.path.map(String).join('.').slice(0, 80) || 'body',
  message: innermost(issue).message.slice(0, 300),
})

/** Of a value that fits none of several forms, what the last of them says: it is the one that is spelt out. */
function innermost(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  const last = issue.code === 'invalid_union' ? issue.errors.at(-1)?.[0] : undefined
  return last ? innermost(last) : issue
}

/** What is expected, in the words of this house, where a schema has none of its own. */
export const inWords: z.core.$ZodErrorMap = issue => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'it is missing' : `write ${kinds[issue.expected] ?? issue.expected}`
    case 'invalid_value':
      return `choose ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.map(String).join(', ')}`
    case 'too_small':
      return `at least ${issue.minimum}${counted(issue.origin)}`
    case 'too_big':
      return `at most ${issue.maximum}${counted(issue.origin)}`
    default:
      return undefined
  }
}

const kinds: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
}

const counted = (origin: string) =>
  origin === 'string' ? ' characters' : origin === 'array' || origin === 'set' ? ' of them' : ''
