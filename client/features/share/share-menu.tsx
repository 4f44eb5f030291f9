import { Menu } from '@mantine/core'
import { IconShare2 } from '@tabler/icons-react'
import { useState } from 'react'
import { explain } from '../../api/explain.ts'
import { announce } from '../../app/announce.ts'
import type { CanvasView } from '../../canvas/canvas-view.ts'
import { Button } from '../../ui/button.tsx'
import { NamedViewsDialog } from './named-views-dialog.tsx'
import styles from './share.module.css'
import { useTakeAway } from './use-take-away.ts'

/** Takes the view away: as a link, a picture, a file, or under a name. */
export function ShareMenu({ view, title }: { view: CanvasView | null; title: string }) {
  const [said, setSaid] = useState<string | null>(null)
  const [naming, setNaming] = useState(false)
  const take = useTakeAway(view, title, setSaid)
  const run = (job: () => Promise<string>) => async () => {
    setSaid('Working …')
    try {
      const sentence = await job()
      announce(sentence)
      setSaid(sentence)
      setTimeout(() => setSaid(current => (current === sentence ? null : current)), 6_000)
    } catch (error) {
      const { title: what, next } = explain(error)
      const sentence =
        error instanceof Error && what.startsWith('Something') ? error.message : `${what}. ${next}`
      announce(sentence)
      setSaid(sentence)
    }
  }
  return (
    <div className={styles.share}>
      <Menu shadow="md" position="bottom-end" width={270}>
        <Menu.Target>
          <Button size="medium">
            <IconShare2 size={16} stroke={1.7} aria-hidden="true" /> Share view
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>Link</Menu.Label>
          <Menu.Item onClick={run(take.shortLink)}>Copy a short link to exactly this view</Menu.Item>
          <Menu.Item onClick={run(take.longLink)}>Copy a link that needs no server memory</Menu.Item>
          <Menu.Item onClick={run(take.embed)}>Copy HTML to embed it</Menu.Item>
          <Menu.Item onClick={() => setNaming(true)}>Named views …</Menu.Item>
          <Menu.Label>Picture</Menu.Label>
          <Menu.Item onClick={run(take.svg)}>SVG with legend and sources</Menu.Item>
          <Menu.Item onClick={run(() => take.png(1))}>PNG</Menu.Item>
          <Menu.Item onClick={run(() => take.png(2))}>PNG, twice the size</Menu.Item>
          <Menu.Item onClick={run(() => take.png(4))}>PNG, four times the size</Menu.Item>
          <Menu.Item onClick={run(() => take.png(2, true))}>PNG, twice the size, transparent</Menu.Item>
          <Menu.Label>Data</Menu.Label>
          <Menu.Item onClick={run(take.csv)}>CSV</Menu.Item>
          <Menu.Item onClick={run(take.json)}>JSON</Menu.Item>
          <Menu.Item onClick={run(take.graphml)}>GraphML for yEd and Cytoscape</Menu.Item>
          <Menu.Item onClick={run(take.gexf)}>GEXF for Gephi</Menu.Item>
          <Menu.Label>Sources</Menu.Label>
          <Menu.Item onClick={run(() => take.sources('plain'))}>Numbered list</Menu.Item>
          <Menu.Item onClick={run(() => take.sources('bibtex'))}>BibTeX</Menu.Item>
          <Menu.Item onClick={run(() => take.sources('csl'))}>CSL-JSON</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {said && <output className={styles.said}>{said}</output>}
      {naming && <NamedViewsDialog state={take.state} title={title} onClose={() => setNaming(false)} />}
    </div>
  )
}
