import type { Part } from '../../scoring/score'
import { criterionName } from '../../words/say-score'
import { scoreCardWords } from '../../words/score-card-words'
import { useLocale, useNumbers, useWords } from '../planner-context'
import styles from './score-bars.module.css'

/** Below this a criterion asks for work, and the lowest of those gets the accent. */
const GOOD_ENOUGH = 0.75

/** One bar a criterion; only the one that most needs work stands out. */
export function ScoreBars({ parts }: { readonly parts: readonly Part[] }) {
  const locale = useLocale()
  const words = useWords(scoreCardWords)
  const numbers = useNumbers()
  const lowest = Math.min(...parts.map(({ value }) => value))
  return (
    <ul className={styles['bars']}>
      {parts.map(({ id, value, weight, points }) => {
        const name = criterionName(id, locale)
        const percent = numbers.count(value * 100)
        const weak = value === lowest && value < GOOD_ENOUGH
        const spoken = words.part(name, percent, numbers.points(points), numbers.count(weight))
        return (
          <li key={id} className={styles['row']} data-weak={weak ? '' : undefined} title={spoken}>
            <span className="out-of-sight">{spoken}</span>
            <span aria-hidden>{name}</span>
            <span aria-hidden className={styles['track']}>
              <span className={styles['value']} style={{ scale: `${value} 1` }} />
            </span>
            <span aria-hidden className={styles['figure']}>
              {percent}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
