import { useId } from 'react'
import { useFocusTarget } from '../focus-targets'
import { later } from '../parts/later'
import { PartBoundary } from '../parts/part-boundary'
import { PartFailed } from '../parts/part-failed'
import { useWords } from '../planner-context'
import styles from './score-card.module.css'
import { ScoreRing } from './score-ring'
import { useHeadline } from './use-headline'
import { useScore } from './use-score'

const ScoreReading = later(
  () => import('./score-reading'),
  ({ ScoreReading }) => ScoreReading,
)

/** Asks for what is shown below a score while the score itself is on its way. */
export const askForScoreReading = ScoreReading.ahead

interface ScoreCardProps {
  /** Whether all that there is to say stands open from the start. */
  readonly roomy?: boolean
}

/** Room for what comes below, so that the card is as tall as it will be. */
const room = <div className={styles['room']} />

/** What the look is, how good it is, why, and what would better it. */
export function ScoreCard({ roomy = false }: ScoreCardProps) {
  const words = useWords('scoreCard')
  const now = useScore()
  const headline = useHeadline(now)
  const heading = useId()

  return (
    <section className={styles['card']} aria-labelledby={heading}>
      <div className={styles['head']}>
        <ScoreRing now={now} />
        <h2 ref={useFocusTarget('score')} id={heading} tabIndex={-1} className={styles['headline']}>
          <span className="out-of-sight">{`${words.title}: `}</span>
          <span>{headline}</span>
        </h2>
      </div>
      {now.kind === 'coming' && room}
      {now.kind === 'failed' && <PartFailed failure={now.failure} onRetry={now.again} />}
      {now.kind === 'none' && <p className={styles['lead']}>{words.emptyNext}</p>}
      {now.kind === 'score' && (
        <PartBoundary meanwhile={room}>
          <ScoreReading score={now.score} roomy={roomy} />
        </PartBoundary>
      )}
    </section>
  )
}
