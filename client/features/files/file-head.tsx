import { IconChartDots3, IconDownload, IconRoute } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { BriefSubject } from '../../../contract/briefs.ts'
import type { Subgraph, SubgraphEntity } from '../../../contract/subgraph.ts'
import { entityTypes } from '../../../model/entity-types.ts'
import { BriefDialog } from '../../app/brief-dialog.tsx'
import { useDrawSubgraph } from '../../app/draw-subgraph.ts'
import { Button, buttonClass } from '../../ui/button.tsx'
import { KindIcon } from '../../ui/kind-icon.tsx'
import styles from './files.module.css'

const icon = { size: 14, stroke: 1.7, 'aria-hidden': true } as const

/** The head of a file: kind, name, what can be done with it, short facts. */
export function FileHead({
  entity,
  by,
  facts,
  subject,
  subgraph,
  trace,
}: {
  entity: SubgraphEntity
  by: string
  facts: readonly (readonly [string, ReactNode])[]
  subject: BriefSubject
  subgraph: Subgraph
  trace: Record<string, string>
}) {
  const [brief, setBrief] = useState(false)
  const draw = useDrawSubgraph()
  return (
    <header className={styles.head} data-kind={entity.type}>
      <div className={styles.kind}>
        <KindIcon type={entity.type} size={22} />
        <b>{entityTypes[entity.type].name}</b>
        <span>{by}</span>
        <span className={styles.grow} />
        <Link to="/trace" search={trace as never} className={buttonClass()}>
          <IconRoute {...icon} /> Trace from here
        </Link>
        <Button onClick={() => draw(subgraph, `draw ${entity.name}`)}>
          <IconChartDots3 {...icon} /> Draw on canvas
        </Button>
        <Button onClick={() => setBrief(true)}>
          <IconDownload {...icon} /> Brief
        </Button>
      </div>
      <h2>{entity.name}</h2>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {brief && <BriefDialog subject={subject} onClose={() => setBrief(false)} />}
    </header>
  )
}
