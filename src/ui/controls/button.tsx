import type { ComponentProps } from 'react'
import styles from './button.module.css'

interface ButtonProps extends ComponentProps<'button'> {
  /** `solid` for the one thing to do, `quiet` inside panels, `outlined` elsewhere. */
  readonly look?: 'solid' | 'outlined' | 'quiet'
}

export function Button({ look = 'outlined', className, ...rest }: ButtonProps) {
  return (
    <button type="button" {...rest} className={`${styles['button']} ${styles[look]} ${className ?? ''}`} />
  )
}
