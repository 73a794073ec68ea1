import { useDeferredValue, useMemo } from 'react'
import type { CharmId } from '../../look/ids'
import type { Look } from '../../look/look'
import { type Improvements, improvementsOf } from '../../scoring/improve/improvements'
import type { Note } from '../../scoring/note'
import { notes, type Score } from '../../scoring/score'
import { arrangementOf, type Judge, judgedLook, scoreOf } from '../../state/planner/derived'
import { useJudge, usePlannerState } from '../planner-context'

/** The look on screen as far as a score sees it: the same while its title is being written. */
export const useJudged = (): Look => usePlannerState((state) => judgedLook(state.look))

/** The score of the look on screen, null while nothing hangs. */
export function useScore(): Score | null {
  const judge = useJudge()
  const look = useJudged()
  return look.placed.size === 0 ? null : scoreOf(judge, look)
}

/** Everything there is to say about the look on screen, what works first. */
export function useNotes(): readonly Note[] {
  const { catalog, taste } = useJudge()
  const look = useJudged()
  return useMemo(
    () => notes(arrangementOf(catalog, look), taste, { date: new Date() }),
    [catalog, look, taste],
  )
}

/** What would better a look. Not `current` for a moment after each change. */
export interface Ideas extends Improvements {
  readonly look: Look
  readonly current: boolean
}

export function useIdeas(): Ideas {
  const current = useJudge()
  // Dragging a slider of the taste must not wait for ideas.
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

interface Given extends Judge {
  readonly mine: ReadonlySet<CharmId>
  readonly improvements: Improvements
}

const given = new WeakMap<Look, Given>()

/** Finding them takes tens of milliseconds: the card and the pill share one answer a look. */
function improvementsOn(look: Look, { catalog, taste }: Judge, mine: ReadonlySet<CharmId>): Improvements {
  const known = given.get(look)
  if (known && known.catalog === catalog && known.taste === taste && known.mine === mine)
    return known.improvements
  const improvements = improvementsOf(catalog, look, { taste, mine })
  given.set(look, { catalog, taste, mine, improvements })
  return improvements
}
