import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { entityQuery } from '../../api/queries.ts'
import { useClocks } from '../../app/clocks.ts'
import { useDraw } from '../../app/draw.ts'
import { ScreenTitle } from '../../app/slots.tsx'
import styles from './details.module.css'
import { EntityDetails } from './entity-details.tsx'
import { DetailsHostProvider } from './host.tsx'

/** The page of one entity, by its address. */
export function EntityScreen() {
  const { id = '' } = useParams({ strict: false })
  const { data } = useQuery(entityQuery({ id, ...useClocks() }))
  const expand = useDraw()
  return (
    <DetailsHostProvider host={{ expand }}>
      <ScreenTitle>{data?.entity.name ?? 'Entity'}</ScreenTitle>
      <article className={styles.page}>
        <EntityDetails key={id} id={id} />
      </article>
    </DetailsHostProvider>
  )
}
