import { type ExampleQuery, examples } from '../../../contract/query-examples.ts'
import styles from './query.module.css'
import { questionOf } from './question.ts'
import type { OpenQuery } from './saved-panel.tsx'

/** One of each kind, from the simplest to evidence and paths. */
const shown = [
  'Amazon’s investments',
  'Who invests in its own customers',
  'Whose chips does Anthropic use',
  'The CMA and AI partnerships',
  'Shortest way between two',
  'Contested relationships',
  'Valuations of one company',
  'What was known by a day',
]

/** In the place of a result while there is none: queries that answer something, one click away. */
export function Start({ open, run }: { open: OpenQuery; run(example: ExampleQuery): void }) {
  return (
    <section className={styles.start} aria-label="Start with an example">
      <h2>Start with an example</h2>
      <p>
        A click puts it into the editor and runs it. All {examples.length} are under Saved; the model on the
        left inserts kinds, relationships and properties.
      </p>
      <ul>
        {shown.flatMap(name => {
          const example = examples.find(entry => entry.name === name)
          if (!example) return []
          return (
            <li key={name}>
              <button
                type="button"
                onClick={() => {
                  open({ ...example, params: example.params ?? {} })
                  run(example)
                }}
              >
                <small>{example.folder}</small>
                <strong>{name}</strong>
                <span>{questionOf(example.cypher)}</span>
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
