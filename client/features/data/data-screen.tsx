import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { healthQuery, modelQuery } from '../../api/queries.ts'
import { ScreenTitle } from '../../app/slots.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { SectionLabel, Skeleton } from '../../ui/tag.tsx'
import styles from './data.module.css'
import { DatasetFigures, ServiceState } from './figures.tsx'
import { ModelOverview } from './model-overview.tsx'

/** What the dataset holds, which version it is, the model it follows, and how to take it away. */
export function DataScreen() {
  const health = useQuery({ ...healthQuery(), refetchInterval: 15_000 })
  const model = useQuery(modelQuery({}))
  return (
    <article className={styles.page}>
      <ScreenTitle>Data</ScreenTitle>
      <h2 className={styles.title}>What this graph holds</h2>
      {health.data ? <DatasetFigures health={health.data} /> : <Skeleton height={70} />}
      {health.error && <ErrorNotice error={health.error} again={() => void health.refetch()} />}
      <section className={styles.section}>
        <SectionLabel>Read it elsewhere</SectionLabel>
        <p>
          <a href="/api/docs">How to ask the API</a> ·{' '}
          <a href="/api/openapi.json">its description for programs</a> ·{' '}
          <Link to="/query">ask in Cypher</Link> · <Link to="/sources">every source</Link> ·{' '}
          <Link to="/disagreements">where sources differ</Link>
        </p>
      </section>
      {model.data ? <ModelOverview model={model.data} /> : <Skeleton height={320} />}
      {model.error && <ErrorNotice error={model.error} again={() => void model.refetch()} />}
      {health.data && <ServiceState health={health.data} />}
    </article>
  )
}
