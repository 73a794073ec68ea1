import { lazy, useId } from 'react'
import { sayHeadline } from '../../words/say-score'
import { Disclosures } from '../controls/disclosures'
import { LazyBoundary } from '../controls/lazy-boundary'
import { useFocusTarget } from '../focus-targets'
import { useCatalog, useLanguage, usePlannerState, useWords } from '../planner-context'
import { PictureRow } from './diagrams/picture-row'
import { BestFix } from './fixes'
import { LookStory } from './look-story'
import { NoteList } from './note-list'
import { ScoreBars } from './score-bars'
import styles from './score-card.module.css'
import { ScoreFoot } from './score-foot'
import { ScoreRing } from './score-ring'
import { useIdeas, useNotes, useScore } from './use-score'

const TastePanel = lazy(() => import('./taste-panel').then(({ TastePanel }) => ({ default: TastePanel })))

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
  const score = useScore()
  const said = useNotes()
  const ideas = useIdeas()
  const heading = useId()

  return (
    <section className={styles['card']} aria-labelledby={heading}>
      <div className={styles['head']}>
        <ScoreRing total={score?.total ?? null} />
        <h2 ref={useFocusTarget('score')} id={heading} tabIndex={-1} className={styles['headline']}>
          <span className="out-of-sight">{words.title}: </span>
          {sayHeadline(catalog, look, language)}
        </h2>
      </div>
      <LookStory />
      {!score && <p className={styles['lead']}>{words.emptyNext}</p>}
      {score && (
        <>
          <ScoreBars parts={score.parts} />
          <BestFix ideas={ideas} total={score.total} roomy={roomy} />
          <PictureRow notes={said} />
          <Disclosures
            first={roomy ? 0 : null}
            items={[
              {
                id: 'why',
                title: words.why,
                body: <NoteList notes={said} ideas={ideas} total={score.total} />,
              },
              {
                id: 'taste',
                title: words.taste,
                body: (
                  <LazyBoundary>
                    <TastePanel />
                  </LazyBoundary>
                ),
              },
            ]}
          />
          <ScoreFoot />
        </>
      )}
    </section>
  )
}
