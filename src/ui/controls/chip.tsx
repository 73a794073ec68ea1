import type { ReactNode } from 'react'
import styles from './chip.module.css'

interface ChipProps {
  readonly on: boolean
  readonly onToggle: () => void
  readonly children: ReactNode
}

/** A filter that is on or off. */
export function Chip({ on, onToggle, children }: ChipProps) {
  return (
    <button type="button" className={styles['chip']} aria-pressed={on} onClick={onToggle}>
      {children}
    </button>
  )
}
