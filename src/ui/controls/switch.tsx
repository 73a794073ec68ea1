import { useId } from 'react'
import styles from './switch.module.css'

interface SwitchProps {
  readonly label: string
  readonly hint?: string | undefined
  readonly on: boolean
  readonly unavailable?: boolean
  readonly onToggle: (on: boolean) => void
}

/** Something that is on or off, with what it does beside it. */
export function Switch({ label, hint, on, unavailable = false, onToggle }: SwitchProps) {
  const id = useId()
  return (
    <label className={styles['row']} data-off={unavailable ? '' : undefined}>
      <span>
        <span>{label}</span>
        {hint !== undefined && (
          <small id={id} className={styles['hint']}>
            {hint}
          </small>
        )}
      </span>
      <input
        type="checkbox"
        role="switch"
        aria-checked={on}
        aria-label={label}
        aria-describedby={hint === undefined ? undefined : id}
        className={styles['input']}
        checked={on}
        disabled={unavailable}
        onChange={({ target }) => onToggle(target.checked)}
      />
    </label>
  )
}
