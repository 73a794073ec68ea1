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
  /** Whether its name stands beside the sign, for want of a pointer that could ask for it. */
  readonly worded?: boolean | undefined
}

/** A button that shows a sign and says its name. */
export function IconButton({
  label,
  shortcut,
  icon: Icon,
  tip = 'above',
  worded = false,
  className,
  ...rest
}: IconButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      className={`${styles['button']} ${worded ? styles['worded'] : ''} ${className ?? ''}`}
      data-tip={shortcut ? `${label} · ${shortcut}` : label}
      data-tip-side={tip}
    >
      <Icon size={18} strokeWidth={1.75} aria-hidden />
      {worded && <span>{label}</span>}
    </button>
  )
}
