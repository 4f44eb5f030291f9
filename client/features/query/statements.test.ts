import { describe, expect, it } from 'vitest'
import { placedStatements, splitStatements } from './statements.ts'

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

  it('tells where each statement begins', () => {
    const text = ' RETURN 1;\n// then\n RETURN a ; ;'
    const placed = placedStatements(text)
    expect(placed.map(({ statement }) => statement)).toEqual(['RETURN 1', '// then\n RETURN a'])
    for (const { statement, from } of placed)
      expect(text.slice(from, from + statement.length)).toBe(statement)
  })
})
