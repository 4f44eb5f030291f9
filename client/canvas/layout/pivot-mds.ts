import { adjacency, distancesFrom, type LayoutInput } from './layout.ts'

const pivots = 40
const step = 110

/**
 * Places for all nodes so that distance on screen follows steps in the graph: pivot multidimensional scaling
 * (Brandes and Pich, Eigensolver Methods for Progressive Multidimensional Scaling of Large Data, 2006).
 */
export function pivotMds(input: LayoutInput): Float64Array {
  const n = input.nodes.length
  const next = adjacency(input)
  const columns = pivotDistances(next, Math.min(pivots, n))
  centre(columns, n)
  const first = direction(columns, n, null)
  const second = direction(columns, n, first)
  const result = new Float64Array(2 * n)
  const scale = (axis: Float64Array) => {
    const values = project(columns, axis, n)
    const spread = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / Math.max(1, n)) || 1
    return values.map(value => (value / spread) * step * Math.sqrt(n) * 0.5)
  }
  const [xs, ys] = [scale(first), scale(second)]
  for (let i = 0; i < n; i++) {
    // Nodes with the same neighbors get the same place; a small spiral takes them apart.
    result[2 * i] = (xs[i] as number) + Math.cos(i * 2.4) * 22
    result[2 * i + 1] = (ys[i] as number) + Math.sin(i * 2.4) * 22
  }
  return result
}

/** Squared distances from pivots that lie far from one another. */
function pivotDistances(next: readonly (readonly number[])[], count: number): Float64Array[] {
  const n = next.length
  const nearest = new Float64Array(n).fill(Number.POSITIVE_INFINITY)
  const columns: Float64Array[] = []
  let pivot = next.reduce((best, list, at) => (list.length > (next[best] as number[]).length ? at : best), 0)
  for (let k = 0; k < count; k++) {
    const distance = distancesFrom(pivot, next)
    const farthest = distance.reduce((max, value) => Math.max(max, value), 0)
    const column = new Float64Array(n)
    for (let i = 0; i < n; i++) {
      const steps = distance[i] === -1 ? farthest + 2 : (distance[i] as number)
      column[i] = steps * steps
      nearest[i] = Math.min(nearest[i] as number, steps)
    }
    columns.push(column)
    pivot = nearest.reduce((best, value, at) => (value > (nearest[best] as number) ? at : best), 0)
  }
  return columns
}

function centre(columns: readonly Float64Array[], n: number): void {
  const rows = new Float64Array(n)
  let all = 0
  for (const column of columns) {
    let mean = 0
    for (let i = 0; i < n; i++) {
      mean += column[i] as number
      rows[i] = (rows[i] as number) + (column[i] as number) / columns.length
    }
    mean /= n
    all += mean / columns.length
    for (let i = 0; i < n; i++) column[i] = (column[i] as number) - mean
  }
  for (const column of columns) {
    for (let i = 0; i < n; i++) column[i] = -0.5 * ((column[i] as number) - (rows[i] as number) + all)
  }
}

/** Power iteration for the strongest direction, at right angles to the one already found. */
function direction(columns: readonly Float64Array[], n: number, avoid: Float64Array | null): Float64Array {
  const k = columns.length
  let vector = new Float64Array(k).map((_, i) => Math.sin(i * 12.9898 + (avoid ? 2 : 1)))
  for (let round = 0; round < 60; round++) {
    if (avoid) {
      const dot = avoid.reduce((sum, value, i) => sum + value * (vector[i] as number), 0)
      vector = vector.map((value, i) => value - dot * (avoid[i] as number))
    }
    const projected = project(columns, vector, n)
    const next = new Float64Array(k)
    for (let j = 0; j < k; j++) {
      const column = columns[j] as Float64Array
      let sum = 0
      for (let i = 0; i < n; i++) sum += (column[i] as number) * (projected[i] as number)
      next[j] = sum
    }
    const length = Math.hypot(...next) || 1
    vector = next.map(value => value / length)
  }
  return vector
}

function project(columns: readonly Float64Array[], vector: Float64Array, n: number): Float64Array {
  const result = new Float64Array(n)
  columns.forEach((column, j) => {
    const weight = vector[j] as number
    for (let i = 0; i < n; i++) result[i] = (result[i] as number) + (column[i] as number) * weight
  })
  return result
}
