import type { ReactNode } from 'react'
import styles from './chip.module.css'

interface ChipProps {
  readonly on: boolean
  /** Whether Tab leads to it; arrow keys go on to the others. */
  readonly first?: boolean
  readonly onToggle: () => void
  readonly children: ReactNode
}

/** A filter that is on or off, in a group that arrow keys walk. */
export function Chip({ on, first = false, onToggle, children }: ChipProps) {
  return (
    <button
      type="button"
      className={styles['chip']}
      aria-pressed={on}
      data-rove
      tabIndex={first ? 0 : -1}
      onClick={onToggle}
    >
      {children}
    </button>
  )
}
