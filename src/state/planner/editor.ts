import type { StoreApi } from 'zustand/vanilla'
import type { Catalog } from '../../look/facts/catalog'
import type { CharmId, SlotId } from '../../look/ids'
import type { Edit, Look } from '../../look/look'
import type { Announcement, SayEdit } from '../announcement'
import { type Judge, judgeOf, loadJudge, totalOf } from './derived'
import * as history from './history'
import type { PlannerState } from './planner'

/** What all verbs work with: the store, the announcements, and the one way to change the look. */
export interface Editor {
  readonly get: () => PlannerState
  readonly set: (part: Partial<PlannerState>) => void
  readonly catalog: () => Catalog
  readonly say: (saying: Announcement) => void
  /** Says what depends on a judge: at once, or when there is one; without, when none is to be had. */
  readonly sayJudged: (saying: (judge: Judge | null) => Announcement) => void
  /** Whether nothing may be changed now; says why. */
  readonly locked: () => boolean
  /** Puts a history on screen; the selection stays only while something hangs there. */
  readonly show: (next: history.History) => void
  /** One undo step, said, or a part of one that goes `on`. False when locked or when it changes nothing. */
  readonly edit: (change: Edit, saying: SayEdit, on?: string) => boolean
  /** Typing into a field: one undo step however it is typed, until it ends. */
  readonly type: (field: string, change: Edit) => void
  readonly endTyping: () => void
  /** Back to before the typing that has not ended. */
  readonly takeBackTyping: () => void
  readonly charmAt: (slot: SlotId) => CharmId | null
}

/** The editor of a store. */
export function createEditor(store: StoreApi<PlannerState>): Editor {
  const get = store.getState
  const set = (part: Partial<PlannerState>): void => store.setState(part)
  const catalog = (): Catalog => get().catalog

  const say = (saying: Announcement): void =>
    set({ lastAnnouncement: { n: (get().lastAnnouncement?.n ?? 0) + 1, saying } })

  const sayJudged: Editor['sayJudged'] = (saying) => {
    const now = judgeOf(get())
    if (now) return say(saying(now))
    // Where nobody comes to judge, what was done is said all the same, without what it gains.
    void loadJudge(store).then((judge) => say(saying(judge)))
  }

  const locked = (): boolean => {
    const { own, readOnly } = get()
    if (!own && !readOnly) return false
    say({ kind: 'locked', why: own ? 'visiting' : 'other_tab' })
    return true
  }

  const show = (next: history.History): void => {
    const { selected } = get()
    set({ ...next, selected: selected && next.look.placed.has(selected) ? selected : null })
  }

  const edit: Editor['edit'] = (change, saying, on) => {
    if (locked()) return false
    const state = get()
    const next = change(state.look)
    if (next === state.look) return false
    if (on) type(on, () => next)
    else show(history.record(state, next))
    sayJudged((judge) => saying(judge && totalOf(judge, state.look), judge && totalOf(judge, next)))
    return true
  }

  /** The field last written on and the look that gave: writing on from there goes on with the same step. */
  let typing: { readonly field: string; readonly look: Look; readonly start: history.History } | null = null

  const type: Editor['type'] = (field, change) => {
    if (locked()) return
    const before = get()
    const next = change(before.look)
    if (next === before.look) return
    const going = typing?.field === field && typing.look === before.look ? typing : null
    const { look, past, future } = before
    show(going ? history.amend(before, next) : history.record(before, next))
    typing = { field, look: next, start: going?.start ?? { look, past, future } }
  }

  const takeBackTyping = (): void => {
    if (typing && typing.look === get().look && !locked()) show(typing.start)
    typing = null
  }

  return {
    get,
    set,
    catalog,
    say,
    sayJudged,
    locked,
    show,
    edit,
    type,
    endTyping: () => {
      typing = null
    },
    takeBackTyping,
    charmAt: (slot) => get().look.placed.get(slot)?.charm ?? null,
  }
}

/** Points won or lost between two totals, one decimal. */
export const gainBetween = (before: number | null, after: number | null): number =>
  Math.round(((after ?? 0) - (before ?? 0)) * 10) / 10
