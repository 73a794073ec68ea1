import { useDeferredValue } from 'react'
import { HeldDown } from './held-down'
import { LookStory } from './look-story'
import { ScoreBars } from './score-bars'
import { ScoreDetails, type ScoreDetailsProps } from './score-details'
import styles from './score-reading.module.css'

/** The story of the look and what its score is made of; then, as soon as that is on screen, all the rest. */
export function ScoreReading({ score, roomy }: ScoreDetailsProps) {
  const detailed = useDeferredValue(true, false)
  return (
    <>
      <LookStory />
      <ScoreBars parts={score.parts} />
      <HeldDown score={score} />
      {detailed ? <ScoreDetails score={score} roomy={roomy} /> : <div className={styles['room']} />}
    </>
  )
}
