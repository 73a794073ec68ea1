import { later } from '../parts/later'
import { PartBoundary } from '../parts/part-boundary'
import { ScoreRing } from '../score/score-ring'
import { useHeadline } from '../score/use-headline'
import { useScore } from '../score/use-score'
import styles from './score-pill.module.css'

const BestGain = later(
  () => import('../score/best-gain'),
  ({ BestGain }) => BestGain,
)

/** Asks for what the pill shows beside a score while the score itself is on its way. */
export const askForBestGain = BestGain.ahead

/** The score over the stage where its card is not in sight; leads to the card. */
export function ScorePill({ onOpen }: { readonly onOpen: () => void }) {
  const now = useScore()
  const headline = useHeadline(now)
  return (
    <button
      type="button"
      className={styles['pill']}
      data-coming={now.kind === 'coming' ? '' : undefined}
      onClick={onOpen}
    >
      <ScoreRing now={now} size="small" />
      <span className={styles['text']}>
        <b>{headline}</b>
        {now.kind === 'score' && (
          <PartBoundary silent>
            <BestGain total={now.score.total} />
          </PartBoundary>
        )}
      </span>
    </button>
  )
}
