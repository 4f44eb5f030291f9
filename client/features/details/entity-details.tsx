import { IconFolderOpen } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ResponseOf } from '../../../contract/endpoint.ts'
import type { entity as endpoint } from '../../../contract/entities.ts'
import { entityTypes } from '../../../model/entity-types.ts'
import { entityQuery } from '../../api/queries.ts'
import { useClocks } from '../../app/clocks.ts'
import { buttonClass } from '../../ui/button.tsx'
import { filePage } from '../../ui/entity-name.tsx'
import { KindIcon } from '../../ui/kind-icon.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { DifferTag, Tag } from '../../ui/tag.tsx'
import { Claims } from './claims.tsx'
import { Conflicts } from './conflicts.tsx'
import styles from './details.module.css'
import { DetailsSkeleton } from './details-skeleton.tsx'
import { EvidenceProvider } from './evidence-context.tsx'
import { Actions, Counts } from './head.tsx'
import { TypeCounts } from './type-counts.tsx'
import { Values } from './values.tsx'
import { stateWords } from './words.ts'

type Answer = ResponseOf<typeof endpoint>

/** Everything about one entity: what it is, its figures, its relationships by type, who differs, the claims. */
export function EntityDetails({ id }: { id: string }) {
  const clocks = useClocks()
  const { data, error, refetch } = useQuery(entityQuery({ id, ...clocks }))
  if (data) return <Body answer={data} />
  if (error) return <ErrorNotice error={error} again={() => void refetch()} />
  return <DetailsSkeleton label="Reading what is known" />
}

function Body({ answer }: { answer: Answer }) {
  const { entity, counts, values, conflicts, evidence, claimsTotal } = answer
  const file = filePage(entity)
  return (
    <EvidenceProvider evidence={evidence} family={entity.type === 'deal' ? 'money' : 'structure'}>
      <header className={styles.head}>
        <p className={styles.tags}>
          <Tag>{entityTypes[entity.type].name}</Tag>
          {entity.subtype && <Tag>{entity.subtype.replaceAll('_', ' ')}</Tag>}
          {entity.contested && <DifferTag />}
          {entity.status && stateWords(entity.status) && <Tag>{stateWords(entity.status)}</Tag>}
        </p>
        <h2 className={styles.name}>
          <KindIcon type={entity.type} size={28} />
          {entity.name}
        </h2>
        {entity.aliases.length > 0 && <p className={styles.about}>also {entity.aliases.join(', ')}</p>}
      </header>
      {entity.description && <p className={styles.sentence}>{entity.description}</p>}
      <Actions entityId={entity.id} path={`/entities/${entity.id}`} sources={evidence.sources}>
        {file && (
          <Link to={file.to} params={{ id: entity.id } as never} className={buttonClass()}>
            <IconFolderOpen size={14} stroke={1.8} aria-hidden="true" />
            {file.name}
          </Link>
        )}
      </Actions>
      <Counts
        items={[
          [entity.neighbors, entity.neighbors === 1 ? 'neighbor' : 'neighbors'],
          [claimsTotal, claimsTotal === 1 ? 'claim' : 'claims'],
          [evidence.sources.length, evidence.sources.length === 1 ? 'source' : 'sources'],
        ]}
      />
      <Values values={values} />
      <TypeCounts entityId={entity.id} counts={counts} />
      <Conflicts conflicts={conflicts} />
      <Claims claims={evidence.claims} total={claimsTotal} />
    </EvidenceProvider>
  )
}
