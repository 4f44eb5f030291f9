import type { ViewChanges } from '../../../contract/views.ts'

/** How much is different from the data that a view was made on. */
export const countChanges = (changes: ViewChanges): number =>
  Object.values(changes).reduce((sum, list) => sum + list.length, 0)

const shown = 12

/** What is different, in lists of sentences; every cut is said. */
export function Changes({ changes }: { changes: ViewChanges }) {
  const lists = [
    {
      name: 'No longer in the data',
      lines: changes.missingEntities.map(({ id, name }) => ({ id, text: name })),
    },
    { name: 'No longer said', lines: changes.missingRelationships.map(said) },
    { name: 'Said differently now', lines: changes.changedRelationships.map(said) },
    { name: 'New between what it shows', lines: changes.newRelationships.map(said) },
  ]
  return (
    <>
      {lists
        .filter(({ lines }) => lines.length > 0)
        .map(({ name, lines }) => (
          <section key={name}>
            <h3>
              {name}: {lines.length}
            </h3>
            <ul>
              {lines.slice(0, shown).map(({ id, text }) => (
                <li key={id}>{text}</li>
              ))}
            </ul>
            {lines.length > shown && <p>and {lines.length - shown} more</p>}
          </section>
        ))}
    </>
  )
}

const said = ({ id, sentence }: { id: string; sentence: string }) => ({ id, text: sentence || id })
