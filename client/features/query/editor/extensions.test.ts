import { expect, it } from 'vitest'
import { plainHelp } from './extensions.ts'

it('hover help is read without marks of Markdown', () => {
  expect(plainHelp('```cypher\nceil(input :: FLOAT)\n```\n**Parameters**\n- `input` - A value.')).toBe(
    'ceil(input :: FLOAT)\n\nParameters\n• input - A value.',
  )
})
