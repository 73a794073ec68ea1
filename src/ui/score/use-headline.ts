import { sayHeadline } from '../../words/score/say-headline'
import { useWholeLanguageOnceThere } from '../parts/whole-language'
import { usePlannerState, useWords } from '../planner-context'
import type { ScoreNow } from './use-score'

/** What the look on screen is, in one sentence; while nobody can judge, that its score is on its way or did not come. */
export function useHeadline(now: ScoreNow): string {
  const language = useWholeLanguageOnceThere()
  const [score, scoreCard] = [useWords('score'), useWords('scoreCard')]
  const look = usePlannerState((state) => state.look)
  switch (now.kind) {
    case 'none':
      return score.headlineEmpty
    case 'coming':
      return scoreCard.coming
    case 'failed':
      return scoreCard.none
    case 'score':
      return language ? sayHeadline(now.judge, look, language) : scoreCard.coming
    default:
      return now satisfies never
  }
}
