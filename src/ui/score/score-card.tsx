import { useId } from 'react'
import { sayHeadline } from '../../words/say-score'
import { useFocusTarget } from '../focus-targets'
import { later } from '../parts/later'
import { PartBoundary } from '../parts/part-boundary'
import { PartFailed } from '../parts/part-failed'
import { useCatalog, useLanguage, usePlannerState, useWords } from '../planner-context'
import { LookStory } from './look-story'
import { ScoreBars } from './score-bars'
import styles from './score-card.module.css'
import { ScoreRing } from './score-ring'
import { useScore } from './use-score'

const ScoreDetails = later(
  () => import('./score-details'),
  ({ ScoreDetails }) => ScoreDetails,
)

interface ScoreCardProps {
  /** Whether all that there is to say stands open from the start. */
  readonly roomy?: boolean
}

/** What the look is, how good it is, why, and what would better it. */
export function ScoreCard({ roomy = false }: ScoreCardProps) {
  const catalog = useCatalog()
  const language = useLanguage()
  const words = useWords('scoreCard')
  const look = usePlannerState((state) => state.look)
  const now = useScore()
  const heading = useId()

  return (
    <section className={styles['card']} aria-labelledby={heading}>
      <div className={styles['head']}>
        <ScoreRing now={now} />
        <h2 ref={useFocusTarget('score')} id={heading} tabIndex={-1} className={styles['headline']}>
          <span className="out-of-sight">{`${words.title}: `}</span>
          <span>{sayHeadline(catalog, look, language)}</span>
        </h2>
      </div>
      <LookStory />
      {now.kind === 'failed' && <PartFailed failure={now.failure} onRetry={now.again} />}
      {now.kind === 'none' && <p className={styles['lead']}>{words.emptyNext}</p>}
      {now.kind === 'score' && (
        <>
          <ScoreBars parts={now.score.parts} />
          <PartBoundary>
            <ScoreDetails score={now.score} roomy={roomy} />
          </PartBoundary>
        </>
      )}
    </section>
  )
}
