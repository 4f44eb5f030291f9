import type { Statement } from '../../contract/trace.ts'
import type { Source } from '../../model/source.ts'
import { Citation } from './citation.tsx'

/** Sources of one screen by id, and the number each has there. */
export interface Cited {
  sources: ReadonlyMap<string, Source>
  numbers: ReadonlyMap<string, number>
}

/** Numbers sources in the order in which the statements of a screen cite them. */
export function citeInOrder(
  sources: readonly Source[],
  statements: readonly Pick<Statement, 'sourceIds'>[],
): Cited {
  const known = new Map(sources.map(source => [source.id, source]))
  const numbers = new Map<string, number>()
  for (const { sourceIds } of statements)
    for (const id of sourceIds) if (known.has(id) && !numbers.has(id)) numbers.set(id, numbers.size + 1)
  return { sources: known, numbers }
}

/** The raised numbers of these sources; at most three, the rest as a count. */
export function Citations({ ids, cited }: { ids: readonly string[]; cited: Cited }) {
  const shown = ids.flatMap(id => {
    const [source, number] = [cited.sources.get(id), cited.numbers.get(id)]
    return source && number !== undefined ? [{ source, number }] : []
  })
  return (
    <>
      {shown.slice(0, 3).map(({ source, number }) => (
        <Citation key={source.id} source={source} number={number} />
      ))}
      {shown.length > 3 && <small> +{shown.length - 3}</small>}
    </>
  )
}

/** Statements that read one after another, each with what it rests on. */
export function Statements({ statements, cited }: { statements: readonly Statement[]; cited: Cited }) {
  return statements.map((statement, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: statements stand in order and never move
    <span key={i}>
      {i > 0 && !/^[,.;:]/.test(statement.text) && ' '}
      {statement.text}
      <Citations ids={statement.sourceIds} cited={cited} />
    </span>
  ))
}
