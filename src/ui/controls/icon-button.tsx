import type { LucideIcon } from 'lucide-react'
import type { ComponentProps } from 'react'
import styles from './icon-button.module.css'

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'aria-label' | 'children'> {
  /** Spoken name, also shown as a tip on hover and focus. */
  readonly label: string
  /** Key that does the same, shown in the tip. */
  readonly shortcut?: string | undefined
  readonly icon: LucideIcon
  /** Where the tip stands; at an edge it ends with the button. */
  readonly tip?: 'above' | 'below' | 'above-end' | 'below-end'
}

/** A button that shows a sign and says its name. */
export function IconButton({
  label,
  shortcut,
  icon: Icon,
  tip = 'above',
  className,
  ...rest
}: IconButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      className={`${styles['button']} ${className ?? ''}`}
      data-tip={shortcut ? `${label} · ${shortcut}` : label}
      data-tip-side={tip}
    >
      <Icon size={18} strokeWidth={1.75} aria-hidden />
    </button>
  )
}
