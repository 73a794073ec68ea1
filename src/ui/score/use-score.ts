import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Look } from '../../look/look'
import type { Score } from '../../scoring/score'
import { loadScoring, onScoring, scoringFailure } from '../../state/load-scoring'
import { type Judge, judgedLook, scoreOf } from '../../state/planner/derived'
import { failureOf, type PartFailure } from '../parts/part-failure'
import { useJudge, usePlannerState } from '../planner-context'

/** The look on screen as far as a score sees it: the same while its title is being written. */
export const useJudged = (): Look => usePlannerState((state) => judgedLook(state.look))

/** The score of the look on screen: none while nothing hangs, and on its way until somebody can judge. */
export type ScoreNow =
  | { readonly kind: 'none' }
  | { readonly kind: 'coming' }
  | { readonly kind: 'failed'; readonly failure: PartFailure; readonly again: () => void }
  | { readonly kind: 'score'; readonly score: Score; readonly judge: Judge }

export function useScore(): ScoreNow {
  const judge = useJudge()
  const look = useJudged()
  const failure = useScoringFailure()
  if (look.placed.size === 0) return { kind: 'none' }
  if (judge) return { kind: 'score', score: scoreOf(judge, look), judge }
  return failure ? { kind: 'failed', failure, again } : { kind: 'coming' }
}

const again = (): void => {
  loadScoring().catch(() => undefined)
}

/** Why nobody can judge; null while that is not so, or not known. */
function useScoringFailure(): PartFailure | null {
  const error = useSyncExternalStore(onScoring, scoringFailure, scoringFailure)
  const [known, setKnown] = useState<{ readonly of: Error; readonly failure: PartFailure } | null>(null)
  useEffect(() => {
    if (!error) return
    addEventListener('online', again)
    void failureOf(error).then((failure) => setKnown({ of: error, failure }))
    return () => removeEventListener('online', again)
  }, [error])
  return known !== null && known.of === error ? known.failure : null
}
