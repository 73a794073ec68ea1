import type { Look } from '../../look/look'
import type { Score } from '../../scoring/score'
import { judgedLook, scoreOf } from '../../state/planner/derived'
import { useJudge, usePlannerState } from '../planner-context'

/** The look on screen as far as a score sees it: the same while its title is being written. */
export const useJudged = (): Look => usePlannerState((state) => judgedLook(state.look))

/** The score of the look on screen: none while nothing hangs, and on its way until somebody can judge. */
export type ScoreNow =
  | { readonly kind: 'none' }
  | { readonly kind: 'coming' }
  | { readonly kind: 'score'; readonly score: Score }

export function useScore(): ScoreNow {
  const judge = useJudge()
  const look = useJudged()
  if (look.placed.size === 0) return { kind: 'none' }
  return judge ? { kind: 'score', score: scoreOf(judge, look) } : { kind: 'coming' }
}
