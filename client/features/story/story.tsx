import { IconBook } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useMemo } from 'react'
import { stories } from '../../../contract/stories.ts'
import { asking } from '../../api/queries.ts'
import { type Action, useActions } from '../../app/actions.ts'
import { useUrlState } from '../../app/url-state.ts'
import type { CanvasView } from '../../canvas/canvas-view.ts'
import { useCanvasLog } from '../../canvas/use-store.ts'
import { Button } from '../../ui/button.tsx'
import styles from './story.module.css'
import { StoryUrl } from './story-url.ts'

const StoryReader = lazy(async () => ({ default: (await import('./story-reader.tsx')).StoryReader }))

/** The story of the first screen. */
const first = 'amazon-anthropic-regulators'
const none: { id: string; title: string }[] = []

/** The story in the address; without one, the way to the first screen's until the person does something else. */
export function Story({ view }: { view: CanvasView | null }) {
  const [{ story }, setUrl] = useUrlState(StoryUrl)
  const { steps } = useCanvasLog()
  const { data } = useQuery({ ...asking(stories)({}), staleTime: Number.POSITIVE_INFINITY })
  const known = data?.stories ?? none
  useActions(
    useMemo<Action[]>(
      () =>
        known.map(({ id, title }) => ({
          id: `story ${id}`,
          name: `Read the story: ${title}`,
          group: 'Story',
          run: () => void setUrl({ story: id, step: 1 }),
        })),
      [known, setUrl],
    ),
  )
  if (story)
    return (
      <Suspense fallback={null}>
        <StoryReader key={story} id={story} view={view} />
      </Suspense>
    )
  if (steps.length > 0) return null
  return (
    <div className={styles.read}>
      <Button onClick={() => void setUrl({ story: first, step: 1 })}>
        <IconBook size={15} stroke={1.7} aria-hidden="true" /> Read the story
      </Button>
    </div>
  )
}
