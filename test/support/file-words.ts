// Parts of case and deal files as a reader would write them down.

export const said = ({ text, sourceIds }: { text: string; sourceIds: string[] }) =>
  `${text} [${sourceIds.join(' ')}]`
export const dated = (step: {
  on: string | null
  title: string
  text: string
  daysSince: number | null
  contested: boolean
}) =>
  `${step.on} ${step.title}${step.daysSince === null ? '' : ` (+${step.daysSince})`}${step.contested ? ' ≠' : ''}: ${step.text}`
export const conflict = (one: { question: string; sides: { value: string; shown: boolean }[] }) =>
  `${one.question} ${one.sides.map(side => (side.shown ? `*${side.value}*` : side.value)).join(' | ')}`
