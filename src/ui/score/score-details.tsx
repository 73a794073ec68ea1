import type { Score } from '../../scoring/score'
import { Disclosures } from '../controls/disclosures'
import { later } from '../parts/later'
import { PartBoundary } from '../parts/part-boundary'
import { useWords } from '../planner-context'
import { PictureRow } from './diagrams/picture-row'
import { BestFix } from './fixes'
import { NoteList } from './note-list'
import { ScoreFoot } from './score-foot'
import { useImprovements, useNotes } from './use-improvements'

const TastePanel = later(
  () => import('./taste-panel'),
  ({ TastePanel }) => TastePanel,
)

export interface ScoreDetailsProps {
  readonly score: Score
  /** Whether all that there is to say stands open from the start. */
  readonly roomy: boolean
}

/** Why the look is as good as it is, and what would better it. */
export function ScoreDetails({ score, roomy }: ScoreDetailsProps) {
  const words = useWords('scoreCard')
  const said = useNotes()
  const improvements = useImprovements()
  return (
    <>
      <BestFix improvements={improvements} total={score.total} roomy={roomy} />
      <PictureRow notes={said} />
      <Disclosures
        first={roomy ? 0 : null}
        items={[
          {
            id: 'why',
            title: words.why,
            body: <NoteList notes={said} improvements={improvements} total={score.total} />,
          },
          {
            id: 'taste',
            title: words.taste,
            body: (
              <PartBoundary>
                <TastePanel />
              </PartBoundary>
            ),
          },
        ]}
      />
      <ScoreFoot />
    </>
  )
}
