import { IconDownload } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import type { PatternAnswer, PatternHit } from '../../../contract/patterns.ts'
import { type SeenAt, seenAt } from '../../../model/clocks-in-words.ts'
import { relationshipTypes } from '../../../model/relationship-types.ts'
import { moneyOf } from '../../../model/sentence.ts'
import { useClocks } from '../../app/clocks.ts'
import { useDrawSubgraph } from '../../app/draw-subgraph.ts'
import { Button } from '../../ui/button.tsx'
import { csvOf } from '../../ui/csv.ts'
import { download, fileName } from '../../ui/download.ts'
import { EntityName } from '../../ui/entity-name.tsx'
import { LayeredPicture } from '../../ui/layered-picture.tsx'
import { layersOf } from '../../ui/layers.ts'
import { Notice } from '../../ui/notice.tsx'
import { type Cited, citeInOrder, Statements } from '../../ui/statements.tsx'
import { Charts } from './charts.tsx'
import styles from './patterns.module.css'

/** The hits of a pattern, ranked; the open one with its sentences and picture. */
export function PatternResult({
  answer,
  open,
  onOpen,
}: {
  answer: PatternAnswer
  open: string | null
  onOpen: (id: string) => void
}) {
  const seen = seenAt(useClocks())
  const { hits, total } = answer
  const current = hits.find(hit => hit.id === open) ?? hits[0]
  const cited = citeInOrder(
    answer.evidence.sources,
    hits.flatMap(hit => hit.sentences),
  )
  if (!current)
    return (
      <Notice title="No hit">
        <p>Nothing in the data fits this definition with these parameters and days.</p>
      </Notice>
    )
  return (
    <>
      <Charts charts={answer.charts} />
      <div className={styles.count}>
        <h2>
          {hits.length < total
            ? `Showing ${hits.length} of ${total} hits`
            : `${total} ${total === 1 ? 'hit' : 'hits'}`}
        </h2>
        {answer.cut && <span>{answer.cut}</span>}
        <span className={styles.grow} />
        <Button onClick={() => download(fileName(answer.name, 'csv', seen), csv(answer, seen), 'text/csv')}>
          <IconDownload size={14} stroke={1.7} aria-hidden="true" /> CSV
        </Button>
      </div>
      <ol className={styles.hits}>
        {hits.map((hit, i) => (
          <Hit
            key={hit.id}
            hit={hit}
            rank={i + 1}
            open={hit === current}
            answer={answer}
            cited={cited}
            onOpen={() => onOpen(hit.id)}
          />
        ))}
      </ol>
    </>
  )
}

function Hit({
  hit,
  rank,
  open,
  answer,
  cited,
  onOpen,
}: {
  hit: PatternHit
  rank: number
  open: boolean
  answer: PatternAnswer
  cited: Cited
  onOpen: () => void
}) {
  const draw = useDrawSubgraph()
  const subgraph = partOf(answer, hit)
  const [lead, ...sentences] = hit.sentences
  return (
    <li data-open={open}>
      <button type="button" className={styles.title} aria-expanded={open} onClick={onOpen}>
        <b>{rank}</b>
        <span>{hit.title}</span>
        {hit.figures.map(figure => (
          <small key={figure.name}>
            {figure.name} <b>{figure.value}</b>
          </small>
        ))}
      </button>
      {lead && <p className={styles.lead}>{lead.text}</p>}
      {open && (
        <div className={styles.open}>
          <div>
            <ul className={styles.sentences}>
              {sentences.map(sentence => (
                <li key={sentence.text + sentence.claimIds[0]}>
                  <Statements statements={[sentence]} cited={cited} />
                </li>
              ))}
            </ul>
            {hit.cut && <p className={styles.unknown}>{hit.cut}</p>}
            {hit.unknown && <p className={styles.unknown}>{hit.unknown}</p>}
            <div className={styles.names}>
              {subgraph.entities.slice(0, 12).map(entity => (
                <EntityName key={entity.id} entity={entity} />
              ))}
            </div>
            {subgraph.relationships.length > 0 && (
              <Button onClick={() => draw(subgraph, `draw ${hit.title}`)}>Draw on canvas</Button>
            )}
          </div>
          {subgraph.relationships.length > 0 && <Picture hit={hit} answer={answer} />}
        </div>
      )}
    </li>
  )
}

const mostDrawn = 24

function Picture({ hit, answer }: { hit: PatternHit; answer: PatternAnswer }) {
  const navigate = useNavigate()
  const subgraph = partOf(answer, hit)
  if (subgraph.entities.length > mostDrawn)
    return <p className={styles.unknown}>{subgraph.entities.length} entities: draw them on the canvas.</p>
  const entities = new Map(subgraph.entities.map(entity => [entity.id, entity]))
  const relationships = new Map(subgraph.relationships.map(r => [r.id, r]))
  const loop = answer.name === 'money-loops'
  const layers = loop
    ? [{ title: 'Loop', ids: hit.entityIds }]
    : layersOf(
        subgraph.relationships.map(({ from, to }) => [from, to]),
        entities,
      )
  return (
    <div className={styles.picture} data-small={subgraph.entities.length < 3}>
      <LayeredPicture
        layers={layers}
        arrange={loop ? 'circle' : 'right'}
        subgraph={subgraph}
        singled={{
          entityIds: [],
          relationshipIds: subgraph.relationships.length <= 8 ? hit.relationshipIds : [],
          numbers: new Map(),
        }}
        label={hit.title}
        labelOf={id => {
          const relationship = relationships.get(id)
          return relationship ? (moneyOf(relationship) ?? relationshipTypes[relationship.type].verb) : ''
        }}
        onOpen={id => void navigate({ to: '/entities/$id', params: { id } })}
      />
    </div>
  )
}

function partOf({ subgraph }: PatternAnswer, hit: PatternHit) {
  const wanted = new Set(hit.relationshipIds)
  const relationships = subgraph.relationships.filter(({ id }) => wanted.has(id))
  const touched = new Set(relationships.flatMap(({ from, to }) => [from, to]))
  return { relationships, entities: subgraph.entities.filter(({ id }) => touched.has(id)) }
}

/** Hits as rows; each figure that any of them has is a column. */
function csv({ hits }: PatternAnswer, seen: SeenAt | null): string {
  const figures = [...new Set(hits.flatMap(hit => hit.figures.map(({ name }) => name)))]
  return csvOf(
    ['rank', 'title', ...figures, 'in words', 'unknown', 'entities', 'relationships', 'sources'],
    hits.map((hit, i) => [
      String(i + 1),
      hit.title,
      ...figures.map(name => hit.figures.find(figure => figure.name === name)?.value ?? ''),
      hit.sentences.map(sentence => sentence.text).join(' '),
      hit.unknown ?? '',
      hit.entityIds.join(' '),
      hit.relationshipIds.join(' '),
      [...new Set(hit.sentences.flatMap(sentence => sentence.sourceIds))].join(' '),
    ]),
    seen,
  )
}
