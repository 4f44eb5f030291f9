import { type AmountKind, amountKinds, formatAmount } from '../../../model/money.ts'
import { groupInto, type RawHit } from './hit.ts'

/** Money into a company, as one relationship shows it. */
export interface Inflow {
  id: string
  from: string
  to: string
  amount: number | null
  currency: string | null
  kind: AmountKind | null
  status: string
}

/** Kinds that say what one investor put in. Round totals, running totals and valuations do not. */
const ownMoney: ReadonlySet<string> = new Set(['committed', 'paid', 'cap', 'price', 'loan', 'credits'])

export interface Share {
  investor: string
  sum: number
  share: number
  flows: Inflow[]
}
export interface Concentration {
  kind: AmountKind
  currency: string
  total: number
  shares: Share[]
  /** Sum of the squared shares, from 0 to 10,000. */
  herfindahl: number
}

/** Who holds how much of the money of each kind and currency. Kinds and currencies are never added up. */
export function concentrationOf(flows: readonly Inflow[]): { parts: Concentration[]; unknown: Inflow[] } {
  const sure = flows.filter(flow => !['rumoured', 'planned', 'denied', 'abandoned'].includes(flow.status))
  const known = sure.filter(flow => flow.amount !== null && flow.kind !== null && ownMoney.has(flow.kind))
  const parts = [...groupInto(known, flow => `${flow.kind} ${flow.currency}`).values()].map(group => {
    const total = group.reduce((sum, flow) => sum + (flow.amount as number), 0)
    const shares = [...groupInto(group, flow => flow.from)]
      .map(([investor, mine]): Share => {
        const sum = mine.reduce((of, flow) => of + (flow.amount as number), 0)
        return { investor, sum, share: total === 0 ? 0 : sum / total, flows: mine }
      })
      .sort((a, b) => b.sum - a.sum || (a.investor < b.investor ? -1 : 1))
    return {
      kind: group[0]?.kind as AmountKind,
      currency: group[0]?.currency as string,
      total,
      shares,
      herfindahl: Math.round(shares.reduce((sum, { share }) => sum + (share * 100) ** 2, 0)),
    }
  })
  parts.sort((a, b) => b.shares.length - a.shares.length || b.total - a.total || (a.kind < b.kind ? -1 : 1))
  const counted = new Set(known)
  return { parts, unknown: sure.filter(flow => !counted.has(flow)) }
}

const mostBars = 12

/** One hit and one chart for each kind of money in each currency. */
export function concentrationHits(
  flows: readonly Inflow[],
  { parts, unknown }: ReturnType<typeof concentrationOf>,
) {
  const missing = `${unknown.length} of ${flows.length} investments have no figure of what this investor put in, and are not in it.`
  const hits = parts.map((part): RawHit => {
    const [first] = part.shares
    const percent = (share: number) => `${(share * 100).toFixed(1)}%`
    const title = `${part.currency}, ${amountKinds[part.kind]}`
    return {
      id: `${part.kind} ${part.currency}`,
      weight: part.shares.length * 1e6 + part.herfindahl,
      title: () => title,
      lead: nameOf =>
        `${nameOf(first?.investor ?? '')} holds ${percent(first?.share ?? 0)} of the ${formatAmount(part.total, part.currency)} that is disclosed as ${amountKinds[part.kind]}.`,
      figures: [
        { name: 'Disclosed', value: formatAmount(part.total, part.currency) },
        { name: 'Investors', value: String(part.shares.length) },
        {
          name: 'Three largest',
          value: percent(part.shares.slice(0, 3).reduce((sum, { share }) => sum + share, 0)),
        },
        { name: 'Herfindahl index', value: part.herfindahl.toLocaleString('en-GB') },
      ],
      unknown: missing,
      entityIds: part.shares.slice(0, mostBars).map(({ investor }) => investor),
      relationshipIds: part.shares.slice(0, mostBars).flatMap(share => share.flows.map(flow => flow.id)),
    }
  })
  const chartsOf = (name: (id: string) => string) =>
    parts.map(part => ({
      title: amountKinds[part.kind],
      unit: part.currency,
      bars: part.shares.slice(0, mostBars).map(({ investor, sum }) => ({
        label: name(investor),
        entityId: investor,
        value: sum,
        text: formatAmount(sum, part.currency),
      })),
      unknown: missing,
    }))
  return { hits, chartsOf }
}
