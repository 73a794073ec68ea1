import { useMemo } from 'react'
import type { PairAnswer } from '../../../scoring/preference/pair-answer'
import { readAnswers, writtenAnswers } from '../../../state/which-one/taste-file'
import { useKnownJudge, usePlanner, usePlannerState } from '../../planner-context'

export interface KeptHere {
  readonly answers: readonly PairAnswer[]
  /** Something is kept that this release cannot read: it is not written over. */
  readonly unreadable: boolean
  readonly keep: (answers: readonly PairAnswer[]) => void
}

/** What was answered on this device. */
export function useAnswers(): KeptHere {
  const planner = usePlanner()
  const written = usePlannerState((state) => state.answers)
  const { criteria } = useKnownJudge().scoring
  return useMemo(() => {
    const read = written === null ? null : readAnswers(criteria, written)
    return {
      answers: read?.ok ? read.kept.answers : [],
      unreadable: read?.ok === false,
      keep: (answers) =>
        planner.choose('answers', answers.length === 0 ? null : writtenAnswers(answers, null)),
    }
  }, [planner, written, criteria])
}
