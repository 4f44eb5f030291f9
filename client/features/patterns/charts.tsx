import { Link } from '@tanstack/react-router'
import type { PatternAnswer } from '../../../contract/patterns.ts'
import styles from './patterns.module.css'

/** One chart for each kind of money in each currency: bars to scale within a chart, never across. */
export function Charts({ charts }: { charts: PatternAnswer['charts'] }) {
  if (charts.length === 0) return null
  return (
    <div className={styles.charts}>
      {charts.map(chart => {
        const most = Math.max(...chart.bars.map(bar => bar.value), 1)
        return (
          <figure key={chart.title + chart.unit}>
            <figcaption>
              {chart.unit}, {chart.title}
            </figcaption>
            <table>
              <tbody>
                {chart.bars.map(bar => (
                  <tr key={bar.entityId}>
                    <th scope="row">
                      <Link to="/entities/$id" params={{ id: bar.entityId }}>
                        {bar.label}
                      </Link>
                    </th>
                    <td>
                      <i style={{ width: `${Math.max(1, (bar.value / most) * 100)}%` }} />
                    </td>
                    <td>{bar.text}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            {chart.unknown && <p>{chart.unknown}</p>}
          </figure>
        )
      })}
    </div>
  )
}
