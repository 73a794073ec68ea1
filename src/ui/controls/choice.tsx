import { type ReactNode, useId } from 'react'
import styles from './choice.module.css'

interface Option<Value extends string> {
  readonly value: Value
  readonly label: string
  /** Drawn instead of the label, which is then what it is called. */
  readonly sign?: ReactNode
}

interface ChoiceProps<Value extends string> {
  readonly legend: string
  readonly options: readonly Option<Value>[]
  readonly chosen: Value | null
  readonly onChoose: (value: Value) => void
  /** `row`: one bar of equal parts. `flow`: pills that wrap. */
  readonly shape?: 'row' | 'flow'
  /** Whether the legend is heard only. */
  readonly quiet?: boolean
}

/** One of several, all in sight; arrow keys walk them. */
export function Choice<Value extends string>({
  legend,
  options,
  chosen,
  onChoose,
  shape = 'row',
  quiet = false,
}: ChoiceProps<Value>) {
  const name = useId()
  return (
    <fieldset className={styles['choice']}>
      <legend className={quiet ? 'out-of-sight' : styles['legend']}>{legend}</legend>
      <div className={styles[shape]}>
        {options.map(({ value, label, sign }) => (
          <label key={value} className={styles['option']} data-on={value === chosen ? '' : undefined}>
            <input
              type="radio"
              name={name}
              className={styles['input']}
              checked={value === chosen}
              aria-label={sign === undefined ? undefined : label}
              title={sign === undefined ? undefined : label}
              onChange={() => onChoose(value)}
            />
            <span>{sign ?? label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
