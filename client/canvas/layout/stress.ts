import { distancesFrom } from './layout.ts'
import { generator } from './random.ts'

/** Up to here every pair of nodes counts; beyond it each node keeps its distance to its neighbors and to pivots. */
const allPairs = 1_500
/** Lines a little shorter than a step, and near pairs weighing more than 1/d²: fewer lines cross, stress is no worse. */
const lineLength = 0.8
const rounds = 15
const lastStep = 0.1

/** Pairs of nodes with the distance they should have. A pair with `one` moves only its first node. */
interface Terms {
  a: Int32Array
  b: Int32Array
  distance: Float32Array
  weight: Float32Array
  one: Uint8Array
}

/**
 * Moves places until distance follows steps in the graph, by stochastic gradient descent on stress (Zheng, Pawar and
 * Goodman, Graph Drawing by Stochastic Gradient Descent, 2018; with pivots: Ortmann, Klimenta and Brandes, A Sparse
 * Stress Model, 2017). `places` holds x and y in turn, in steps; what is fixed stays. The same input gives the same.
 */
export function relaxStress(
  places: Float64Array,
  next: readonly (readonly number[])[],
  fixed: Uint8Array,
): void {
  const n = next.length
  if (n < 2) return
  const terms = n <= allPairs ? everyPair(next) : nearAndPivots(next)
  const count = terms.a.length
  if (count === 0) return
  const order = new Int32Array(count).map((_, i) => i)
  const random = generator()
  let [lightest, heaviest] = [Number.POSITIVE_INFINITY, 0]
  for (const weight of terms.weight) {
    lightest = Math.min(lightest, weight)
    heaviest = Math.max(heaviest, weight)
  }
  const first = 1 / lightest
  const decay = Math.log(lastStep / heaviest / first) / (rounds - 1)
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random)
    sweep(places, terms, order, first * Math.exp(decay * round), fixed)
  }
}

function sweep(places: Float64Array, terms: Terms, order: Int32Array, step: number, fixed: Uint8Array): void {
  const { a, b, distance, weight, one } = terms
  for (let at = 0; at < order.length; at++) {
    const term = order[at] as number
    const i = a[term] as number
    const j = b[term] as number
    const dx = (places[2 * i] as number) - (places[2 * j] as number)
    const dy = (places[2 * i + 1] as number) - (places[2 * j + 1] as number)
    const length = Math.sqrt(dx * dx + dy * dy) || 1e-6
    const share = Math.min(1, (weight[term] as number) * step)
    const pull = (share * (length - (distance[term] as number))) / (2 * length)
    const moveI = fixed[i] ? 0 : 1
    const moveJ = fixed[j] || one[term] ? 0 : 1
    places[2 * i] = (places[2 * i] as number) - pull * dx * moveI
    places[2 * i + 1] = (places[2 * i + 1] as number) - pull * dy * moveI
    places[2 * j] = (places[2 * j] as number) + pull * dx * moveJ
    places[2 * j + 1] = (places[2 * j + 1] as number) + pull * dy * moveJ
  }
}

function everyPair(next: readonly (readonly number[])[]): Terms {
  const n = next.length
  const list = collector((n * (n - 1)) / 2)
  for (let i = 0; i < n; i++) {
    const steps = distancesFrom(i, next)
    for (let j = i + 1; j < n; j++) {
      const d = steps[j] as number
      if (d > 0) list.add(i, j, d === 1 ? lineLength : d, 1 / d ** 2.5, 0)
    }
  }
  return list.done()
}

const pivotCount = 60

/** Neighbors, and for each node its distance to pivots, each of which speaks for the nodes nearest to it. */
function nearAndPivots(next: readonly (readonly number[])[]): Terms {
  const n = next.length
  const lines = next.reduce((sum, list) => sum + list.length, 0)
  const list = collector(lines + n * pivotCount)
  next.forEach((others, i) => {
    for (const j of others) if (i < j) list.add(i, j, lineLength, 1, 0)
  })
  const nearest = new Int32Array(n).fill(-1)
  const away = new Int32Array(n).fill(0x7fffffff)
  const pivots: { node: number; steps: Int32Array }[] = []
  let node = next.reduce(
    (best, others, at) => (others.length > (next[best] as number[]).length ? at : best),
    0,
  )
  for (let k = 0; k < Math.min(pivotCount, n); k++) {
    const steps = distancesFrom(node, next)
    for (let i = 0; i < n; i++) {
      const d = steps[i] as number
      if (d >= 0 && d < (away[i] as number)) {
        away[i] = d
        nearest[i] = k
      }
    }
    pivots.push({ node, steps })
    node = away.reduce((best, d, at) => (d !== 0x7fffffff && d > (away[best] as number) ? at : best), node)
  }
  pivots.forEach(({ node: pivot, steps }, k) => {
    // How many of the pivot's own nodes lie within each distance of it.
    const within: number[] = []
    for (let i = 0; i < n; i++) {
      if (nearest[i] === k) within[steps[i] as number] = (within[steps[i] as number] ?? 0) + 1
    }
    for (let d = 0, sum = 0; d < 200; d++) within[d] = sum += within[d] ?? 0
    for (let i = 0; i < n; i++) {
      const d = steps[i] as number
      if (d > 1) list.add(i, pivot, d, (within[Math.min(199, Math.floor(d / 2))] ?? 1) / (d * d), 1)
    }
  })
  return list.done()
}

function collector(most: number) {
  const a = new Int32Array(most)
  const b = new Int32Array(most)
  const distance = new Float32Array(most)
  const weight = new Float32Array(most)
  const one = new Uint8Array(most)
  let size = 0
  return {
    add(i: number, j: number, d: number, w: number, single: 0 | 1) {
      a[size] = i
      b[size] = j
      distance[size] = d
      weight[size] = w
      one[size] = single
      size++
    },
    done: (): Terms => ({
      a: a.subarray(0, size),
      b: b.subarray(0, size),
      distance: distance.subarray(0, size),
      weight: weight.subarray(0, size),
      one: one.subarray(0, size),
    }),
  }
}

function shuffle(order: Int32Array, random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const kept = order[i] as number
    order[i] = order[j] as number
    order[j] = kept
  }
}
