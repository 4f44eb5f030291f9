import { formatDate } from '../../../model/dates.ts'
import {
  families,
  familyNames,
  familyOf,
  relationshipTypeNames,
  relationshipTypes,
} from '../../../model/relationship-types.ts'
import { useClockState } from '../../app/clocks.ts'
import { FamilyStroke } from '../../ui/family-stroke.tsx'
import { Choice, Opening } from './choice.tsx'
import { Passing, PassingKinds } from './passing.tsx'
import styles from './trace.module.css'
import type { Change, TraceState } from './trace-url.ts'

const numbers = (values: readonly number[], text: (value: number) => string) =>
  values.map(value => [String(value), text(value)] as const)
const orNone = (value: string) => (value === 'any' ? undefined : Number(value))

/** Every limit of the trace, always in sight. */
export function LimitsBar({ state, change }: { state: TraceState; change: Change }) {
  const [clocks] = useClockState()
  const { maxHops = 4, limit = 5, direction = 'either', minOrigins, hubLimit, perPair } = state
  const dates = [
    clocks.trueOn && `true on ${formatDate(clocks.trueOn)}`,
    clocks.knownBy && `known by ${formatDate(clocks.knownBy)}`,
  ].filter(Boolean)
  return (
    <fieldset className={styles.limits}>
      <legend className="visually-hidden">Limits</legend>
      <b aria-hidden="true">Limits</b>
      <Choice
        name="Up to"
        value={String(maxHops)}
        on
        options={numbers([1, 2, 3, 4, 5, 6, 7, 8], n => `${n} ${n === 1 ? 'hop' : 'hops'}`)}
        onChange={value => change({ maxHops: Number(value), path: undefined })}
      />
      <Choice
        name="Best"
        value={String(limit)}
        on
        options={numbers(
          [...new Set([3, 5, 10, 20, 50, limit])].sort((a, b) => a - b),
          n => `${n} paths`,
        )}
        onChange={value => change({ limit: Number(value), path: undefined })}
      />
      <Relationships state={state} change={change} />
      <PassingKinds state={state} change={change} />
      <Choice
        name="Direction"
        value={direction}
        on={direction !== 'either'}
        options={[
          ['either', 'either'],
          ['along', 'as told'],
        ]}
        onChange={value => change({ direction: value === 'along' ? 'along' : undefined, path: undefined })}
      />
      <span className={styles.fact} data-on={dates.length > 0} title="Set with the two clocks at the top">
        Dates <span>{dates.length > 0 ? dates.join(', ') : 'any'}</span>
      </span>
      <Choice
        name="Evidence"
        value={minOrigins === undefined ? 'any' : String(minOrigins)}
        on={minOrigins !== undefined}
        options={[['any', 'any'], ...numbers([2, 3, 5], n => `${n} origins or more`)]}
        onChange={value => change({ minOrigins: orNone(value), path: undefined })}
      />
      <Choice
        name="Doubtful"
        value={`${state.contested ?? 'in'}-${state.rumoured ?? 'in'}`}
        on={state.contested === 'out' || state.rumoured === 'out'}
        options={[
          ['in-in', 'let in'],
          ['in-out', 'confirmed only'],
          ['out-in', 'uncontested only'],
          ['out-out', 'confirmed and uncontested'],
        ]}
        onChange={value => {
          const [contested, rumoured] = value.split('-')
          change({
            contested: contested === 'out' ? 'out' : undefined,
            rumoured: rumoured === 'out' ? 'out' : undefined,
            path: undefined,
          })
        }}
      />
      <Choice
        name="Crowded"
        value={hubLimit === undefined ? 'any' : String(hubLimit)}
        on={hubLimit !== undefined}
        options={[
          ['any', 'let through'],
          ...numbers(
            [...new Set([10, 20, 50, 200, ...(hubLimit ? [hubLimit] : [])])],
            n => `pass at most ${n} neighbors`,
          ),
        ]}
        onChange={value => change({ hubLimit: orNone(value), path: undefined })}
      />
      <Choice
        name="Per pair"
        value={perPair === undefined ? 'any' : String(perPair)}
        on={perPair !== undefined}
        options={[
          ['any', 'any'],
          ...numbers([...new Set([1, 2, 5, 10, ...(perPair ? [perPair] : [])])], n => `at most ${n}`),
        ]}
        onChange={value => change({ perPair: orNone(value), path: undefined })}
      />
      <Passing state={state} change={change} />
    </fieldset>
  )
}

function Relationships({ state, change }: { state: TraceState; change: Change }) {
  const { via, avoid = [] } = state
  const allowed = (type: (typeof relationshipTypeNames)[number]) =>
    (!via?.length || via.includes(type)) && !avoid.includes(type)
  const on = Boolean(via?.length || avoid.length)
  const count = relationshipTypeNames.filter(allowed).length
  const set = (types: typeof relationshipTypeNames) =>
    change({
      via: types.length === relationshipTypeNames.length ? undefined : types,
      avoid: undefined,
      path: undefined,
    })
  return (
    <Opening name="Relationships" value={on ? `${count} of ${relationshipTypeNames.length}` : 'all'} on={on}>
      {() => (
        <span className={styles.kinds}>
          {familyNames.map(family => {
            const types = relationshipTypeNames.filter(type => familyOf(type) === family)
            const all = types.every(allowed)
            const others = relationshipTypeNames.filter(type => allowed(type) && !types.includes(type))
            return (
              <fieldset key={family}>
                <legend>
                  <label>
                    <input
                      type="checkbox"
                      checked={all}
                      onChange={() =>
                        set(all ? others : relationshipTypeNames.filter(t => allowed(t) || types.includes(t)))
                      }
                    />
                    <FamilyStroke family={family} /> {families[family].name}
                  </label>
                </legend>
                {types.map(type => (
                  <label key={type}>
                    <input
                      type="checkbox"
                      checked={allowed(type)}
                      onChange={() =>
                        set(
                          relationshipTypeNames.filter(other =>
                            other === type ? !allowed(type) : allowed(other),
                          ),
                        )
                      }
                    />
                    {relationshipTypes[type].verb}
                  </label>
                ))}
              </fieldset>
            )
          })}
        </span>
      )}
    </Opening>
  )
}
