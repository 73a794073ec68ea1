import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Look } from '../../look/look'
import { harmonyFailure, loadHarmony, onHarmony } from '../../scoring/color/learned/harmony'
import type { Score } from '../../scoring/score'
import { importAgain } from '../../state/import-again'
import { judgedLook, scoreOf } from '../../state/planner/derived'
import { failureOf, type PartFailure } from '../parts/part-failure'
import { useJudge, usePlannerState } from '../planner-context'

/** The look on screen as far as a score sees it: the same while its title is being written. */
export const useJudged = (): Look => usePlannerState((state) => judgedLook(state.look))

/** The score of the look on screen: none while nothing hangs, and on its way until somebody can judge. */
export type ScoreNow =
  | { readonly kind: 'none' }
  | { readonly kind: 'coming' }
  | { readonly kind: 'failed'; readonly failure: PartFailure; readonly again: () => void }
  | { readonly kind: 'score'; readonly score: Score }

export function useScore(): ScoreNow {
  const judge = useJudge()
  const look = useJudged()
  const failure = useHarmonyFailure()
  if (look.placed.size === 0) return { kind: 'none' }
  if (judge) return { kind: 'score', score: scoreOf(judge, look) }
  return failure ? { kind: 'failed', failure, again } : { kind: 'coming' }
}

const again = (): void => {
  const failure = harmonyFailure()
  const load = () => import('../../scoring/color/learned-harmony.json', { with: { type: 'json' } })
  loadHarmony(async () => (await importAgain(failure, load)).default).catch(() => undefined)
}

/** Why nobody can judge; null while that is not so, or not known. */
function useHarmonyFailure(): PartFailure | null {
  const error = useSyncExternalStore(onHarmony, harmonyFailure, harmonyFailure)
  const [known, setKnown] = useState<{ readonly of: Error; readonly failure: PartFailure } | null>(null)
  useEffect(() => {
    if (!error) return
    addEventListener('online', again)
    void failureOf(error).then((failure) => setKnown({ of: error, failure }))
    return () => removeEventListener('online', again)
  }, [error])
  return known !== null && known.of === error ? known.failure : null
}
