import { sayHeadline } from '../../words/say-score'
import { later } from '../parts/later'
import { PartBoundary } from '../parts/part-boundary'
import { useCatalog, useLanguage, usePlannerState } from '../planner-context'
import { ScoreRing } from '../score/score-ring'
import { useScore } from '../score/use-score'
import styles from './score-pill.module.css'

const BestGain = later(
  () => import('../score/best-gain'),
  ({ BestGain }) => BestGain,
)

/** The score over the stage where its card is not in sight; leads to the card. */
export function ScorePill({ onOpen }: { readonly onOpen: () => void }) {
  const catalog = useCatalog()
  const language = useLanguage()
  const look = usePlannerState((state) => state.look)
  const now = useScore()
  return (
    <button type="button" className={styles['pill']} onClick={onOpen}>
      <ScoreRing now={now} size="small" />
      <span className={styles['text']}>
        <b>{sayHeadline(catalog, look, language)}</b>
        {now.kind === 'score' && (
          <PartBoundary silent>
            <BestGain total={now.score.total} />
          </PartBoundary>
        )}
      </span>
    </button>
  )
}
