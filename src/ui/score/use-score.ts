import { useDeferredValue, useMemo } from 'react'
import type { Catalog } from '../../look/catalog'
import type { Look } from '../../look/look'
import { type Fix, fixes } from '../../scoring/fixes'
import type { Note } from '../../scoring/note'
import { notes, type Score } from '../../scoring/score'
import { arrangementOf, scoreOf } from '../../state/derived'
import { useJudge, usePlannerHere, useShown } from '../planner-context'

/** The score of the look on screen, null while nothing hangs. */
export function useScore(): Score | null {
  const judge = useJudge()
  const look = useShown((state) => state.look)
  return look.placed.size === 0 ? null : scoreOf(judge, look)
}

/** Everything there is to say about the look on screen, what works first. */
export function useNotes(): readonly Note[] {
  const { catalog, taste } = useJudge()
  const look = useShown((state) => state.look)
  return useMemo(
    () => notes(arrangementOf(catalog, look), taste, { date: new Date() }),
    [catalog, look, taste],
  )
}

/** What would better a look, the largest gain first. Not `current` for a moment after each change. */
export interface Ideas {
  readonly look: Look
  readonly fixes: readonly Fix[]
  readonly current: boolean
}

export function useIdeas(): Ideas {
  const { catalog } = usePlannerHere()
  const look = useShown((state) => state.look)
  const settled = useDeferredValue(look)
  return { look: settled, fixes: fixesOf(catalog, settled), current: settled === look }
}

const found = new WeakMap<Look, readonly Fix[]>()

/** Finding fixes takes tens of milliseconds: the card and the pill share one answer a look. */
function fixesOf(catalog: Catalog, look: Look): readonly Fix[] {
  const known = found.get(look)
  if (known) return known
  const fresh = fixes(catalog, look)
  found.set(look, fresh)
  return fresh
}
