import { sayHeadline } from '../../words/score/say-headline'
import { useLanguage, usePlannerState } from '../planner-context'
import type { ScoreNow } from './use-score'

/** What the look on screen is, in one sentence; while nobody can judge, that its score is on its way or did not come. */
export function useHeadline(now: ScoreNow): string {
  const language = useLanguage()
  const look = usePlannerState((state) => state.look)
  const { score, scoreCard } = language
  switch (now.kind) {
    case 'none':
      return score.headlineEmpty
    case 'coming':
      return scoreCard.coming
    case 'failed':
      return scoreCard.none
    case 'score':
      return sayHeadline(now.judge, look, language)
    default:
      return now satisfies never
  }
}
