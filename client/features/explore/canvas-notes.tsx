import { type LayoutName, layoutNames } from '../../canvas/layout/layout.ts'
import { useDrawing } from '../../canvas/use-store.ts'
import type { Outcome, Waiting } from './expand.ts'
import { Note } from './note.tsx'
import { WaitingNote } from './waiting-note.tsx'

/** Past this many entities the screen says so and offers filters. */
const mostDrawn = 50_000
const count = (number: number) => number.toLocaleString('en-GB')

/** The one sentence over the canvas that matters most now: what runs, what is looked for, what was done. */
export function CanvasNotes(props: {
  arranging: { name: LayoutName | null; stop: () => void }
  /** What the search box singles out. */
  highlight: string | null
  start: { note: string | null; clearNote: () => void }
  waiting: Waiting | null
  said: { text: string | null; clear: () => void }
  outcome: Outcome | null
  onCloseOutcome: () => void
  /** Opens the filters; null while they are open. */
  onFilter: (() => void) | null
}) {
  const drawn = useDrawing().nodes.size
  return (
    <>
      {drawn > mostDrawn && props.onFilter && (
        <Note
          text={`${count(drawn)} entities are more than ${count(mostDrawn)}, up to which the canvas stays quick. Filter by kind, amount, date or name to see fewer.`}
          action="Filter"
          onAction={props.onFilter}
        />
      )}
      <MostPressing {...props} />
    </>
  )
}

function MostPressing({
  arranging,
  highlight,
  start,
  waiting,
  said,
  outcome,
  onCloseOutcome,
}: Parameters<typeof CanvasNotes>[0]) {
  if (arranging.name)
    return (
      <Note
        text={`Arranging: ${layoutNames[arranging.name]} …`}
        action="Stop"
        keys="Esc"
        onAction={arranging.stop}
      />
    )
  if (highlight) return <Note text={highlight} />
  if (waiting) return <WaitingNote waiting={waiting} />
  if (said.text) return <Note text={said.text} onClose={said.clear} />
  if (start.note) return <Note text={start.note} onClose={start.clearNote} />
  if (!outcome) return null
  const next = outcome.next && { action: outcome.next.name, onAction: outcome.next.run }
  return <Note text={outcome.text} {...next} onClose={onCloseOutcome} />
}
