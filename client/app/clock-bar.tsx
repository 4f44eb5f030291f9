import { Popover } from '@mantine/core'
import { IconClock } from '@tabler/icons-react'
import { type ReactNode, useMemo, useState } from 'react'
import { Day, formatDate } from '../../model/dates.ts'
import { Button } from '../ui/button.tsx'
import { type Action, useActions } from './actions.ts'
import styles from './clock-bar.module.css'
import { clocksAreOn, useClockState } from './clocks.ts'

const ruleNames = { official: 'official first', latest: 'newest first', lowest: 'lowest first' }

/** The two clocks: what they are set to, and a small form to set them. */
export function ClockBar() {
  const [clocks, update] = useClockState()
  const [open, setOpen] = useState(false)
  useActions(
    useMemo<Action[]>(
      () => [{ id: 'clocks', name: 'Set the clocks', group: 'Everywhere', run: () => setOpen(true) }],
      [],
    ),
  )
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" width={320} trapFocus returnFocus>
      <Popover.Target>
        <button
          type="button"
          className={styles.bar}
          data-on={clocksAreOn(clocks) || Boolean(clocks.rule ?? clocks.certainty)}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <IconClock size={16} stroke={1.6} aria-hidden="true" />
          <span>
            True on <b>{clocks.trueOn ? formatDate(clocks.trueOn) : 'any day'}</b>
          </span>
          <span>
            Known by <b>{clocks.knownBy ? formatDate(clocks.knownBy) : 'today'}</b>
          </span>
          {clocks.rule && clocks.rule !== 'standing' && (
            <span>
              Shown <b>{ruleNames[clocks.rule]}</b>
            </span>
          )}
          {clocks.certainty === 'strict' && (
            <span>
              <b>certain only</b>
            </span>
          )}
        </button>
      </Popover.Target>
      <Popover.Dropdown className={styles.form}>
        <DayField
          name="True on"
          value={clocks.trueOn}
          onChange={trueOn => update({ trueOn }, { replace: true })}
        >
          Only what held on this day.
        </DayField>
        <DayField
          name="Known by"
          value={clocks.knownBy}
          onChange={knownBy => update({ knownBy }, { replace: true })}
        >
          Only what had been published by this day.
        </DayField>
        <Choice
          name="Dates known in part"
          value={clocks.certainty ?? 'lenient'}
          options={{ lenient: 'Show what is possible', strict: 'Only what is certain' }}
          onChange={certainty => update({ certainty: certainty === 'lenient' ? undefined : certainty })}
        />
        <Choice
          name="Value shown where sources differ"
          value={clocks.rule ?? 'standing'}
          options={{
            standing: 'Standing, kind of source, newest',
            official: 'Official sources first',
            latest: 'Newest first',
            lowest: 'Lowest first',
          }}
          onChange={rule => update({ rule: rule === 'standing' ? undefined : rule })}
        />
        <Button
          disabled={!clocksAreOn(clocks) && !clocks.rule && !clocks.certainty}
          onClick={() =>
            update({ trueOn: undefined, knownBy: undefined, certainty: undefined, rule: undefined })
          }
        >
          Any day, the usual rule
        </Button>
      </Popover.Dropdown>
    </Popover>
  )
}

function DayField(props: {
  name: string
  value: string | undefined
  onChange: (day: string | undefined) => void
  children: ReactNode
}) {
  const [wrong, setWrong] = useState<string | null>(null)
  const read = ({ value: text, validity }: HTMLInputElement) => {
    // A date field gives no text while what is typed is not a day.
    if (validity.badInput) return setWrong('this day does not exist, or is not whole yet')
    if (text === '') {
      setWrong(null)
      return props.onChange(undefined)
    }
    const day = Day.safeParse(text)
    setWrong(day.success ? null : (day.error.issues[0]?.message ?? 'write a day as 2024-03-27'))
    if (day.success) props.onChange(day.data)
  }
  return (
    <label className={styles.field}>
      <b>{props.name}</b>
      <input
        type="date"
        min="1900-01-01"
        max="2100-12-31"
        defaultValue={props.value}
        key={props.value ?? 'none'}
        onChange={event => read(event.target)}
        // What is no day yet changes nothing that React would tell of.
        onKeyUp={event => event.currentTarget.validity.badInput && read(event.currentTarget)}
      />
      <span role={wrong ? 'alert' : undefined}>{wrong ?? props.children}</span>
    </label>
  )
}

function Choice<Name extends string>(props: {
  name: string
  value: Name
  options: Record<Name, string>
  onChange: (name: Name) => void
}) {
  return (
    <label className={styles.field}>
      <b>{props.name}</b>
      <select value={props.value} onChange={event => props.onChange(event.target.value as Name)}>
        {Object.entries<string>(props.options).map(([name, text]) => (
          <option key={name} value={name}>
            {text}
          </option>
        ))}
      </select>
    </label>
  )
}
