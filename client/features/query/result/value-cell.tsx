import type { ReactNode } from 'react'
import { type QueryValue, tagOf } from '../../../../contract/query-value.ts'
import type { SubgraphRelationship } from '../../../../contract/subgraph.ts'
import { entityTypeNames } from '../../../../model/entity-types.ts'
import { formatAmount, formatMoney } from '../../../../model/money.ts'
import { familyOf } from '../../../../model/relationship-types.ts'
import { FamilyStroke } from '../../../ui/family-stroke.tsx'
import { KindIcon } from '../../../ui/kind-icon.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { nodeOf, plainText } from './format.ts'
import styles from './result.module.css'
import type { Result } from './result.ts'

interface ValueProps {
  value: QueryValue
  result: Result
  /** Called with an entity, relationship or claim id that was clicked. */
  onOpen(id: string): void
}

const innerOf = (value: QueryValue, tag: string): QueryValue =>
  (value as Record<string, QueryValue>)[tag] ?? null

function Reference({
  id,
  title = id,
  icon,
  children,
  onOpen,
}: {
  id: string
  title?: string
  icon: ReactNode
  children: ReactNode
  onOpen(id: string): void
}) {
  return (
    <button type="button" className={styles.chip} data-id={id} onClick={() => onOpen(id)} title={title}>
      {icon}
      <span>{children}</span>
    </button>
  )
}

/** What a line says at a glance: its amount where it has one, else its type. */
function RelationshipName({ type, amount, currency, amountKind, amountBound }: SubgraphRelationship) {
  if (amount === null || !currency) return <code>{type}</code>
  const text =
    amountKind && amountBound
      ? formatMoney({ amount, currency, kind: amountKind, bound: amountBound })
      : formatAmount(amount, currency)
  return text
}

const kinds = [...entityTypeNames, 'claim', 'source'].join('|')
const name = `(?:${kinds}):[a-z0-9][a-z0-9.-]*`
/** Ids of ours that stand as plain text: they open what they name. */
const ourId = new RegExp(`^${name}(?:~[A-Z_]+~${name}(?:~${name})?)?$`)

/** One value of a result: chips for entities and relationships, links for our ids, nested values in full. */
export function ValueCell({ value, result, onOpen }: ValueProps) {
  if (value === null) return <span className={styles.nothing}>null</span>
  if (Array.isArray(value)) {
    return (
      <span className={styles.list}>
        {value.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a list from the database has no other identity
          <ValueCell key={index} value={item} result={result} onOpen={onOpen} />
        ))}
      </span>
    )
  }
  if (typeof value === 'string' && ourId.test(value)) {
    return (
      <button type="button" className={styles.idLink} data-id={value} onClick={() => onOpen(value)}>
        {value}
      </button>
    )
  }
  const tag = tagOf(value)
  if (tag === '$entity') {
    const id = String(innerOf(value, tag))
    const entity = result.entities.get(id)
    return (
      <Reference id={id} icon={entity && <KindIcon type={entity.type} size={18} />} onOpen={onOpen}>
        {entity?.name ?? id}
      </Reference>
    )
  }
  if (tag === '$relationship') {
    const id = String(innerOf(value, tag))
    const relationship = result.relationships.get(id)
    return (
      <Reference
        id={id}
        title={relationship?.sentence || id}
        icon={relationship && <FamilyStroke family={familyOf(relationship.type)} width={22} />}
        onOpen={onOpen}
      >
        {relationship ? <RelationshipName {...relationship} /> : id}
      </Reference>
    )
  }
  if (tag === '$path') {
    const steps = innerOf(value, tag)
    return <ValueCell value={steps} result={result} onOpen={onOpen} />
  }
  if (tag === '$node') {
    const node = nodeOf(result, innerOf(value, tag))
    const id = typeof node?.properties.id === 'string' ? node.properties.id : null
    if (id) {
      return (
        <Reference id={id} icon={<Tag>{node?.labels.join(' ')}</Tag>} onOpen={onOpen}>
          {String(node?.properties.title ?? node?.properties.name ?? id)}
        </Reference>
      )
    }
  }
  const text =
    typeof value === 'number'
      ? value.toLocaleString('en-GB', { maximumFractionDigits: 6 })
      : plainText(value, result)
  return (
    <span
      className={typeof value === 'number' ? styles.number : styles.text}
      title={text.length > 60 ? text : undefined}
    >
      {text}
    </span>
  )
}
