import type { Score } from '../../scoring/score'
import { Disclosures } from '../controls/disclosures'
import { later } from '../parts/later'
import { PartBoundary } from '../parts/part-boundary'
import { useWords } from '../planner-context'
import { PictureRow } from './diagrams/picture-row'
import { BestFix } from './fixes'
import { HeldDown } from './held-down'
import { NoteList, Praises } from './note-list'
import { RainSwitch } from './rain-switch'
import { ScoreBars } from './score-bars'
import { ScoreFoot } from './score-foot'
import { useImprovements, useNotes } from './use-improvements'

const TastePanel = later(
  () => import('./taste-panel'),
  ({ TastePanel }) => TastePanel,
)

/** So many praises come before the one thing to do. */
const MOST_PRAISES = 2

export interface ScoreDetailsProps {
  readonly score: Score
  /** Whether all that there is to say stands open from the start. */
  readonly roomy: boolean
}

/** What works in the look, the one thing to do, and why it is as good as it is. */
export function ScoreDetails({ score, roomy }: ScoreDetailsProps) {
  const words = useWords('scoreCard')
  const { look, notes: said } = useNotes()
  const improvements = useImprovements()
  const first = said.findIndex(({ tone }) => tone !== 'good')
  const leading = said.slice(0, Math.min(MOST_PRAISES, first < 0 ? said.length : first))
  return (
    <>
      <HeldDown score={score} />
      <Praises notes={leading} look={look} />
      <BestFix improvements={improvements} total={score.total} roomy={roomy} />
      <ScoreBars parts={score.parts} />
      <PictureRow notes={said} />
      <Disclosures
        first={roomy ? 0 : null}
        items={[
          {
            id: 'why',
            title: words.why,
            body: (
              <>
                <NoteList
                  notes={said.slice(leading.length)}
                  look={look}
                  improvements={improvements}
                  total={score.total}
                />
                <RainSwitch />
              </>
            ),
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
