import { type ReactNode, useEffect, useRef } from 'react'
import styles from '../making-screen.module.css'

interface StepPanesProps {
  /** What is looked at, large. */
  readonly view: ReactNode
  readonly title: string
  readonly children: ReactNode
}

/** A step: what is looked at, and beside or below it what can be said of it. */
export function StepPanes({ view, title, children }: StepPanesProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  // The step before is gone, and the focus with it.
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return (
    <>
      <div className={styles['view']}>{view}</div>
      <div className={styles['panel']}>
        <h3 ref={heading} tabIndex={-1} className={styles['ask']}>
          {title}
        </h3>
        {children}
      </div>
    </>
  )
}
