import { sayStory } from '../../words/story'
import { useKnownJudge, useLanguage } from '../planner-context'
import styles from './look-story.module.css'
import { useJudged } from './use-score'

/** The story of the look in two lines. */
export function LookStory() {
  const judge = useKnownJudge()
  const language = useLanguage()
  const look = useJudged()
  const story = sayStory(judge, look, language)
  return (
    story && (
      <p className={styles['story']}>
        <span>{story.opening}</span> <span className={styles['voices']}>{story.voices}</span>
      </p>
    )
  )
}
