import type { LayoutInput, LayoutName, LayoutResult } from './layout.ts'
import { organic } from './organic.ts'
import { columns, grid, layered, radial, time } from './ranked.ts'

const layouts: Record<LayoutName, (input: LayoutInput) => LayoutResult> = {
  organic,
  layered,
  radial,
  time,
  columns,
  grid,
}

/** Places for all nodes of the input, in the model's pixels. The same input gives the same places. */
export const layOut = (name: LayoutName, input: LayoutInput): LayoutResult => layouts[name](input)
