import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { relationshipQuery } from '../../api/queries.ts'
import { useClocks } from '../../app/clocks.ts'
import { useDraw } from '../../app/draw.ts'
import { ScreenTitle } from '../../app/slots.tsx'
import styles from './details.module.css'
import { DetailsHostProvider } from './host.tsx'
import { RelationshipDetails } from './relationship-details.tsx'

/** The page of one relationship, by its address. */
export function RelationshipScreen() {
  const { id = '' } = useParams({ strict: false })
  const { data } = useQuery(relationshipQuery({ id, ...useClocks() }))
  const expand = useDraw()
  return (
    <DetailsHostProvider host={{ expand }}>
      <ScreenTitle>{data ? `${data.from.name} and ${data.to.name}` : 'Relationship'}</ScreenTitle>
      <article className={styles.page}>
        <RelationshipDetails key={id} id={id} />
      </article>
    </DetailsHostProvider>
  )
}
