import { type EntityType, entityTypeNames, entityTypes } from '../../../model/entity-types.ts'
import { EntityPicker } from '../../app/entity-picker.tsx'
import { Opening } from './choice.tsx'
import styles from './trace.module.css'
import type { Change, TraceState } from './trace-url.ts'

/** Chooses single entities, no kinds; none chosen is no limit. */
export function Entities({
  label,
  value,
  onChange,
}: {
  label: string
  value: readonly string[]
  onChange: (next: string[] | undefined) => void
}) {
  return (
    <span className={styles.finderBox}>
      <EntityPicker
        label={label}
        types={false}
        value={value}
        onChange={next => onChange(next.length > 0 ? next : undefined)}
      />
    </span>
  )
}

/** Entities that a path has to come by, and those that it may not. */
export function Passing({ state, change }: { state: TraceState; change: Change }) {
  const { through = [], avoidEntities: avoided = [] } = state
  return (
    <>
      {through.length > 0 && (
        <Opening name="Through" value={String(through.length)} on>
          {() => (
            <Entities
              label="Through"
              value={through}
              onChange={next => change({ through: next, path: undefined })}
            />
          )}
        </Opening>
      )}
      <Opening
        name="+ Avoid an entity"
        value={avoided.length > 0 ? String(avoided.length) : ''}
        on={avoided.length > 0}
        add={avoided.length === 0}
      >
        {() => (
          <Entities
            label="Avoid"
            value={avoided}
            onChange={next => change({ avoidEntities: next, path: undefined })}
          />
        )}
      </Opening>
    </>
  )
}

/** Kinds of entity that a path may pass on its way; its ends may be of any kind. */
export function PassingKinds({
  state: { passTypes, avoidTypes = [] },
  change,
}: {
  state: TraceState
  change: Change
}) {
  const allowed = (type: EntityType) =>
    (!passTypes?.length || passTypes.includes(type)) && !avoidTypes.includes(type)
  const count = entityTypeNames.filter(allowed).length
  const all = entityTypeNames.length
  const set = (types: readonly EntityType[]) => {
    const left = entityTypeNames.filter(type => !types.includes(type))
    change({ passTypes: undefined, avoidTypes: left.length > 0 ? left : undefined, path: undefined })
  }
  return (
    <Opening name="Passing" value={count === all ? 'any kind' : `${count} of ${all} kinds`} on={count < all}>
      {() => (
        <span className={styles.kinds}>
          <fieldset>
            <legend>
              <label>
                <input
                  type="checkbox"
                  checked={count === all}
                  onChange={() => set(count === all ? [] : entityTypeNames)}
                />
                Every kind
              </label>
            </legend>
            {entityTypeNames.map(type => (
              <label key={type}>
                <input
                  type="checkbox"
                  checked={allowed(type)}
                  onChange={() =>
                    set(entityTypeNames.filter(other => (other === type ? !allowed(type) : allowed(other))))
                  }
                />
                {entityTypes[type].name}
              </label>
            ))}
          </fieldset>
        </span>
      )}
    </Opening>
  )
}
