import { useEffect, useRef } from 'react'
import { useNumbers, usePlannerState, useWords } from '../planner-context'
import styles from './score-ring.module.css'
import type { ScoreNow } from './use-score'

const COUNT_MS = 250

interface ScoreRingProps {
  readonly now: ScoreNow
  readonly size?: 'large' | 'small'
}

/** The total in a ring that fills up; the number counts to its new value. */
export function ScoreRing({ now, size = 'large' }: ScoreRingProps) {
  const words = useWords('scoreCard')
  const numbers = useNumbers()
  const total = now.kind === 'score' ? now.score.total : null
  const motion = usePlannerState((state) => state.motion)
  const figure = useRef<HTMLSpanElement>(null)
  const shown = useRef(total)

  useEffect(() => {
    const node = figure.current
    const from = shown.current
    shown.current = total
    if (!node || total === null || from === null || from === total || !motion) {
      if (node) node.textContent = total === null ? '–' : numbers.score(total)
      return
    }
    const start = performance.now()
    let frame = requestAnimationFrame(function count(now) {
      const share = Math.min((now - start) / COUNT_MS, 1)
      node.textContent = numbers.score(from + (total - from) * (1 - (1 - share) ** 3))
      if (share < 1) frame = requestAnimationFrame(count)
    })
    return () => cancelAnimationFrame(frame)
  }, [total, motion, numbers])

  return (
    <span
      className={styles['ring']}
      data-size={size}
      data-total={total ?? undefined}
      data-none={total === null ? '' : undefined}
      role="img"
      aria-busy={now.kind === 'coming'}
      aria-label={
        now.kind === 'score'
          ? words.total(numbers.score(now.score.total))
          : now.kind === 'coming'
            ? words.coming
            : words.none
      }
    >
      <svg viewBox="0 0 84 84" aria-hidden>
        <circle className={styles['track']} cx={42} cy={42} r={37.5} />
        <circle
          className={styles['value']}
          cx={42}
          cy={42}
          r={37.5}
          pathLength={100}
          style={{ strokeDashoffset: 100 - (total ?? 0) }}
        />
      </svg>
      <span ref={figure} className={styles['figure']} aria-hidden translate="no">
        {total === null ? '–' : numbers.score(shown.current ?? total)}
      </span>
    </span>
  )
}
