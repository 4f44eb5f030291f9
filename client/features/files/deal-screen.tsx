import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { DealFile } from '../../../contract/files.ts'
import { moneyOf } from '../../../model/sentence.ts'
import { dealFileQuery } from '../../api/files.ts'
import { useClocks } from '../../app/clocks.ts'
import { ScreenTitle } from '../../app/slots.tsx'
import { EntityName } from '../../ui/entity-name.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { Citations, citeInOrder, Statements } from '../../ui/statements.tsx'
import { DifferTag } from '../../ui/tag.tsx'
import { ConflictList } from './conflict-list.tsx'
import { DealPicture } from './deal-picture.tsx'
import { FileHead } from './file-head.tsx'
import { FileSkeleton } from './file-skeleton.tsx'
import styles from './files.module.css'
import { Siblings } from './siblings.tsx'
import { SourcePanel } from './source-panel.tsx'
import { StepLine } from './step-line.tsx'
import { StepList } from './step-list.tsx'

/** The deal file: parties and roles, money by kind, dates by kind, terms, who looked at it, what is contested. */
export function DealScreen() {
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const clocks = useClocks()
  const { data, error, refetch } = useQuery(dealFileQuery({ id, ...clocks }))
  return (
    <>
      <ScreenTitle>Deal file</ScreenTitle>
      {error ? (
        <ErrorNotice error={error} again={() => void refetch()} />
      ) : data ? (
        <File file={data} />
      ) : (
        <FileSkeleton />
      )}
    </>
  )
}

function File({ file }: { file: DealFile }) {
  const clocks = useClocks()
  const { deal } = file
  const entries = file.money.flatMap(part => part.entries)
  const told = [
    ...file.parties,
    ...file.covers,
    ...entries,
    ...file.dates,
    ...file.terms,
    ...file.statusOverTime,
  ]
  const cited = citeInOrder(file.evidence.sources, told)
  const dated = file.dates.length > 0 ? file.dates : file.statusOverTime
  return (
    <div className={styles.file}>
      <article className={styles.main}>
        <FileHead
          entity={deal}
          by={(deal.subtype ?? '').replaceAll('_', ' ')}
          facts={[
            ['Amount', moneyOf(deal) ?? 'not stated'],
            ['Dates', deal.subtitle ?? 'no date stated'],
            ['Parties', String(file.parties.length)],
            ['Proceedings', String(file.proceedings.length)],
          ]}
          subject={{ kind: 'deal', id: deal.id, clocks }}
          subgraph={file.subgraph}
          trace={{ from: 'any:regulator', to: deal.id, maxHops: '3' }}
        />
        <section className={styles.section}>
          <h2>Parties and what it covers</h2>
          <table className={`${styles.table} ${styles.parties}`}>
            <tbody>
              {[...file.parties, ...file.covers].map(one => (
                <tr key={one.relationshipId}>
                  <td>
                    <EntityName entity={one.entity} />
                  </td>
                  <td>
                    {one.role ?? (one.relationshipId.includes('~COVERS~') ? 'covered' : 'party')}
                    <Citations ids={one.sourceIds} cited={cited} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        {file.money.length > 0 && (
          <section className={styles.section}>
            <h2>
              Money, kind by kind <span>kinds are never added up</span>
            </h2>
            <div className={styles.money}>
              {file.money.map(part => [
                <h3 key={part.kind}>{part.title}</h3>,
                <ul key={`${part.kind}-list`} className={styles.statements}>
                  {part.entries.map(entry => (
                    <li key={entry.claimIds[0]}>
                      <Statements statements={[entry]} cited={cited} /> {entry.contested && <DifferTag />}
                    </li>
                  ))}
                </ul>,
              ])}
            </div>
          </section>
        )}
        <section className={styles.section}>
          <h2>Dates</h2>
          <StepLine steps={dated} openedOn={null} />
          <StepList steps={file.dates} cited={cited} />
        </section>
        {file.statusOverTime.length > 0 && (
          <section className={styles.section}>
            <h2>
              Status over time <span>by the day of publication</span>
            </h2>
            <StepList steps={file.statusOverTime} cited={cited} />
          </section>
        )}
        {file.terms.length > 0 && (
          <section className={styles.section}>
            <h2>Terms</h2>
            <ul className={styles.statements}>
              {file.terms.map(term => (
                <li key={term.claimIds[0]}>
                  <Statements statements={[term]} cited={cited} />
                </li>
              ))}
            </ul>
          </section>
        )}
        {file.proceedings.length > 0 && (
          <section className={styles.section}>
            <h2>Who looked at it, and how it ended</h2>
            <Siblings rows={file.proceedings} current={null} />
          </section>
        )}
        <ConflictList conflicts={file.conflicts} cited={cited} />
        <p className={styles.quiet}>Dataset {file.datasetVersion ?? 'without a version'}.</p>
      </article>
      <aside className={styles.side}>
        {file.subgraph.relationships.length > 0 && (
          <div className={styles.small}>
            <DealPicture file={file} />
          </div>
        )}
        <SourcePanel
          cited={cited}
          claims={new Set(told.flatMap(one => one.claimIds)).size}
          leftOut={file.leftOut}
        />
      </aside>
    </div>
  )
}
