import { type ComponentProps, type ReactNode, useId, useState } from 'react'
import { useBackCloses } from '../route/back-closes'
import styles from './popover.module.css'

interface PopoverProps {
  readonly id: string
  readonly label: string
  /** At which edge of the window it stands. */
  readonly side?: 'top' | 'bottom'
  readonly onToggle?: (open: boolean) => void
  readonly children: ReactNode
}

/** A panel in the top layer that closes on Esc, Back or a press elsewhere; opened by a button with `popoverTarget={id}`. */
export function Popover({ id, label, side = 'top', onToggle, children }: PopoverProps) {
  const [open, setOpen] = useState(false)
  useBackCloses(open, () => document.getElementById(id)?.hidePopover())
  const toggled: ComponentProps<'div'>['onToggle'] = ({ newState }) => {
    setOpen(newState === 'open')
    onToggle?.(newState === 'open')
  }
  return (
    <div
      id={id}
      popover="auto"
      className={styles['popover']}
      data-side={side}
      role="dialog"
      aria-label={label}
      onToggle={toggled}
    >
      {children}
    </div>
  )
}

/** An id that a button and its popover share. */
export const usePopoverId = (): string => `popover-${useId().replaceAll(':', '')}`
