import type { Clocks } from '../../../contract/clocks.ts'
import type { Progress } from '../../../contract/progress.ts'
import { beginning, now } from '../../../model/clocks.ts'
import { asStored, nothing, readVersions } from '../../../model/versions.ts'
import type { Database } from '../../database/database.ts'
import { drawn } from '../graph.ts'
import { type Graph, idOfRelationship } from './graph.ts'
import { Numbers } from './numbers.ts'
import { readMs } from './read-graph.ts'

/** What the search needs to know of a relationship on some day. */
export interface Look {
  origins: number
  contested: boolean
  status: string
  year: number
}

/** What is stored of the relationships at all days, leniently read and by the usual rule: no day costs a question more. */
export interface Past {
  /** Which relationships held and were known at the clocks? */
  held(clocks: Clocks): Uint8Array
  /** How relationship r looked; null where nothing was known of it, or where its past is not stored. */
  lookAt(clocks: Clocks): (r: number) => Look | null
  /** Relationships of which other days are not stored. */
  untold: readonly number[]
  /** On how many claims these rest. */
  untoldClaims: number
}

const cypher = `
// On which days did each relationship possibly hold, by what was known when, and what did it show at other days?
MATCH (:Entity)-[r:${drawn}]->(:Entity)
RETURN r.id AS id, r.possibleKnown AS known, r.possibleUntil AS until, r.possibleFrom AS from, r.possibleTo AS to,
       r.versions AS versions, toFloat(size(coalesce(r.claimIds, []))) AS claims`

export interface PastRow {
  id: string
  known: string[] | null
  until: string[] | null
  from: string[] | null
  to: string[] | null
  versions: string | null
  claims: number
}

/** Reads the past of the relationships of a graph. `read` is kept up with how far it is. */
export async function readPast(database: Database, graph: Graph, read: Progress): Promise<Past> {
  return database.readInOne(
    async tx => {
      const past = collectPast(graph)
      read.done = 0
      read.total = graph.type.length
      for await (const row of tx.run<PastRow>(cypher)) {
        past.add(row.toObject())
        read.done++
      }
      return past.whole()
    },
    { timeoutMs: readMs },
  )
}

/**
 * Collects the past of the relationships of a graph, in any order. It is held as numbers: for each relationship its
 * spans, then the days of `knownBy` from which it showed something else, each with the days of `trueOn` that differ.
 */
export function collectPast(graph: Graph): { add(row: PastRow): void; whole(): Past } {
  const count = graph.type.length
  const index = new Map<string, number>()
  for (let r = 0; r < count; r++) index.set(idOfRelationship(graph, r), r)
  const spansAt = new Int32Array(count).fill(-1)
  const rowsAt = new Int32Array(count).fill(-1)
  const numbers = new Numbers()
  const looks = new Looks()
  const untold: number[] = []
  let untoldClaims = 0
  // There are many relationships, but few days.
  const days = new Map<string, number>()
  const numberOf = (day: string): number => {
    const number = days.get(day) ?? dayNumber(day)
    days.set(day, number)
    return number
  }

  const addSpans = (r: number, { known, until, from, to }: PastRow) => {
    spansAt[r] = numbers.length
    numbers.push(known?.length ?? 0)
    known?.forEach((day, i) => {
      numbers.push(numberOf(day))
      numbers.push(numberOf(until?.[i] ?? ''))
      numbers.push(numberOf(from?.[i] ?? ''))
      numbers.push(numberOf(to?.[i] ?? ''))
    })
  }
  const addVersions = (r: number, versions: string) => {
    const [differences, rows] = versions === '' ? unchanging : readVersions(versions)
    const places = [{}, ...differences].map(difference => looks.place(graph, r, difference))
    const place = (what: number) => (what === nothing ? nothing : (places[what] as number))
    rowsAt[r] = numbers.length
    numbers.push(rows.length)
    for (const [knownFrom, always, ...pieces] of rows) {
      numbers.push(numberOf(knownFrom))
      numbers.push(place(always))
      numbers.push(pieces.length / 2)
      for (let i = 0; i < pieces.length; i += 2) {
        numbers.push(numberOf(pieces[i] as string))
        numbers.push(place(pieces[i + 1] as number))
      }
    }
  }
  return {
    add(row) {
      const r = index.get(row.id)
      if (r === undefined) return
      addSpans(r, row)
      if (row.versions !== null) addVersions(r, row.versions)
      else if (row.claims > 0) {
        untold.push(r)
        untoldClaims += row.claims
      }
    },
    whole: () => pastOf({ spansAt, rowsAt, numbers: numbers.all(), looks: looks.all, untold, untoldClaims }),
  }
}

interface Packed {
  spansAt: Int32Array
  rowsAt: Int32Array
  numbers: Int32Array
  looks: readonly Look[]
  untold: readonly number[]
  untoldClaims: number
}

function pastOf({ spansAt, rowsAt, numbers, looks, untold, untoldClaims }: Packed): Past {
  const number = (at: number) => numbers[at] as number
  const covers = (at: number, moment: number, trueOn: number | null) =>
    number(at) <= moment &&
    moment < number(at + 1) &&
    (trueOn === null || (number(at + 2) <= trueOn && trueOn <= number(at + 3)))
  return {
    untold,
    untoldClaims,
    held(clocks) {
      const { moment, trueOn } = daysOf(clocks)
      return Uint8Array.from(spansAt, at => {
        if (at < 0) return 0
        for (let i = 0; i < number(at); i++) if (covers(at + 1 + i * 4, moment, trueOn)) return 1
        return 0
      })
    },
    lookAt(clocks) {
      const { moment, trueOn } = daysOf(clocks)
      return r => {
        const start = rowsAt[r] as number
        if (start < 0) return null
        let what = nothing
        let at = start + 1
        for (let row = 0; row < number(start) && number(at) <= moment; row++) {
          const pieces = number(at + 2)
          what = number(at + 1)
          for (let i = 0; trueOn !== null && i < pieces && number(at + 3 + i * 2) <= trueOn; i++)
            what = number(at + 4 + i * 2)
          at += 3 + pieces * 2
        }
        return what === nothing ? null : (looks[what] as Look)
      }
    },
  }
}

/** What {@link readVersions} would give for what every day shows as it is stored. */
const unchanging: ReturnType<typeof readVersions> = [[], [[beginning, asStored]]]

/** Few looks differ: each is kept once. */
class Looks {
  readonly all: Look[] = []
  private readonly places = new Map<string, number>()

  /** The place of how a relationship looks with this difference from today. */
  place(graph: Graph, r: number, difference: object): number {
    const { originCount, contested, status, eventOn } = difference as Difference
    const look = {
      origins: originCount ?? (graph.origins[r] as number),
      contested: contested ?? graph.contested[r] === 1,
      status: status ?? (graph.status[r] as string),
      year: eventOn === undefined ? (graph.year[r] as number) : Number(eventOn?.slice(0, 4) ?? 0),
    }
    const key = `${look.origins},${look.contested},${look.status},${look.year}`
    const place = this.places.get(key) ?? this.all.push(look) - 1
    this.places.set(key, place)
    return place
  }
}

interface Difference {
  originCount?: number
  contested?: boolean
  status?: string
  eventOn?: string | null
}

const daysOf = ({ trueOn, knownBy }: Clocks) => ({
  moment: dayNumber(knownBy ?? now),
  trueOn: trueOn === undefined ? null : dayNumber(trueOn),
})

/** A day as a number that is ordered as its text is; what comes after a day and before the next lies between them. */
function dayNumber(day: string): number {
  const [year = 0, month = 0, date = 0] = day.replace('~', '').split('-').map(Number)
  return (year * 10_000 + month * 100 + date) * 2 + (day.endsWith('~') ? 1 : 0)
}
