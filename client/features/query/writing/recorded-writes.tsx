import type { WriteRecord } from '../../../../contract/writes.ts'
import { SectionLabel } from '../../../ui/tag.tsx'
import type { OpenQuery } from '../saved-panel.tsx'
import { inWords } from './counters.ts'
import styles from './writing.module.css'

/** What was written through the console, newest first; a click shows the statement. */
export function RecordedWrites({ writes, open }: { writes: WriteRecord[]; open: OpenQuery }) {
  return (
    <section className={styles.recorded}>
      <SectionLabel level={2}>Written</SectionLabel>
      <ul>
        {writes.map(({ id, at, cypher, params, counters }) => (
          <li key={id}>
            <button
              type="button"
              title={cypher}
              onClick={() => open({ name: 'A recorded write', cypher, params })}
            >
              <strong>{inWords(counters)}</strong> <span>{new Date(at).toLocaleString('en-GB')}</span>
              <code>{cypher}</code>
            </button>
          </li>
        ))}
      </ul>
      {writes.length === 0 && <p>Nothing has been written through this console.</p>}
    </section>
  )
}
