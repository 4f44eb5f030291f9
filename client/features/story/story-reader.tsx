import { IconArrowLeft, IconArrowRight, IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { type StoryStep, story } from '../../../contract/stories.ts'
import { asSentence } from '../../../model/as-sentence.ts'
import { asking } from '../../api/queries.ts'
import { type Action, useActions } from '../../app/actions.ts'
import { announce } from '../../app/announce.ts'
import { useOpenView } from '../../app/open-view.ts'
import { useUrlState } from '../../app/url-state.ts'
import type { CanvasView } from '../../canvas/canvas-view.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { plainText, renderMarkdown } from './markdown.ts'
import styles from './story.module.css'
import { StoryUrl } from './story-url.ts'

/** How much of the canvas the story takes at most on a phone; the style sheet says the same. */
const onPhone = 0.56

const keys: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/** Reads the story in the address over the canvas: one view a step, with a title and a text; keys turn the page. */
export function StoryReader({ id, view }: { id: string; view: CanvasView | null }) {
  const { data, error, refetch } = useQuery(asking(story)({ id }))
  const [{ step: number = 1 }, setUrl] = useUrlState(StoryUrl)
  const last = (data?.steps.length ?? 1) - 1
  const at = Math.min(number - 1, last)
  const step = data?.steps[at]
  const { html, failed, again } = useStep(step)
  const card = useRoomBeside(view)
  const heading = useRef<HTMLHeadingElement>(null)
  const go = useCallback(
    (next: number) => {
      void setUrl({ step: Math.min(last, Math.max(0, next)) + 1 })
      heading.current?.focus()
    },
    [last, setUrl],
  )
  const close = useCallback(() => {
    void setUrl({ story: undefined, step: undefined })
    // The way into the story is gone with its first step; what it drew is where one goes on.
    view?.focus()
  }, [setUrl, view])
  useActions(
    useMemo<Action[]>(() => {
      const group = 'Story'
      return [
        { id: 'story-next', name: 'Next step of the story', keys: 'pagedown', group, run: () => go(at + 1) },
        {
          id: 'story-back',
          name: 'Previous step of the story',
          keys: 'pageup',
          group,
          run: () => go(at - 1),
        },
        { id: 'story-close', name: 'Close the story', group, run: close },
      ]
    }, [at, go, close]),
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when there is something to read
  useEffect(() => heading.current?.focus(), [data])
  const onKeyDown = (event: KeyboardEvent) => {
    const turn = keys[event.key]
    if (turn) go(at + turn)
    else if (event.key === 'Escape') close()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const problem = error ?? failed
  return (
    <section ref={card} className={styles.story} aria-label={data?.title ?? 'Story'} onKeyDown={onKeyDown}>
      <header>
        <span>{data ? `${data.title} · ${at + 1} of ${last + 1}` : 'Story'}</span>
        <IconButton label="Close the story" onClick={close}>
          <IconX size={16} stroke={1.7} aria-hidden="true" />
        </IconButton>
      </header>
      {problem !== null && problem !== undefined && (
        <ErrorNotice error={problem} again={() => void (failed ? again() : refetch())} />
      )}
      {step && (
        <>
          <h2 ref={heading} tabIndex={-1}>
            {step.title}
          </h2>
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised in markdown.ts */}
          <div className={styles.text} dangerouslySetInnerHTML={{ __html: html }} />
          <footer>
            <Button disabled={at === 0} onClick={() => go(at - 1)}>
              <IconArrowLeft size={15} aria-hidden="true" /> Back
            </Button>
            <Button look="primary" onClick={() => (at < last ? go(at + 1) : close())}>
              {at < last ? 'Next' : 'Done'} <IconArrowRight size={15} aria-hidden="true" />
            </Button>
          </footer>
        </>
      )}
    </section>
  )
}

const isNarrow = () => window.matchMedia?.('(max-width: 760px)').matches ?? false

/** Draws the view of a step, and renders and speaks its text. */
function useStep(step: StoryStep | undefined) {
  const open = useOpenView()
  const [html, setHtml] = useState('')
  const [failed, setFailed] = useState<unknown>(null)
  const draw = useCallback(async () => {
    if (!step) return
    setFailed(null)
    const text = await renderMarkdown(step.text)
    setHtml(text)
    announce(`${asSentence(step.title)} ${plainText(text)}`)
    // On a phone details would cover the story.
    const view = isNarrow() ? { ...step.view, selection: [] } : step.view
    await open(view, `story: ${step.title}`).catch(setFailed)
  }, [step, open])
  useEffect(() => void draw(), [draw])
  return { html, failed, again: draw }
}

/** While the story is read, what is drawn keeps clear of it. */
function useRoomBeside(view: CanvasView | null) {
  const card = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!view || !card.current) return
    const { offsetLeft, offsetWidth } = card.current
    // On a phone the card is as wide as the canvas and stands at its foot.
    const beside = offsetWidth < view.container.clientWidth / 2
    view.taken = beside
      ? { left: offsetLeft + offsetWidth, bottom: 0 }
      : { left: 0, bottom: view.container.clientHeight * onPhone }
    return () => {
      view.taken = { left: 0, bottom: 0 }
    }
  }, [view])
  return card
}
