import type { Catalog } from '../../look/facts/catalog'
import { type CharmId, charmId } from '../../look/ids'
import type { Look } from '../../look/look'
import { rejudge } from '../../look/rejudge'
import type { OwnThing, OwnThings } from '../own/own-thing'
import { chosenPreferences, readPreference, withChoice } from '../preferences'
import type { Editor } from './editor'
import { withFreshStubs } from './fresh-looks'
import { EMPTY_HAND } from './hand'
import { type History, record } from './history'
import type { Planner } from './planner'

/** A history whose look is judged again under a catalog; one step on when that changes it. */
function judgedAgain(catalog: Catalog, { look, past, future }: History): History {
  const again = rejudge(catalog, look)
  return again.ok ? record({ look, past, future }, again.look) : { look, past, future }
}

/** The catalog, with those carriers of the one before that looks stand on and do not tell of themselves. */
function keepingCarriers(next: Catalog, before: Catalog, looks: readonly Look[]): Catalog {
  const gone = new Map(
    looks.flatMap(({ carrier, stubs }) => {
      const isThere = next.carriers.has(carrier) || stubs.carriers.has(carrier)
      const known = isThere ? undefined : before.carriers.get(carrier)
      return known ? [[carrier, known] as const] : []
    }),
  )
  return gone.size === 0 ? next : { ...next, carriers: new Map([...next.carriers, ...gone]) }
}

const without = (charms: ReadonlySet<CharmId>, charm: CharmId): ReadonlySet<CharmId> =>
  new Set([...charms].filter((one) => one !== charm))

const missingFrom = (look: Look, other: Look): number =>
  [...other.placed].filter(([slot, { charm }]) => look.placed.get(slot)?.charm !== charm).length

/** What concerns the whole document: what the user chooses and owns, who may write, what storage brings back. */
export function documentVerbs({
  get,
  set,
  say,
  show,
}: Editor): Pick<
  Planner,
  | 'choose'
  | 'setMine'
  | 'putThing'
  | 'removeThing'
  | 'putBackThing'
  | 'setCatalog'
  | 'setReadOnly'
  | 'restore'
> {
  let removed: { readonly thing: OwnThing; readonly name: string; readonly owned: boolean } | null = null
  const change = (things: OwnThings): boolean => {
    if (get().readOnly) say({ kind: 'locked', why: 'other_tab' })
    else set({ things })
    return !get().readOnly
  }
  return {
    choose(id, value) {
      const read = readPreference(id, value)
      if (read !== undefined) set({ [id]: read, chosen: withChoice(get().chosen, id, read) })
    },
    setMine(charm, isMine) {
      const { mine, readOnly } = get()
      if (mine.has(charm) === isMine) return
      if (readOnly) return say({ kind: 'locked', why: 'other_tab' })
      set({ mine: isMine ? new Set([...mine, charm]) : without(mine, charm) })
    },
    putThing: (thing) => change(new Map([...get().things, [thing.id, thing]])),
    removeThing(id, name) {
      const { things, mine } = get()
      const thing = things.get(id)
      const charm = charmId(id)
      if (!thing || !change(new Map([...things].filter(([one]) => one !== id)))) return
      // Looks keep what the thing was like at last.
      set({ mine: without(mine, charm), ...withFreshStubs(get().catalog, get()) })
      if (name === null) return
      removed = { thing, name, owned: mine.has(charm) }
      say({ kind: 'thing_removed', name })
    },
    putBackThing() {
      if (!removed) return
      const { thing, name, owned } = removed
      if (!change(new Map([...get().things, [thing.id, thing]]))) return
      if (owned) set({ mine: new Set([...get().mine, charmId(thing.id)]) })
      removed = null
      say({ kind: 'thing_back', name })
    },
    setCatalog(next) {
      const { hand, catalog: before } = get()
      const fresh = withFreshStubs(next, get())
      const { look, past, future, own, pinned } = fresh
      const catalog = keepingCarriers(next, before, [
        ...[look, ...past, ...future],
        ...(own ? [own.look, ...own.past, ...own.future] : []),
        ...(pinned ? [pinned] : []),
      ])
      set({ ...fresh, catalog, ...(own ? { own: judgedAgain(catalog, own) } : {}) })
      if (hand.kind === 'holding' && !catalog.charms.has(hand.charm)) set({ hand: EMPTY_HAND })
      const judged = judgedAgain(catalog, { look, past, future })
      if (judged.look === look) return
      // A visited look has no steps of its own.
      show(own ? { look: judged.look, past, future } : judged)
      const [fell, rose] = [missingFrom(judged.look, look), missingFrom(look, judged.look)]
      say({ kind: 'catalog_changed', fell, rose })
    },
    setReadOnly: (readOnly) => set({ readOnly, hand: EMPTY_HAND }),
    restore({ mine, things, chosen, ...history }) {
      set({ mine, things, chosen, ...chosenPreferences(chosen) })
      if (get().own) set({ own: history })
      else show(history)
    },
  }
}
