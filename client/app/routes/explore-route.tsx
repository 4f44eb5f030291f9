import { ExploreScreen } from '../../features/explore/explore-screen.tsx'
import { AskBand } from '../../features/questions/ask-band.tsx'
import { ShareMenu } from '../../features/share/share-menu.tsx'
import { Story } from '../../features/story/story.tsx'
import { CompareBar, ComparedDaysBar } from '../../features/time/compare-bar.tsx'
import { ComparePanel } from '../../features/time/compare-panel.tsx'
import { useNothingThen } from '../../features/time/nothing-then.tsx'
import { TimelineStrip } from '../../features/time/timeline-strip.tsx'
import { ClockLens } from '../../features/time/use-clock-lens.tsx'
import { useComparison } from '../comparison.ts'
import { Panel, Slot } from '../slots.tsx'
import { SelectionPanel } from './selection-panel.tsx'

/** The canvas with questions above it, time under it and, beside it, the details of what is selected. */
export function ExploreRoute() {
  const { comparison } = useComparison()
  const empty = useNothingThen()
  return (
    <>
      <ClockLens />
      {comparison && (
        <Slot name="clocks">
          <ComparedDaysBar />
        </Slot>
      )}
      <ExploreScreen
        ask={comparison ? <CompareBar /> : <AskBand />}
        timeline={<TimelineStrip />}
        story={view => <Story view={view} />}
        share={(view, title) => <ShareMenu view={view} title={title} />}
        empty={empty}
        panel={({ expand }) =>
          comparison ? (
            <Panel label="Two days compared">
              <ComparePanel />
            </Panel>
          ) : (
            <SelectionPanel onExpand={expand} />
          )
        }
      />
    </>
  )
}
