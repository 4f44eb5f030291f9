import type { FileStep } from '../../../contract/files.ts'
import { earliestDay, formatDate, latestDay } from '../../../model/dates.ts'
import { useSize } from '../../ui/use-size.ts'
import styles from './files.module.css'
import { placeLabels } from './step-labels.ts'
import { dayNumber, scaleOf } from './time-scale.ts'

type Dated = FileStep & { on: string }
const isDated = (step: FileStep): step is Dated => step.on !== null
const final =
  /decision$|^cleared|clearance|judgment|abandon|report_published|withdrawn|final|^closed|completed|terminated/

/** The steps on a true scale of time, with the days between; a month or year is a soft band. */
export function StepLine({ steps, openedOn }: { steps: readonly FileStep[]; openedOn: string | null }) {
  const [ref, { width }] = useSize<HTMLDivElement>()
  const dated = steps.filter(isDated)
  if (dated.length === 0) return <p className={styles.quiet}>No step has a date.</p>
  const scale = scaleOf(dated.map(step => step.on))
  const x = (day: string) => Math.round(scale.at(day) * width)
  const unique = dated.filter((step, i) => step.on !== dated[i - 1]?.on)
  const base = 108
  const end = unique.find(step => final.test(step.aspect ?? ''))
  const strength = ({ on }: Dated) =>
    end && earliestDay(on) >= earliestDay(end.on)
      ? 0
      : openedOn && earliestDay(on) < earliestDay(openedOn)
        ? 0.3
        : 0.85
  const lanes = placeLabels(
    unique.map(step => ({ at: x(earliestDay(step.on)), title: step.title })),
    width,
  )
  return (
    <div ref={ref} className={styles.stepLine}>
      <svg
        width={width}
        height={132}
        role="img"
        aria-label={dated.map(s => `${s.title}, ${formatDate(s.on)}`).join('; ')}
      >
        {scale.ticks.map(tick => (
          <g key={tick.label + tick.at} transform={`translate(${Math.round(tick.at * width)} ${base})`}>
            <line y2={6} stroke="var(--ctl)" />
            <text y={19} className={styles.tick}>
              {tick.label}
            </text>
          </g>
        ))}
        {unique.slice(1).map((step, i) => {
          const before = unique[i] as Dated
          const [a, b] = [x(earliestDay(before.on)), x(earliestDay(step.on))]
          const exact = before.on.length === 10 && step.on.length === 10
          const days = dayNumber(earliestDay(step.on)) - dayNumber(earliestDay(before.on))
          return (
            <g key={step.on + step.title}>
              <rect
                x={a}
                y={base - 5}
                width={Math.max(0, b - a)}
                height={5}
                fill="var(--regulation)"
                opacity={strength(before)}
              />
              {b - a > 34 && (
                <>
                  <path
                    d={`M${a + 7} ${base - 34}v-6m0 3H${b - 7}m0 -3v6`}
                    stroke="var(--line-2)"
                    fill="none"
                  />
                  <text x={(a + b) / 2} y={base - 19} className={styles.tick}>
                    {exact ? (b - a > 64 ? `${days} days` : days) : 'about'}
                  </text>
                </>
              )}
            </g>
          )
        })}
        <line x2={width} y1={base} y2={base} stroke="var(--line-2)" />
        {unique.map((step, i) => {
          const [start, end] = [x(earliestDay(step.on)), x(latestDay(step.on))]
          const label = lanes[i]
          const same = dated.filter(other => other.on === step.on)
          return (
            <g key={step.on + step.title}>
              {end - start > 2 && (
                <rect
                  x={start}
                  y={base - 5}
                  width={end - start}
                  height={10}
                  fill="var(--regulation)"
                  opacity={0.22}
                />
              )}
              <line
                x1={start}
                x2={start}
                y1={label ? label.y + 20 : 44}
                y2={base}
                stroke="var(--regulation)"
                strokeWidth={1.6}
              />
              <circle
                cx={start}
                cy={base}
                r={5}
                fill={same.some(s => final.test(s.aspect ?? '')) ? 'var(--regulation)' : 'var(--surface)'}
                stroke="var(--regulation)"
                strokeWidth={2}
              />
              {label && (
                <text x={label.x} y={label.y} className={styles.stepLabel} textAnchor={label.anchor}>
                  <tspan fontWeight={600}>
                    {step.title}
                    {same.length > 1 && ` +${same.length - 1}`}
                  </tspan>
                  <tspan x={label.x} dy={15}>
                    {formatDate(step.on)}
                  </tspan>
                </text>
              )}
            </g>
          )
        })}
      </svg>
    </div>
  )
}
