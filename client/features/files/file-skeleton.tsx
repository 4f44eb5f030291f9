import { Skeleton } from '../../ui/tag.tsx'
import styles from './files.module.css'

export const FileSkeleton = () => (
  <div className={styles.file} aria-busy="true">
    <div className={styles.main}>
      <Skeleton width={220} height={22} />
      <br />
      <Skeleton width="60%" height={36} />
      <br />
      <Skeleton height={120} />
      <br />
      <Skeleton height={200} />
    </div>
    <div className={styles.side} />
  </div>
)
