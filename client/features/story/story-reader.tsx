import { IconArrowLeft, IconArrowRight, IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { story } from '../../../contract/stories.ts'
import { asking } from '../../api/queries.ts'
import { type Action, useActions } from '../../app/actions.ts'
import { announce } from '../../app/announce.ts'
import { useOpenView } from '../../app/open-view.ts'
import type { CanvasView } from '../../canvas/canvas-view.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { renderMarkdown } from './markdown.ts'
import styles from './story.module.css'

/** Reads a story over the canvas: one view a step, with a title and a text; arrow keys turn the page. */
export function StoryReader({
  id,
  view,
  onClose,
}: {
  id: string
  view: CanvasView | null
  onClose: () => void
}) {
  const { data, error, refetch } = useQuery(asking(story)({ id }))
  const [at, setAt] = useState(0)
  const open = useOpenView()
  const step = data?.steps[at]
  const [html, setHtml] = useState('')
  useEffect(() => {
    if (!step) return
    void renderMarkdown(step.text).then(setHtml)
    void open(step.view, `story: ${step.title}`).then(() => {
      if (!step.view.viewport) view?.fit(undefined, { animate: true })
    })
    announce(`${step.title}. ${step.text}`)
  }, [step, open, view])
  const last = (data?.steps.length ?? 1) - 1
  const actions = useMemo<Action[]>(() => {
    const go = (next: number) => () => setAt(Math.min(last, Math.max(0, next)))
    return [
      { id: 'story-next', name: 'Next step of the story', keys: 'pagedown', group: 'Story', run: go(at + 1) },
      {
        id: 'story-back',
        name: 'Previous step of the story',
        keys: 'pageup',
        group: 'Story',
        run: go(at - 1),
      },
      { id: 'story-close', name: 'Close the story', group: 'Story', run: onClose },
    ]
  }, [at, last, onClose])
  useActions(actions)
  return (
    <section className={styles.story} aria-label={data?.title ?? 'Story'}>
      <header>
        <span>
          {data?.title} · {at + 1} of {last + 1}
        </span>
        <IconButton label="Close the story" onClick={onClose}>
          <IconX size={16} stroke={1.7} aria-hidden="true" />
        </IconButton>
      </header>
      {error && <ErrorNotice error={error} again={() => void refetch()} />}
      {step && (
        <>
          <h2>{step.title}</h2>
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised in markdown.ts */}
          <div className={styles.text} dangerouslySetInnerHTML={{ __html: html }} />
        </>
      )}
      <footer>
        <Button disabled={at === 0} onClick={() => setAt(at - 1)}>
          <IconArrowLeft size={15} aria-hidden="true" /> Back
        </Button>
        <Button look="primary" onClick={() => (at < last ? setAt(at + 1) : onClose())}>
          {at < last ? 'Next' : 'Done'} <IconArrowRight size={15} aria-hidden="true" />
        </Button>
      </footer>
    </section>
  )
}
