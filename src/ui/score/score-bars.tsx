import type { CriterionPart } from '../../scoring/score'
import { PLAIN_TASTE } from '../../scoring/taste'
import { criterionName } from '../../words/score/say-score'
import { useWholeLanguage } from '../parts/whole-language'
import { useKnownJudge, useNumbers, useWords } from '../planner-context'
import styles from './score-bars.module.css'

/** Below this a criterion asks for work, and the lowest of those gets the accent. */
const GOOD_ENOUGH = 0.75

/** One bar a criterion; only the one that most needs work stands out. */
export function ScoreBars({ parts }: { readonly parts: readonly CriterionPart[] }) {
  const language = useWholeLanguage()
  const words = useWords('scoreCard')
  const numbers = useNumbers()
  const heaviest = Math.max(...parts.map(({ weight }) => weight))
  // The plain weights need no saying; the wearer's own do.
  const plain = useKnownJudge().scoring.weightsOf(PLAIN_TASTE)
  const reweighed = parts.some(({ id, weight }) => weight !== plain[id])
  const lowest = Math.min(...parts.map(({ value }) => value))
  return (
    <ul className={styles['bars']} data-reweighed={reweighed ? '' : undefined}>
      {parts.map(({ id, value, weight, points }) => {
        const name = criterionName(id, language)
        const percent = numbers.count(value * 100)
        const weak = value === lowest && value < GOOD_ENOUGH
        const spoken = words.part(name, percent, numbers.points(points), numbers.points(weight))
        return (
          <li key={id} className={styles['row']} data-weak={weak ? '' : undefined} title={spoken}>
            <span className="out-of-sight">{spoken}</span>
            <span aria-hidden>{name}</span>
            <span
              aria-hidden
              className={styles['track']}
              style={reweighed ? { width: `${(100 * weight) / heaviest}%` } : undefined}
            >
              <span className={styles['value']} style={{ scale: `${value} 1` }} />
            </span>
            <span aria-hidden className={styles['figure']}>
              {reweighed ? words.weighed(numbers.points(points), numbers.points(weight)) : percent}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
