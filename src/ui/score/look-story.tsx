import { sayStory } from '../../words/story'
import { useWholeLanguage } from '../parts/whole-language'
import { useKnownJudge } from '../planner-context'
import styles from './look-story.module.css'
import { useJudged } from './use-score'

/** The story of the look in two lines. */
export function LookStory() {
  const judge = useKnownJudge()
  const language = useWholeLanguage()
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
