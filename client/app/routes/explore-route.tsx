import { ExploreScreen } from '../../features/explore/explore-screen.tsx'
import { AskBand } from '../../features/questions/ask-band.tsx'
import { SelectionPanel } from './selection-panel.tsx'

/** The canvas with questions above it and, beside it, the details of what is selected. */
export const ExploreRoute = () => (
  <ExploreScreen ask={<AskBand />} panel={({ expand }) => <SelectionPanel onExpand={expand} />} />
)
