import { sayStory } from '../../words/story'
import { useCatalog, useLanguage } from '../planner-context'
import styles from './look-story.module.css'
import { useJudged } from './use-score'

/** The story of the look in two lines. */
export function LookStory() {
  const catalog = useCatalog()
  const language = useLanguage()
  const look = useJudged()
  const story = sayStory(catalog, look, language)
  return (
    story && (
      <p className={styles['story']}>
        <span>{story.opening}</span> <span className={styles['voices']}>{story.voices}</span>
      </p>
    )
  )
}
