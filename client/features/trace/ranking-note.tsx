import { type Ranking, rankings } from '../../../contract/trace.ts'
import { Dialog } from '../../ui/dialog.tsx'
import styles from './trace.module.css'
import type { Change } from './trace-url.ts'

/** How paths are ranked, and a choice of other rules. */
export function RankingNote({
  rank,
  change,
  onClose,
}: {
  rank: Ranking
  change: Change
  onClose: () => void
}) {
  return (
    <Dialog title="How paths are ranked" onClose={onClose}>
      <div className={styles.ranking}>
        <p>
          Each hop costs points; the path with the fewest comes first. The kind of relationship counts most:
          an authority that opens a proceeding, a proceeding that concerns a deal and a party to that deal
          cost least, so a path that follows a case comes before one that merely joins the two. A partnership
          or a rivalry says little and costs most.
        </p>
        <p>
          Then evidence: nothing is added for three independent origins or more, 40 points for two, 100 for
          one. What is not confirmed adds 1,500, what is denied 3,000, what sources differ about 50. Passing
          an entity with more than ten neighbors adds 150 for each doubling. Each year of age adds 10, at most
          100.
        </p>
        <p>
          Paths of equal points stand in the order of their ids. Between two entities the best relationship
          counts.
        </p>
        <fieldset>
          <legend>Rank by</legend>
          {(Object.keys(rankings) as Ranking[]).map(name => (
            <label key={name}>
              <input
                type="radio"
                name="rank"
                checked={name === rank}
                onChange={() => change({ rank: name === 'best' ? undefined : name, path: undefined })}
              />
              {rankings[name]}
            </label>
          ))}
        </fieldset>
      </div>
    </Dialog>
  )
}
