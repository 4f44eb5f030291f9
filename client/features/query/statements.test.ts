import { describe, expect, it } from 'vitest'
import { splitStatements } from './statements.ts'

describe('splitStatements', () => {
  it('cuts at semicolons that stand in the open', () => {
    expect(splitStatements('RETURN 1; RETURN 2;')).toEqual(['RETURN 1', 'RETURN 2'])
  })

  it('leaves semicolons in strings, names and comments alone', () => {
    const text = `RETURN 'a;\\';b' AS \`x;y\` /* ; */ // ;\n, ";"`
    expect(splitStatements(`${text}; RETURN 2`)).toEqual([text, 'RETURN 2'])
  })

  it('drops what holds nothing but blanks and comments', () => {
    expect(splitStatements(' ; // only words\n; /* and */ ;RETURN 1')).toEqual(['RETURN 1'])
  })
})
