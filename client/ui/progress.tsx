import { useEffect, useState } from 'react'
import type { Progress } from '../../contract/progress.ts'
import { Button } from './button.tsx'
import styles from './progress.module.css'

const quietMs = 700
const number = (value: number) => value.toLocaleString('en-GB')

/** How far something is, with numbers, and a way to end it. Nothing is shown of what is done in a moment. */
export function ProgressBar({
  progress,
  waiting,
  onCancel,
}: {
  progress: Progress | null
  /** Said before there are numbers. */
  waiting: string
  onCancel: () => void
}) {
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), quietMs)
    return () => clearTimeout(timer)
  }, [])
  if (!shown) return null
  const text = progress
    ? `${number(progress.done)} of ${number(progress.total)} ${progress.what}`
    : `${waiting} …`
  return (
    <div className={styles.progress}>
      <progress
        aria-label={text}
        max={progress?.total || 1}
        {...(progress ? { value: progress.done } : {})}
      />
      <span>{text}</span>
      <Button onClick={onCancel}>Cancel</Button>
    </div>
  )
}
