import { useEffect, useRef } from 'react'
import { Button } from '../controls/button'
import { useLaterWords } from '../parts/whole-language'
import { useNumbers } from '../planner-context'
import type { Work } from './work/job'
import styles from './working.module.css'

interface WorkingProps {
  readonly what: Work
  /** 0…1 */
  readonly share: number
  readonly onStop: () => void
}

/** How far a work is, and the way to stop it. */
export function Working({ what, share, onStop }: WorkingProps) {
  const words = useLaterWords('photo')
  const numbers = useNumbers()
  const button = useRef<HTMLButtonElement>(null)
  // It takes the place of the button that was pressed, and with it the focus.
  useEffect(() => button.current?.focus(), [])
  const text = words.working[what](numbers.percent(share))
  return (
    <div className={styles['working']}>
      <div className={styles['far']}>
        <span>{text}</span>
        <progress className={styles['bar']} value={share} max={1} aria-label={text} />
      </div>
      <Button ref={button} look="quiet" onClick={onStop}>
        {words.cancel}
      </Button>
    </div>
  )
}
