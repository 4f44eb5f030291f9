import { Menu } from '@mantine/core'
import { IconShare2 } from '@tabler/icons-react'
import { lazy, Suspense, useCallback, useMemo, useState } from 'react'
import type { BriefSubject } from '../../../contract/briefs.ts'
import { explain } from '../../api/explain.ts'
import { type Action, useActions } from '../../app/actions.ts'
import { announce } from '../../app/announce.ts'
import { useClocks } from '../../app/clocks.ts'
import type { CanvasView } from '../../canvas/canvas-view.ts'
import { useCanvas } from '../../canvas/use-store.ts'
import { Button } from '../../ui/button.tsx'
import { Said } from './said.tsx'
import styles from './share.module.css'
import { untilAt } from './until-at.ts'
import { type Taken, useTakeAway } from './use-take-away.ts'
import { type Way, waysOf } from './ways.ts'

const NamedViewsDialog = lazy(async () => ({
  default: (await import('./named-views-dialog.tsx')).NamedViewsDialog,
}))

const BriefDialog = lazy(async () => ({
  default: (await import('../../app/brief-dialog.tsx')).BriefDialog,
}))

/** Takes the view away: as a link, a picture, a file, or under a name. */
export function ShareMenu({ view, title }: { view: CanvasView | null; title: string }) {
  const [taken, setTaken] = useState<Taken | null>(null)
  const [naming, setNaming] = useState(false)
  const [brief, setBrief] = useState<BriefSubject | null>(null)
  const clocks = useClocks()
  const close = useCallback(() => setTaken(null), [])
  const progress = useCallback((said: string) => setTaken({ said }), [])
  const take = useTakeAway(view, title, progress)
  const store = useCanvas()
  const run = useCallback(
    async (way: Way) => {
      setTaken({ said: 'Working …' })
      const done = await untilAt(store, clocks)
        .then(way.run)
        .catch((error: unknown): Taken => ({ said: wordsOf(error) }))
      announce(done.said)
      setTaken(done)
    },
    [store, clocks],
  )
  const groups = useMemo(() => waysOf(take), [take])
  const write = useCallback(() => setBrief({ kind: 'view', ...take.drawn(), clocks }), [take, clocks])
  useActions(
    useMemo<Action[]>(
      () => [
        { id: 'named-views', name: 'Named views …', group: 'Taking it away', run: () => setNaming(true) },
        { id: 'brief', name: 'Brief of this view …', group: 'Taking it away', run: write },
        ...groups.flatMap(({ name: group, ways }) =>
          ways.map(way => ({
            id: `take ${way.id}`,
            name:
              group === 'Link' ? way.name : `Save ${group === 'Sources' ? 'sources' : 'view'}: ${way.name}`,
            group: 'Taking it away',
            run: () => void run(way),
          })),
        ),
      ],
      [groups, run, write],
    ),
  )
  return (
    <div className={styles.share}>
      <Menu withInitialFocusPlaceholder={false} shadow="md" position="bottom-end" width={270}>
        <Menu.Target>
          <Button size="medium">
            <IconShare2 size={16} stroke={1.7} aria-hidden="true" /> Share view
          </Button>
        </Menu.Target>
        <Menu.Dropdown className={styles.menu}>
          {groups.map(({ name, ways }) => (
            <div key={name} role="group" aria-label={name}>
              <p className={styles.heading} aria-hidden="true">
                {name}
              </p>
              {ways.map(way => (
                <Menu.Item key={way.id} onClick={() => void run(way)}>
                  {way.name}
                </Menu.Item>
              ))}
              {name === 'Link' && <Menu.Item onClick={() => setNaming(true)}>Named views …</Menu.Item>}
              {name === 'Sources' && <Menu.Item onClick={write}>Brief …</Menu.Item>}
            </div>
          ))}
        </Menu.Dropdown>
      </Menu>
      {taken && <Said {...taken} onClose={close} />}
      {naming && (
        <Suspense fallback={null}>
          <NamedViewsDialog state={take.state} title={title} onClose={() => setNaming(false)} />
        </Suspense>
      )}
      {brief && (
        <Suspense fallback={null}>
          <BriefDialog subject={brief} onClose={() => setBrief(null)} />
        </Suspense>
      )}
    </div>
  )
}

function wordsOf(error: unknown): string {
  const { title, sentence, next } = explain(error)
  if (error instanceof Error && title.startsWith('Something went wrong here')) return error.message
  return `${title}. ${sentence} ${next}`
}
