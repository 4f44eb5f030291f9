import { Skeleton } from '../../ui/tag.tsx'
import styles from './details.module.css'

/** The shape of a panel whose content is being read. */
export function DetailsSkeleton({ label }: { label: string }) {
  return (
    <div className={styles.skeleton} role="status" aria-label={label}>
      <Skeleton width={120} height={18} />
      <Skeleton width="70%" height={20} />
      <Skeleton height={24} />
      <Skeleton width="85%" height={24} />
      <Skeleton width="60%" height={26} />
      <Skeleton height={90} />
      <Skeleton height={120} />
    </div>
  )
}
