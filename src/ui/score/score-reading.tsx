import { useDeferredValue } from 'react'
import { LookStory } from './look-story'
import { ScoreDetails, type ScoreDetailsProps } from './score-details'
import styles from './score-reading.module.css'

/** The story of the look; then, as soon as that is on screen, all the rest. */
export function ScoreReading({ score, roomy }: ScoreDetailsProps) {
  const detailed = useDeferredValue(true, false)
  return (
    <>
      <LookStory />
      {detailed ? <ScoreDetails score={score} roomy={roomy} /> : <div className={styles['room']} />}
    </>
  )
}
