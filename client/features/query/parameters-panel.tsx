import { IconPlus, IconX } from '@tabler/icons-react'
import { Button, IconButton } from '../../ui/button.tsx'
import { type Parameter, type ParameterType, parameterTypes, parseParameter } from './parameters.ts'
import styles from './query.module.css'

interface ParametersPanelProps {
  parameters: Parameter[]
  /** Names that the text asks for and that are not here. */
  missing: string[]
  onChange(parameters: Parameter[]): void
}

/** The values of $names, each with its type; a wrong one says how to write it. */
export function ParametersPanel({ parameters, missing, onChange }: ParametersPanelProps) {
  const set = (index: number, change: Partial<Parameter>) =>
    onChange(parameters.map((parameter, at) => (at === index ? { ...parameter, ...change } : parameter)))
  const add = (name: string) => onChange([...parameters, { name, type: 'string', text: '' }])
  return (
    <section className={styles.parameters} aria-label="Parameters">
      {parameters.length === 0 && missing.length === 0 && (
        <p className={styles.dim}>
          Write $name in the query and give its value here: values are never pasted into the text. $trueOn and
          $knownBy have the days of the clocks above, where they are set.
        </p>
      )}
      {parameters.map((parameter, index) => {
        const parsed = parseParameter(parameter)
        const id = `parameter-${index}`
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows are named by people while they type
          <div key={index} className={styles.parameter}>
            <span aria-hidden="true">$</span>
            <input
              aria-label="Name"
              value={parameter.name}
              onChange={event => set(index, { name: event.target.value })}
            />
            <select
              aria-label={`Type of ${parameter.name}`}
              value={parameter.type}
              onChange={event => set(index, { type: event.target.value as ParameterType })}
            >
              {Object.entries(parameterTypes).map(([type, name]) => (
                <option key={type} value={type}>
                  {name}
                </option>
              ))}
            </select>
            <input
              aria-label={`Value of ${parameter.name}`}
              aria-invalid={!parsed.ok}
              aria-describedby={parsed.ok ? undefined : id}
              className={styles.parameterValue}
              value={parameter.text}
              onChange={event => set(index, { text: event.target.value })}
            />
            <IconButton
              label={`Remove ${parameter.name}`}
              onClick={() => onChange(parameters.filter((_, at) => at !== index))}
            >
              <IconX size={15} />
            </IconButton>
            {!parsed.ok && (
              <span id={id} className={styles.wrong}>
                {parsed.why}
              </span>
            )}
          </div>
        )
      })}
      <div className={styles.parameterAdd}>
        {missing.map(name => (
          <Button key={name} onClick={() => add(name)}>
            <IconPlus size={14} /> Add ${name}
          </Button>
        ))}
        <Button look="quiet" onClick={() => add('')}>
          <IconPlus size={14} /> Another parameter
        </Button>
      </div>
    </section>
  )
}
