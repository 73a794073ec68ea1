import { sayHeadline } from '../../words/say-score'
import { useCatalog, useLanguage, useNumbers, usePlannerState, useWords } from '../planner-context'
import { ScoreRing } from '../score/score-ring'
import { useIdeas, useScore } from '../score/use-score'
import styles from './score-pill.module.css'

/** The score over the stage where its card is not in sight; leads to the card. */
export function ScorePill({ onOpen }: { readonly onOpen: () => void }) {
  const catalog = useCatalog()
  const language = useLanguage()
  const words = useWords('scoreCard')
  const numbers = useNumbers()
  const look = usePlannerState((state) => state.look)
  const score = useScore()
  const [best] = useIdeas().fixes
  return (
    <button type="button" className={styles['pill']} onClick={onOpen}>
      <ScoreRing total={score?.total ?? null} size="small" />
      <span className={styles['text']}>
        <b>{sayHeadline(catalog, look, language)}</b>
        {score && best && <span>{words.gains(numbers.gain(best.gain, score.total))}</span>}
      </span>
    </button>
  )
}
