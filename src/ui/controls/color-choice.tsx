import { type ReactNode, useId } from 'react'
import styles from './color-choice.module.css'

interface ColorOption<Id extends string> {
  readonly id: Id
  readonly name: string
  readonly hex: string
}

interface ColorChoiceProps<Id extends string> {
  readonly legend: string
  readonly options: readonly ColorOption<Id>[]
  /** Null while it is none of them. */
  readonly chosen: Id | null
  /** What is called chosen, where that is more than the name of an option. */
  readonly named?: string
  readonly onChoose: (id: Id) => void
  /** What stands behind the colors. */
  readonly children?: ReactNode
}

/** One of several colors, all in sight, the chosen one named; arrow keys walk them. */
export function ColorChoice<Id extends string>({
  legend,
  options,
  chosen,
  named,
  onChoose,
  children,
}: ColorChoiceProps<Id>) {
  const group = useId()
  return (
    <fieldset className={styles['colors']}>
      <legend className="out-of-sight">{legend}</legend>
      <span aria-hidden className={styles['name']}>
        {named ?? options.find(({ id }) => id === chosen)?.name}
      </span>
      {options.map(({ id, name, hex }) => (
        <label key={id} className={styles['swatch']} title={name}>
          <input type="radio" name={group} value={id} checked={id === chosen} onChange={() => onChoose(id)} />
          <span className={styles['color']} style={{ backgroundColor: hex }} />
          <span className="out-of-sight">{name}</span>
        </label>
      ))}
      {children}
    </fieldset>
  )
}
