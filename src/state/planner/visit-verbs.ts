import { remix, sign } from '../../look/edits/caption'
import { serializeLook } from '../../look/file/serialize'
import type { Look } from '../../look/look'
import type { Editor } from './editor'
import { EMPTY_HAND } from './hand'
import * as history from './history'
import type { Planner } from './planner'

/** What is done with somebody's look while the user's own lies beside. */
export function visitVerbs({
  get,
  set,
  say,
}: Editor): Pick<Planner, 'visit' | 'keepVisited' | 'leaveVisited'> {
  /** Somebody's look as one's own, with a line of credit; what one made or signed oneself needs none. */
  const credited = (shared: Look, mine: Look, unnamed: string): Look => {
    const { signature } = get()
    const unsigned = sign('')(shared)
    const spelled = (one: Look): string => JSON.stringify(serializeLook(one))
    if (spelled(unsigned) === spelled(mine)) return mine
    if (signature !== '' && shared.author === signature) return unsigned
    return remix(unnamed)(shared)
  }

  return {
    visit(shared, by = 'link') {
      const { own, look, past, future } = get()
      set({
        own: own ?? { look, past, future },
        source: by,
        hand: EMPTY_HAND,
        selected: null,
        look: shared,
        past: [],
        future: [],
      })
      say({ kind: 'opened_shared', count: shared.placed.size, setAside: shared.aside.length })
    },
    keepVisited(unnamed) {
      const { own, look: shared, readOnly } = get()
      if (!own) return
      if (readOnly) return say({ kind: 'locked', why: 'other_tab' })
      set({ ...history.record(own, credited(shared, own.look, unnamed)), own: null, source: null })
      say({ kind: 'kept_shared' })
    },
    leaveVisited() {
      const { own } = get()
      if (!own) return
      set({ ...own, own: null, source: null, selected: null })
      say({ kind: 'left_shared' })
    },
  }
}
