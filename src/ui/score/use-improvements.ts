import { useEffect, useLayoutEffect, useMemo, useState } from 'react'
import type { Look } from '../../look/look'
import type { Improvements } from '../../scoring/improve/improvements'
import type { Note } from '../../scoring/note'
import { arrangementOf } from '../../state/planner/derived'
import { useJudge, usePlannerState } from '../planner-context'
import { foundImprovements, seekImprovements } from './improvement-search'
import { useRain } from './use-rain'
import { useJudged } from './use-score'

/** What there is to say of a look. */
export interface Said {
  readonly look: Look
  readonly notes: readonly Note[]
}

/** Everything there is to say about the look on screen, what works first: found once the total stands, before anybody sees it. */
export function useNotes(): Said {
  const judge = useJudge()
  const look = useJudged()
  const [rain] = useRain()
  const [said, setSaid] = useState<Said>({ look, notes: [] })
  useLayoutEffect(() => {
    const occasion = { date: new Date(), rain }
    const notes = judge?.scoring.notes(arrangementOf(judge.catalog, look), judge.taste, occasion)
    setSaid({ look, notes: notes ?? [] })
  }, [judge, look, rain])
  return said
}

/** What would better a look. Not `current` for a moment after each change, `coming` while nothing was found for any look yet. */
export interface ShownImprovements extends Improvements {
  readonly look: Look
  readonly current: boolean
  readonly coming: boolean
}

const NONE: Improvements = { fixes: [], remedies: [] }

/** What would better the look on screen, which is found after the total is shown. */
export function useImprovements(): ShownImprovements {
  const judge = useJudge()
  const look = useJudged()
  const mine = usePlannerState((state) => state.mine)
  const asked = useMemo(() => judge && { judge, look, mine }, [judge, look, mine])
  const [last, setLast] = useState<(Improvements & { readonly look: Look }) | null>(null)
  useEffect(() => {
    if (!asked) return undefined
    const show = (): void => setLast({ ...(foundImprovements(asked) ?? NONE), look: asked.look })
    if (!foundImprovements(asked)) return seekImprovements(asked, show)
    show()
    return undefined
  }, [asked])
  const found = asked && foundImprovements(asked)
  if (found) return { ...found, look, current: true, coming: false }
  return { ...(last ?? { ...NONE, look }), current: false, coming: last === null }
}
