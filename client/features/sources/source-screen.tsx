import { IconExternalLink } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { ResponseOf } from '../../../contract/endpoint.ts'
import type { source as endpoint } from '../../../contract/sources.ts'
import { formatDate } from '../../../model/dates.ts'
import { originBases, sourceKinds } from '../../../model/source.ts'
import { sourceQuery } from '../../api/queries.ts'
import { ScreenTitle } from '../../app/slots.tsx'
import { buttonClass } from '../../ui/button.tsx'
import { EntityName } from '../../ui/entity-name.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { SectionLabel, Skeleton, Tag } from '../../ui/tag.tsx'
import { SourceClaims } from './source-claims.tsx'
import styles from './sources.module.css'

/** The page of one source: what it is, what it says, what it is about, who repeats the same origin. */
export function SourceScreen() {
  const { id = '' } = useParams({ strict: false })
  const { data, error, refetch } = useQuery(sourceQuery({ id }))
  return (
    <article className={styles.page}>
      <ScreenTitle>{data?.source.publisher ?? 'Source'}</ScreenTitle>
      {error && <ErrorNotice error={error} again={() => void refetch()} />}
      {!data && !error && <Skeleton height={320} />}
      {data && <Body answer={data} />}
    </article>
  )
}

function Body({ answer: { source, claims, entities, sameOrigin } }: { answer: ResponseOf<typeof endpoint> }) {
  const link = safeLink(source.url)
  return (
    <>
      <p className={styles.tags}>
        <Tag>{sourceKinds[source.kind]}</Tag>
      </p>
      <h2 className={styles.title}>
        {source.title ?? `${source.publisher ?? 'A source'}, title not stated`}
      </h2>
      <dl className={styles.facts}>
        <Fact name="Publisher">{source.publisher ?? 'not stated'}</Fact>
        <Fact name="Published">
          {formatDate(source.publishedOn)}
          {source.publishedBasis === 'inferred' && ' (inferred)'}
        </Fact>
        {source.retrievedOn && <Fact name="Read on">{formatDate(source.retrievedOn)}</Fact>}
        {source.evidence && <Fact name="At hand was">{source.evidence}</Fact>}
        <Fact name="Origin">{originBases[source.originBasis]}</Fact>
      </dl>
      {link ? (
        <a className={buttonClass()} href={link} target="_blank" rel="noreferrer noopener">
          <IconExternalLink size={14} stroke={1.8} aria-hidden="true" />
          Open at {new URL(link).hostname}
        </a>
      ) : (
        <p className={styles.aside}>No address is known.</p>
      )}
      <section className={styles.section}>
        <SectionLabel>What it says, in our words</SectionLabel>
        <SourceClaims claims={claims} />
      </section>
      {entities.length > 0 && (
        <section className={styles.section}>
          <SectionLabel>What it is about</SectionLabel>
          <ul className={styles.entities}>
            {entities.map(entity => (
              <li key={entity.id}>
                <EntityName entity={entity} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {sameOrigin.length > 0 && (
        <section className={styles.section}>
          <SectionLabel>Others that repeat the same origin</SectionLabel>
          <p className={styles.aside}>Together they count as one.</p>
          <ul>
            {sameOrigin.map(other => (
              <li key={other.id}>
                <Link to="/sources/$id" params={{ id: other.id }}>
                  {other.publisher ?? 'Publisher not stated'}, {formatDate(other.publishedOn)}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

/** Addresses come from data: only web addresses become links. */
function safeLink(url: string | null): string | null {
  if (!url || !URL.canParse(url)) return null
  return /^https?:$/.test(new URL(url).protocol) ? url : null
}
