import { sayStory } from '../../words/story'
import { useCatalog, useLocale } from '../planner-context'
import styles from './look-story.module.css'
import { useJudged } from './use-score'

/** The story of the look in two lines. */
export function LookStory() {
  const catalog = useCatalog()
  const locale = useLocale()
  const look = useJudged()
  const story = sayStory(catalog, look, locale)
  return (
    story && (
      <p className={styles['story']}>
        <span>{story.opening}</span> <span className={styles['voices']}>{story.voices}</span>
      </p>
    )
  )
}
