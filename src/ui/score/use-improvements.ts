import { useDeferredValue, useMemo } from 'react'
import type { CharmId } from '../../look/ids'
import type { Look } from '../../look/look'
import type { Improvements } from '../../scoring/improve/improvements'
import type { Note } from '../../scoring/note'
import { arrangementOf, type Judge } from '../../state/planner/derived'
import { useJudge, usePlannerState } from '../planner-context'
import { useRain } from './use-rain'
import { useJudged } from './use-score'

/** Everything there is to say about the look on screen, what works first. */
export function useNotes(): readonly Note[] {
  const judge = useJudge()
  const look = useJudged()
  const [rain] = useRain()
  return useMemo(
    () =>
      judge
        ? judge.scoring.notes(arrangementOf(judge.catalog, look), judge.taste, { date: new Date(), rain })
        : [],
    [judge, look, rain],
  )
}

/** What would better a look. Not `current` for a moment after each change. */
export interface ShownImprovements extends Improvements {
  readonly look: Look
  readonly current: boolean
}

export function useImprovements(): ShownImprovements {
  const current = useJudge()
  // Dragging a slider of the taste must not wait for improvements.
  const judge = useDeferredValue(current)
  const mine = usePlannerState((state) => state.mine)
  const look = useJudged()
  const settled = useDeferredValue(look)
  return {
    look: settled,
    ...improvementsOn(settled, judge, mine),
    current: settled === look && judge === current,
  }
}

interface Given {
  readonly judge: Judge
  readonly mine: ReadonlySet<CharmId>
  readonly improvements: Improvements
}

const NONE: Improvements = { fixes: [], remedies: [] }

const given = new WeakMap<Look, Given>()

/** Finding them takes tens of milliseconds: the card and the pill share one answer a look. */
function improvementsOn(look: Look, judge: Judge | null, mine: ReadonlySet<CharmId>): Improvements {
  if (!judge) return NONE
  const known = given.get(look)
  if (known && known.judge === judge && known.mine === mine) return known.improvements
  const improvements = judge.scoring.improvementsOf(judge.catalog, look, { taste: judge.taste, mine })
  given.set(look, { judge, mine, improvements })
  return improvements
}
