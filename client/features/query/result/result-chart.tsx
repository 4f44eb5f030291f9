import { useState } from 'react'
import {
  Bar,
  BarChart,
  CartesianGrid,
  Legend,
  Line,
  LineChart,
  ResponsiveContainer,
  Scatter,
  ScatterChart,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts'
import { chartData } from './chart-data.ts'
import styles from './result.module.css'
import type { Result } from './result.ts'

const shapes = ['bar', 'line', 'scatter'] as const
type Shape = (typeof shapes)[number]
const margin = { top: 14, right: 18, bottom: 4, left: 0 }
const colors = ['var(--supply)', 'var(--money)']

const compact = new Intl.NumberFormat('en-GB', { notation: 'compact', maximumFractionDigits: 2 })
/** Years and other numbers up to 9,999 as they are, larger ones short enough for an axis: 50bn. */
const short = (value: unknown) =>
  Math.abs(Number(value)) < 10_000 ? String(value) : compact.format(Number(value))

/** A line needs one place for each point; where several share one, points say more. */
function usual(data: Extract<ReturnType<typeof chartData>, { ok: true }>): Shape {
  if (data.kind !== 'number') return 'bar'
  const places = new Set(data.points.map(point => point[data.x]))
  return places.size === data.points.length ? 'line' : 'scatter'
}

/** Two or three columns as bars, a line or points. */
export function ResultChart({ result }: { result: Result }) {
  const data = chartData(result)
  const [chosen, setChosen] = useState<Shape | null>(null)
  if (!data.ok) return <p className={styles.note}>{data.why}</p>
  const shape = chosen ?? usual(data)
  // Numbers stand where they belong; a line goes through them in their order, not in that of the rows.
  const measured = shape !== 'bar' && data.kind === 'number'
  const points =
    measured && shape === 'line'
      ? [...data.points].sort((a, b) => Number(a[data.x]) - Number(b[data.x]))
      : data.points
  const axes = (
    <>
      <CartesianGrid stroke="var(--line)" vertical={false} />
      <XAxis
        dataKey={data.x}
        type={measured ? 'number' : 'category'}
        domain={measured ? ['dataMin', 'dataMax'] : undefined}
        {...(measured ? { tickFormatter: short } : {})}
        stroke="var(--ink-3)"
        fontSize={11}
      />
      <YAxis
        stroke="var(--ink-3)"
        fontSize={11}
        width={70}
        allowDecimals={!data.points.every(point => data.series.every(name => Number.isInteger(point[name])))}
        tickFormatter={short}
      />
      <Tooltip
        formatter={value => Number(value).toLocaleString('en-GB')}
        contentStyle={{ background: 'var(--surface)', border: '1px solid var(--line)', borderRadius: 8 }}
      />
      {data.series.length > 1 && <Legend />}
    </>
  )
  return (
    <div className={styles.chart}>
      <div className={styles.tableTools} role="group" aria-label="Kind of chart">
        {shapes.map(name => (
          <button
            type="button"
            key={name}
            aria-pressed={shape === name}
            className={styles.segment}
            onClick={() => setChosen(name)}
          >
            {name}
          </button>
        ))}
        {data.left > 0 && (
          <span className={styles.count}>
            {data.left.toLocaleString('en-GB')} of {result.rows.length.toLocaleString('en-GB')} rows are not
            drawn: they have no number, or come after the first 500.
          </span>
        )}
      </div>
      <ResponsiveContainer width="100%" height="88%">
        {shape === 'bar' ? (
          <BarChart data={data.points} margin={margin}>
            {axes}
            {data.series.map((name, index) => (
              <Bar key={name} dataKey={name} fill={colors[index]} maxBarSize={64} isAnimationActive={false} />
            ))}
          </BarChart>
        ) : shape === 'line' ? (
          <LineChart data={points} margin={margin}>
            {axes}
            {data.series.map((name, index) => (
              <Line key={name} dataKey={name} stroke={colors[index]} dot={false} isAnimationActive={false} />
            ))}
          </LineChart>
        ) : (
          <ScatterChart data={data.points} margin={margin}>
            {axes}
            {data.series.map((name, index) => (
              <Scatter key={name} name={name} dataKey={name} fill={colors[index]} isAnimationActive={false} />
            ))}
          </ScatterChart>
        )}
      </ResponsiveContainer>
    </div>
  )
}
