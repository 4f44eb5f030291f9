import { describe, expect, it } from 'vitest'
import { query } from '../../../../contract/query.ts'
import type { QueryValue } from '../../../../contract/query-value.ts'
import { compareValues, plainText, toCsv, toJson, toMarkdown } from './format.ts'
import { emptyResult, type Result, subgraphOf, takeLine } from './result.ts'

const answer = query.response.parse(query.example.response)

function exampleResult(): Result {
  const result = emptyResult()
  takeLine(result, { kind: 'header', columns: answer.columns })
  takeLine(result, { kind: 'rows', rows: answer.rows, nodes: [], links: [], ...answer.subgraph })
  takeLine(result, { kind: 'summary', summary: answer.summary })
  return result
}

describe('a query result', () => {
  it('grows by the lines of the stream and holds exactly what was returned', () => {
    const result = exampleResult()
    expect(result.version).toBe(3)
    expect(result.rows).toEqual(answer.rows)
    expect(subgraphOf(result)).toEqual(answer.subgraph)
  })

  it('reads as names and sentences', () => {
    const result = exampleResult()
    expect(result.rows[0]?.map(value => plainText(value, result))).toEqual([
      'Amazon',
      answer.subgraph.relationships[0]?.sentence,
      'Anthropic',
      '4000000000',
    ])
  })

  it('shows a path as its entities, and typed values as they are written', () => {
    const result = exampleResult()
    const path: QueryValue = {
      $path: [{ $entity: 'company:amazon' }, { $link: 0 }, { $entity: 'company:anthropic' }],
    }
    expect(plainText(path, result)).toBe('Amazon → Anthropic')
    expect(plainText({ $int: '9007199254740993' }, result)).toBe('9007199254740993')
    expect(plainText({ $date: '2024-03-27' }, result)).toBe('2024-03-27')
    expect(plainText([1, 'b'], result)).toBe('1, b')
  })

  it('keeps in one cell what a list of words could not say', () => {
    const result = exampleResult()
    expect(plainText([1, null, 'b'], result)).toBe('[1,null,"b"]')
    expect(plainText([1, [2, [3]]], result)).toBe('[1,[2,[3]]]')
    expect(plainText(['Paris, France', 'Rome'], result)).toBe('["Paris, France","Rome"]')
    expect(plainText({ day: { $date: '2024-03-27' }, who: { $entity: 'company:amazon' } }, result)).toBe(
      '{"day":"2024-03-27","who":"Amazon"}',
    )
    expect(plainText({ $point: { srid: 7203, x: 1, y: 2 } }, result)).toBe('{"srid":7203,"x":1,"y":2}')
  })

  it('exports CSV that a spreadsheet cannot run', () => {
    const result = exampleResult()
    result.columns = ['a', 'b']
    result.rows = [
      ['=1+1', 'x,"y"'],
      [-5, '-cmd'],
    ]
    expect(toCsv(result)).toBe('a,b\r\n\'=1+1,"x,""y"""\r\n-5,\'-cmd\r\n')
  })

  it('exports Markdown in which a pipe or a tag is text', () => {
    const result = exampleResult()
    result.columns = ['a|b']
    result.rows = [['<b>x</b>\ny']]
    expect(toMarkdown(result)).toBe('| a\\|b |\n| --- |\n| &lt;b>x&lt;/b> y |')
  })

  it('exports JSON with references replaced', () => {
    const rows = JSON.parse(toJson(exampleResult()))
    expect(rows[0].a).toEqual(answer.subgraph.entities[0])
    expect(rows[0].amount).toBe(4_000_000_000)
  })

  it('orders numbers by size, text as people do, and nothing last', () => {
    const result = exampleResult()
    const values = ['b10', 'b9', null, 10, { $int: '9' }, 2]
    expect(values.filter(v => typeof v !== 'string').sort((a, b) => compareValues(a, b, result))).toEqual([
      2,
      { $int: '9' },
      10,
      null,
    ])
    expect(compareValues('b9', 'b10', result)).toBeLessThan(0)
  })
})
