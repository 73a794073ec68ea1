import { chosenPreferences, readPreference, withChoice } from '../preferences'
import type { Editor } from './editor'
import { EMPTY_HAND } from './hand'
import type { Planner } from './planner'

/** What concerns the whole document: what the user chooses and owns, who may write, what storage brings back. */
export function documentVerbs({
  get,
  set,
  say,
  show,
}: Editor): Pick<Planner, 'choose' | 'setMine' | 'setCatalog' | 'setReadOnly' | 'restore'> {
  return {
    choose(id, value) {
      const read = readPreference(id, value)
      if (read !== undefined) set({ [id]: read, chosen: withChoice(get().chosen, id, read) })
    },
    setMine(charm, isMine) {
      const { mine, readOnly } = get()
      if (mine.has(charm) === isMine) return
      if (readOnly) return say({ kind: 'locked', why: 'other_tab' })
      set({ mine: isMine ? new Set([...mine, charm]) : new Set([...mine].filter((one) => one !== charm)) })
    },
    setCatalog: (catalog) => set({ catalog }),
    setReadOnly: (readOnly) => set({ readOnly, hand: EMPTY_HAND }),
    restore({ mine, chosen, ...history }) {
      set({ mine, chosen, ...chosenPreferences(chosen) })
      if (get().own) set({ own: history })
      else show(history)
    },
  }
}
