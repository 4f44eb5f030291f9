import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import type { CaseFile } from '../../../contract/files.ts'
import { relationshipTypes } from '../../../model/relationship-types.ts'
import { caseFileQuery } from '../../api/files.ts'
import { useClocks } from '../../app/clocks.ts'
import { ScreenTitle } from '../../app/slots.tsx'
import { LayeredPicture } from '../../ui/layered-picture.tsx'
import { layersOf } from '../../ui/layers.ts'
import { ErrorNotice } from '../../ui/notice.tsx'
import { Citations, citeInOrder, Statements } from '../../ui/statements.tsx'
import { Begun } from './begun.tsx'
import { ConflictList } from './conflict-list.tsx'
import { FileHead } from './file-head.tsx'
import { FileSkeleton } from './file-skeleton.tsx'
import styles from './files.module.css'
import { Siblings } from './siblings.tsx'
import { SourcePanel } from './source-panel.tsx'
import { StepLine } from './step-line.tsx'
import { StepList } from './step-list.tsx'

/** The case file: what, who, legal basis, dated steps, the outcome in its exact meaning, related cases, sources. */
export function ProceedingScreen() {
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const clocks = useClocks()
  const { data, error, refetch } = useQuery(caseFileQuery({ id, ...clocks }))
  return (
    <>
      <ScreenTitle>Case file</ScreenTitle>
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

function File({ file }: { file: CaseFile }) {
  const navigate = useNavigate()
  const clocks = useClocks()
  const { proceeding, outcome } = file
  const cited = citeInOrder(file.evidence.sources, [
    ...(outcome.statement ? [outcome.statement] : []),
    ...outcome.others,
    ...file.steps,
    ...file.legalBasis,
    ...file.references,
    ...file.concerns,
    ...file.authorities,
    ...file.parties,
    ...file.remarks,
  ])
  const own = new Set(
    [...file.steps, ...file.concerns, ...file.authorities, ...file.parties, ...file.remarks].flatMap(
      one => one.claimIds,
    ),
  )
  const entities = new Map(file.subgraph.entities.map(entity => [entity.id, entity]))
  const subjects = file.concerns.map(one => one.entity.id)
  // The parties of several deals would be a picture too wide to read; each deal has its own.
  const partiesOf = (deal: string) =>
    subjects.length > 1
      ? []
      : file.subgraph.relationships.filter(r => r.type === 'PARTY_TO' && r.to === deal).map(r => r.from)
  const paths = subjects.flatMap(subject => {
    const heads = file.authorities.slice(0, 1).map(one => one.entity.id)
    const tails = partiesOf(subject)
    return (tails.length > 0 ? tails : [null]).map(tail => [
      ...heads,
      proceeding.id,
      subject,
      ...(tail ? [tail] : []),
    ])
  })
  const roles = new Map(file.parties.map(one => [one.entity.id, one.role]))
  const siblings = file.related.filter(row => row.shares.includes('authority'))
  const sameDeal = file.related.filter(
    row => row.proceeding.id !== proceeding.id && row.shares.includes('deal'),
  )
  return (
    <div className={styles.file}>
      <article className={styles.main}>
        <FileHead
          entity={proceeding}
          by={[...new Set(file.authorities.map(one => one.entity.name))].join(', ')}
          facts={[
            ['Status', file.status?.text ?? 'not stated'],
            ['Legal basis', file.legalBasis[0]?.text ?? 'not stated'],
            ['Case reference', file.references[0]?.text ?? 'not stated'],
            ['Concerns', file.concerns.map(one => one.entity.name).join(', ') || 'not stated'],
          ]}
          subject={{ kind: 'case', id: proceeding.id, clocks }}
          subgraph={file.subgraph}
          trace={{ from: proceeding.id }}
        />
        <div className={styles.outcome}>
          <section>
            <h2>Outcome</h2>
            <p className={styles.headline}>
              {outcome.headline}
              {outcome.statement && <Citations ids={outcome.statement.sourceIds} cited={cited} />}
            </p>
          </section>
          <section>
            <h2>What that means</h2>
            <p>{outcome.means}</p>
          </section>
          <section>
            <h2>What it does not mean</h2>
            <p>{outcome.doesNotMean}</p>
            {outcome.others.length > 0 && (
              <p>
                Wording differs elsewhere:{' '}
                {outcome.others.map((other, i) => (
                  <span key={other.claimIds[0]}>
                    {i > 0 && '; '}“{other.text}”
                    <Citations ids={other.sourceIds} cited={cited} />
                  </span>
                ))}
                .
              </p>
            )}
          </section>
        </div>
        <StepLine steps={file.steps} openedOn={file.openedOn} />
        <StepList steps={file.steps} cited={cited} />
        {siblings.length > 1 && (
          <section className={styles.section}>
            <h2>
              Beside the other cases of {file.authorities[0]?.entity.name}{' '}
              <span>ring: begun; bar: open; stroke: ended</span>
            </h2>
            <Siblings rows={siblings} current={proceeding.id} />
          </section>
        )}
        {sameDeal.length > 0 && (
          <section className={styles.section}>
            <h2>Others about the same deal</h2>
            <Siblings rows={sameDeal} current={null} />
          </section>
        )}
        {[...file.parties, ...file.remarks].length > 0 && (
          <section className={styles.section}>
            <h2>Who and what</h2>
            <ul className={styles.statements}>
              {[...file.concerns, ...file.parties, ...file.remarks].map(one => (
                <li key={one.text + one.claimIds[0]}>
                  <Statements statements={[one]} cited={cited} />
                </li>
              ))}
            </ul>
          </section>
        )}
        <ConflictList conflicts={file.conflicts} cited={cited} />
        <p className={styles.quiet}>
          Dataset {file.datasetVersion ?? 'without a version'}. Opened:{' '}
          <Begun openedOn={file.openedOn} first={file.steps[0]} />.
        </p>
      </article>
      <aside className={styles.side}>
        {paths.length > 0 && (
          <div className={styles.small}>
            <LayeredPicture
              layers={layersOf(paths, entities)}
              subgraph={oneLineEach(file.subgraph)}
              singled={null}
              label="This case, its deals and parties"
              arrange="down"
              subOf={entity => roles.get(entity.id) ?? entity.subtitle}
              labelOf={id => {
                const type = file.subgraph.relationships.find(r => r.id === id)?.type
                return type ? relationshipTypes[type].verb : ''
              }}
              onOpen={entityId => void navigate({ to: '/entities/$id', params: { id: entityId } })}
            />
          </div>
        )}
        <SourcePanel cited={cited} claims={own.size} leftOut={file.leftOut} />
      </aside>
    </div>
  )
}

/** Who opened a proceeding has as a rule acted in it too: one line says it. */
function oneLineEach(subgraph: CaseFile['subgraph']): CaseFile['subgraph'] {
  const opened = new Set(subgraph.relationships.flatMap(r => (r.type === 'OPENED' ? [r.from + r.to] : [])))
  return {
    ...subgraph,
    relationships: subgraph.relationships.filter(r => r.type !== 'ACTED_IN' || !opened.has(r.from + r.to)),
  }
}
