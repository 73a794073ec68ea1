import { useEffect, useMemo, useRef, useState } from 'react'
import type { Look } from '../../../look/look'
import { mostTelling, type Pair, type PairSource, pairsFor } from '../../../scoring/preference/pair'
import type { PairAnswer, Values } from '../../../scoring/preference/pair-answer'
import { arrangementOf, type Judge } from '../../../state/planner/derived'
import { sumOf } from '../../../state/storage/checksum'
import { useKnownJudge, usePlannerState } from '../../planner-context'

export interface Question {
  /** Null where nothing is to be asked. */
  readonly pair: Pair | null
  /** After so many answers. */
  readonly asked: number
}

/** What questions are made of: the look and the charms as they are when one begins. */
function sourceOf({ catalog, scoring, taste }: Judge, look: Look, mine: PairSource['mine']): PairSource {
  const eyes = { style: taste.style, profile: null, emphasis: {} }
  return {
    catalog,
    look,
    mine,
    criteria: scoring.criteria,
    seed: sumOf([look.carrier, ...[...look.placed.values()].map(({ charm }) => charm)].join(' ')),
    appraise: (one) => {
      const { parts, heldBy } = scoring.score(arrangementOf(catalog, one), eyes)
      return heldBy ? null : (Object.fromEntries(parts.map(({ id, value }) => [id, value])) as Values)
    },
  }
}

/** The next question after these answers, null until it is found; looks for the one after it while this one is thought about. */
export function useQuestion(answers: readonly PairAnswer[]): Question | null {
  const judge = useKnownJudge()
  const look = usePlannerState((state) => state.look)
  const mine = usePlannerState((state) => state.mine)
  const [source] = useState(() => sourceOf(judge, look, mine))
  const pools = useRef(new Map<number, readonly Pair[]>())
  const [found, setFound] = useState<(Question & { readonly to: readonly PairAnswer[] }) | null>(null)
  const poolAfter = useMemo(
    () => (asked: number) => {
      const known = pools.current.get(asked) ?? pairsFor(source, asked)
      pools.current.set(asked, known)
      return known
    },
    [source],
  )
  useEffect(() => {
    let ahead: ReturnType<typeof setTimeout> | undefined
    const asked = answers.length
    // After the page has shown what was pressed.
    const soon = setTimeout(() => {
      setFound({ to: answers, asked, pair: mostTelling(source.criteria, poolAfter(asked), answers) })
      ahead = setTimeout(() => poolAfter(asked + 1), 50)
    })
    return () => {
      clearTimeout(soon)
      clearTimeout(ahead)
    }
  }, [answers, source, poolAfter])
  return found
}
