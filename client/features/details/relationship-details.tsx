import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ResponseOf } from '../../../contract/endpoint.ts'
import type { relationship as endpoint } from '../../../contract/relationships.ts'
import { families, familyOf } from '../../../model/relationship-types.ts'
import { relationshipQuery } from '../../api/queries.ts'
import { useClocks } from '../../app/clocks.ts'
import { EntityName } from '../../ui/entity-name.tsx'
import { FamilyStroke } from '../../ui/family-stroke.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { DifferTag, Tag } from '../../ui/tag.tsx'
import { Claims } from './claims.tsx'
import { Conflicts } from './conflicts.tsx'
import styles from './details.module.css'
import { DetailsSkeleton } from './details-skeleton.tsx'
import { EvidenceProvider } from './evidence-context.tsx'
import { Actions, Counts } from './head.tsx'
import { History } from './history.tsx'
import { useDetailsHost } from './host.tsx'
import { MoneyOverTime } from './money-over-time.tsx'
import { Origins } from './origins.tsx'
import { Values } from './values.tsx'
import { stateWords } from './words.ts'

type Answer = ResponseOf<typeof endpoint>

/** Everything about one relationship: the sentence, the value, why, who differs, every claim. */
export function RelationshipDetails({ id }: { id: string }) {
  const clocks = useClocks()
  const { data, error, refetch } = useQuery(relationshipQuery({ id, ...clocks }))
  if (data) return <Body answer={data} />
  if (error) return <ErrorNotice error={error} again={() => void refetch()} />
  return <DetailsSkeleton label="Reading the evidence" />
}

type TabName = 'evidence' | 'money' | 'history'

function Body({ answer }: { answer: Answer }) {
  const { relationship, sentence, values, conflicts, evidence, origins } = answer
  const [open, setOpen] = useState<TabName>('evidence')
  const family = familyOf(relationship.type)
  const hasMoney = evidence.claims.some(claim => claim.amount !== null)
  const tabs = [
    { name: 'evidence', label: 'Evidence' },
    ...(hasMoney ? [{ name: 'money', label: 'Money over time' } as const] : []),
    { name: 'history', label: 'History' },
  ] as const
  const shown = tabs.some(tab => tab.name === open) ? open : 'evidence'
  return (
    <EvidenceProvider evidence={evidence} family={family}>
      <Head answer={answer} />
      <h2 className={styles.sentence}>{sentence}</h2>
      <Actions
        entityId={relationship.from}
        path={`/relationships/${relationship.id}`}
        sources={evidence.sources}
      />
      <Counts
        items={[
          [evidence.claims.length, evidence.claims.length === 1 ? 'claim' : 'claims'],
          [evidence.sources.length, evidence.sources.length === 1 ? 'source' : 'sources'],
          [origins.length, origins.length === 1 ? 'origin' : 'origins'],
        ]}
      />
      <Tabs label="What to read" tabs={tabs} open={shown} onOpen={setOpen}>
        {shown === 'evidence' && (
          <>
            <Values values={values} headline={relationship} />
            <Conflicts conflicts={conflicts} />
            <Claims claims={evidence.claims} />
            <Origins origins={origins} />
          </>
        )}
        {shown === 'money' && <MoneyOverTime />}
        {shown === 'history' && <History />}
      </Tabs>
    </EvidenceProvider>
  )
}

function Head({ answer: { relationship, from, to, about } }: { answer: Answer }) {
  const { openEntity } = useDetailsHost()
  const family = familyOf(relationship.type)
  const state = stateWords(relationship.status)
  return (
    <header className={styles.head}>
      <p className={styles.tags}>
        <Tag tone={family}>{families[family].name}</Tag>
        {relationship.contested && <DifferTag />}
        {state && <Tag>{state}</Tag>}
        {relationship.certainty === 'possible' && <Tag>Possible on this day, not certain</Tag>}
      </p>
      <p className={styles.ends}>
        <EntityName entity={from} onOpen={openEntity} />
        <code>{relationship.type}</code>
        <FamilyStroke family={family} />
        <EntityName entity={to} onOpen={openEntity} />
      </p>
      {about && (
        <p className={styles.about}>
          part of <EntityName entity={about} size={16} onOpen={openEntity} />
        </p>
      )}
    </header>
  )
}
