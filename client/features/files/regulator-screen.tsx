import { IconDownload } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { z } from 'zod'
import type { ResponseOf } from '../../../contract/endpoint.ts'
import type { DocketRow, docket } from '../../../contract/files.ts'
import { type SeenAt, seenAt } from '../../../model/clocks-in-words.ts'
import { formatDate } from '../../../model/dates.ts'
import { docketQuery } from '../../api/files.ts'
import { useClocks } from '../../app/clocks.ts'
import { ScreenTitle } from '../../app/slots.tsx'
import { useUrlState } from '../../app/url-state.ts'
import { Button } from '../../ui/button.tsx'
import { csvOf } from '../../ui/csv.ts'
import { download, fileName } from '../../ui/download.ts'
import { EntityName } from '../../ui/entity-name.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { Citations, type Cited, citeInOrder, Statements } from '../../ui/statements.tsx'
import { Begun } from './begun.tsx'
import { FileHead } from './file-head.tsx'
import { FileSkeleton } from './file-skeleton.tsx'
import styles from './files.module.css'
import { Siblings } from './siblings.tsx'
import { SourcePanel } from './source-panel.tsx'

const DocketUrl = z.object({
  q: z.string().max(200).optional(),
  part: z.enum(['opened', 'acted']).optional(),
  outcome: z.string().max(40).optional(),
})

/** The docket: all an authority has opened or acted in, with filters and as CSV. */
export function RegulatorScreen() {
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const clocks = useClocks()
  const { data, error, refetch } = useQuery(docketQuery({ id, ...clocks }))
  return (
    <>
      <ScreenTitle>Docket</ScreenTitle>
      {error ? (
        <ErrorNotice error={error} again={() => void refetch()} />
      ) : data ? (
        <Docket answer={data} />
      ) : (
        <FileSkeleton />
      )}
    </>
  )
}

const words = (kind: string) => kind.replaceAll('_', ' ')

function Docket({ answer }: { answer: ResponseOf<typeof docket> }) {
  const clocks = useClocks()
  const seen = seenAt(clocks)
  const [filter, setFilter] = useUrlState(DocketUrl)
  const { authority, rows } = answer
  const cited = citeInOrder(answer.evidence.sources, [...rows, ...answer.restrictions])
  const text = (filter.q ?? '').toLowerCase()
  const shown = rows.filter(
    row =>
      (!filter.part || row.parts.includes(filter.part)) &&
      (!filter.outcome || row.outcomeKind === filter.outcome) &&
      (!text ||
        `${row.proceeding.name} ${row.outcome ?? ''} ${row.concerns.map(one => one.name).join(' ')}`
          .toLowerCase()
          .includes(text)),
  )
  const kinds = [...new Set(rows.map(row => row.outcomeKind))].sort()
  return (
    <div className={styles.file}>
      <article className={styles.main}>
        <FileHead
          entity={authority}
          by={authority.country ?? ''}
          facts={[
            ['Matters', String(rows.length)],
            ['Opened', String(rows.filter(row => row.parts.includes('opened')).length)],
            ['With an outcome', String(rows.filter(row => row.outcome !== null).length)],
          ]}
          subject={{ kind: 'docket', id: authority.id, clocks }}
          subgraph={answer.subgraph}
          trace={{ from: authority.id, to: 'any:deal', maxHops: '2' }}
        />
        <div className={styles.filters}>
          <input
            type="search"
            aria-label="Filter by words"
            placeholder="Filter by words"
            value={filter.q ?? ''}
            onChange={event => void setFilter({ q: event.target.value || undefined }, { replace: true })}
          />
          <select
            aria-label="Part"
            value={filter.part ?? ''}
            onChange={event =>
              void setFilter(
                { part: (event.target.value || undefined) as 'opened' | undefined },
                { replace: true },
              )
            }
          >
            <option value="">opened or acted in</option>
            <option value="opened">opened</option>
            <option value="acted">acted in</option>
          </select>
          <select
            aria-label="Outcome"
            value={filter.outcome ?? ''}
            onChange={event =>
              void setFilter({ outcome: event.target.value || undefined }, { replace: true })
            }
          >
            <option value="">any outcome</option>
            {kinds.map(kind => (
              <option key={kind} value={kind}>
                {words(kind)}
              </option>
            ))}
          </select>
          <span>
            Showing {shown.length} of {rows.length}
          </span>
          <span className={styles.grow} />
          <Button
            onClick={() =>
              download(
                fileName(`docket-${authority.id.slice(authority.id.indexOf(':') + 1)}`, 'csv', seen),
                csv(shown, seen),
                'text/csv',
              )
            }
          >
            <IconDownload size={14} stroke={1.7} aria-hidden="true" /> CSV
          </Button>
        </div>
        <section className={styles.tableBox} aria-label="Matters" tabIndex={0}>
          <table className={styles.table}>
            <thead>
              <tr>
                {['Opened', 'Matter', 'Concerns', 'Outcome', 'Ended'].map(name => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map(row => (
                <Row key={row.proceeding.id} row={row} cited={cited} />
              ))}
            </tbody>
          </table>
        </section>
        <section className={styles.section}>
          <h2>On one axis of time</h2>
          <Siblings rows={shown.map(row => ({ ...row, shares: [] }))} current={null} />
        </section>
        {answer.restrictions.length > 0 && (
          <section className={styles.section}>
            <h2>Restrictions it set</h2>
            <ul className={styles.statements}>
              {answer.restrictions.map(one => (
                <li key={one.relationship.id}>
                  <Statements statements={[one]} cited={cited} />
                </li>
              ))}
            </ul>
          </section>
        )}
      </article>
      <aside className={styles.side}>
        <SourcePanel cited={cited} claims={new Set(rows.flatMap(row => row.claimIds)).size} leftOut={[]} />
      </aside>
    </div>
  )
}

const Row = ({ row, cited }: { row: DocketRow; cited: Cited }) => (
  <tr>
    <td>
      <Begun openedOn={row.openedOn} first={row.steps[0]} />
    </td>
    <td>
      <Link to="/proceedings/$id" params={{ id: row.proceeding.id }}>
        {row.proceeding.name}
      </Link>
      {!row.parts.includes('opened') && <small> acted in</small>}
    </td>
    <td>
      {row.concerns.map(entity => (
        <div key={entity.id}>
          <EntityName entity={entity} size={16} />
        </div>
      ))}
    </td>
    <td>
      {row.outcome ?? 'No outcome recorded'}
      <Citations ids={row.sourceIds} cited={cited} />
    </td>
    <td>{row.endedOn ? formatDate(row.endedOn) : ''}</td>
  </tr>
)

const csv = (rows: readonly DocketRow[], seen: SeenAt | null): string =>
  csvOf(
    [
      'id',
      'matter',
      'part',
      'opened',
      'ended',
      'legal basis',
      'reference',
      'status',
      'outcome',
      'kind of outcome',
      'concerns',
      'sources',
    ],
    rows.map(row => [
      row.proceeding.id,
      row.proceeding.name,
      row.parts.join(' '),
      row.openedOn ?? '',
      row.endedOn ?? '',
      row.legalBasis ?? '',
      row.reference ?? '',
      row.status ?? '',
      row.outcome ?? '',
      words(row.outcomeKind),
      row.concerns.map(one => one.name).join('; '),
      row.sourceIds.join(' '),
    ]),
    seen,
  )
