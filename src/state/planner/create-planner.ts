import { createStore } from 'zustand/vanilla'
import { CAPTION_LIMITS, oneLine } from '../../look/caption'
import * as edits from '../../look/edits/hang'
import type { Locale } from '../../look/facts/bilingual'
import type { Catalog } from '../../look/facts/catalog'
import { serializeLook } from '../../look/file/serialize'
import { alternatives } from '../../look/fit/fit'
import type { CharmId, SlotId } from '../../look/ids'
import type { Edit, Look } from '../../look/look'
import { anchorOfSlot } from '../../look/slot'
import { PLAIN_TASTE } from '../../scoring/taste'
import type { Announcement } from '../announcement'
import { gainOf, judgeOf, totalOf } from './derived'
import type { Hand, Origin } from './hand'
import * as history from './history'
import type { Planner, PlannerState } from './planner'
import { type Target, targetAt, targetsFor } from './targets'

export interface PlannerStart {
  readonly catalog: Catalog
  readonly look: Look
  readonly locale: Locale
  readonly motion: boolean
}

const EMPTY_HAND: Hand = { kind: 'empty' }

/** Makes the planner: the one store of the app and its verbs. Runs without React and without a page. */
export function createPlanner({ catalog, look, locale, motion }: PlannerStart): Planner {
  const store = createStore<PlannerState>(() => ({
    catalog,
    look,
    past: [],
    future: [],
    own: null,
    source: null,
    hand: EMPTY_HAND,
    selected: null,
    camera: { kind: 'preset', preset: 'three_quarter', n: 0 },
    lastAnnouncement: null,
    locale,
    theme: 'system',
    light: 'daylight',
    taste: PLAIN_TASTE,
    mine: new Set(),
    motion,
    signature: '',
    pinned: null,
    readOnly: false,
  }))
  const get = store.getState
  const set = store.setState

  const judge = () => judgeOf(get().catalog, get().taste)

  const say = (saying: Announcement): void =>
    set({ lastAnnouncement: { n: (get().lastAnnouncement?.n ?? 0) + 1, saying } })

  const locked = (): boolean => {
    const { own, readOnly } = get()
    if (!own && !readOnly) return false
    say({ kind: 'locked', why: own ? 'visiting' : 'other_tab' })
    return true
  }

  /** Keeps the selection only while something hangs there. */
  const show = (next: history.History): void => {
    const { selected } = get()
    set({ ...next, selected: selected && next.look.placed.has(selected) ? selected : null })
  }

  const edit = (
    change: Edit,
    saying: (before: number | null, after: number | null) => Announcement,
  ): boolean => {
    if (locked()) return false
    const state = get()
    const next = change(state.look)
    if (next === state.look) return false
    show(history.record(state, next))
    say(saying(totalOf(judge(), state.look), totalOf(judge(), next)))
    return true
  }

  /** The field last written on and the look that gave: writing on from there goes on with the same step. */
  let typing: { readonly here: string; readonly look: Look } | null = null

  const type = (here: string, change: Edit): void => {
    if (locked()) return
    const before = get()
    const next = change(before.look)
    if (next === before.look) return
    const typesOn = typing?.here === here && typing.look === before.look
    show(typesOn ? history.amend(before, next) : history.record(before, next))
    typing = { here, look: next }
  }

  const gain = (before: number | null, after: number | null): number =>
    Math.round(((after ?? 0) - (before ?? 0)) * 10) / 10

  /** Somebody's look as one's own, with a line of credit; what one made or signed oneself needs none. */
  const credited = (shared: Look, mine: Look): Look => {
    const { locale: language, signature } = get()
    const unsigned = edits.sign('')(shared)
    const spelled = (one: Look): string => JSON.stringify(serializeLook(one))
    if (spelled(unsigned) === spelled(mine)) return mine
    if (signature !== '' && shared.author === signature) return unsigned
    return edits.remix(get().catalog.carriers.get(shared.carrier)?.name[language] ?? shared.carrier)(shared)
  }

  const charmAt = (slot: SlotId): CharmId | null => get().look.placed.get(slot)?.charm ?? null

  const hang = (charm: CharmId, from: Origin, target: Target): void => {
    const { slot, occupant } = target
    const done = edit(target.edit, (before, after) => {
      const told = { charm, slot, total: after, gain: gain(before, after) }
      return from.kind === 'slot'
        ? { kind: 'moved', ...told, swapped: occupant }
        : { kind: 'placed', ...told, replaced: occupant }
    })
    if (done) set({ selected: slot })
  }

  const refuse = (charm: CharmId, from: Origin, { slot, reasons }: Target): void => {
    const base = from.kind === 'slot' ? edits.remove(from.slot)(get().look) : get().look
    say({ kind: 'refused', charm, slot, reasons, alternatives: alternatives(get().catalog, base, charm) })
  }

  /** Hangs or moves at once, saying why when refused. */
  const settle = (charm: CharmId, from: Origin, slot: SlotId): void => {
    if (locked()) return
    const target = targetAt(get().catalog, get().look, charm, from, slot)
    if (target.reasons.length > 0) refuse(charm, from, target)
    else hang(charm, from, target)
  }

  return {
    store,

    pickUp(charm, from, grip) {
      if (locked()) return
      const targets = targetsFor(get().catalog, get().look, charm, from)
      set({
        hand: { kind: 'holding', charm, from, grip, over: null },
        selected: from.kind === 'slot' ? from.slot : null,
      })
      say({ kind: 'picked_up', charm, fitting: targets.filter(({ reasons }) => reasons.length === 0).length })
    },
    hover(slot) {
      const { hand, look: now } = get()
      if (hand.kind !== 'holding' || hand.over === slot) return
      set({ hand: { ...hand, over: slot } })
      if (!slot) return
      const target = targetAt(get().catalog, now, hand.charm, hand.from, slot)
      const fits = target.reasons.length === 0
      say({
        kind: 'over',
        charm: hand.charm,
        slot,
        reasons: target.reasons,
        gain: fits ? gainOf(judge(), now, target.edit) : null,
        total: totalOf(judge(), now),
      })
    },
    drop() {
      const { hand, look: now } = get()
      if (hand.kind !== 'holding') return
      const { charm, from, over, grip } = hand
      if (!over || (from.kind === 'slot' && from.slot === over)) {
        set({ hand: EMPTY_HAND })
        say({ kind: 'put_back', charm })
        return
      }
      const target = targetAt(get().catalog, now, charm, from, over)
      if (target.reasons.length > 0) {
        set({ hand: grip === 'drag' ? EMPTY_HAND : { ...hand, over: null } })
        refuse(charm, from, target)
        return
      }
      set({ hand: EMPTY_HAND })
      hang(charm, from, target)
    },
    cancel() {
      const { hand } = get()
      if (hand.kind !== 'holding') return
      set({ hand: EMPTY_HAND })
      say({ kind: 'put_back', charm: hand.charm })
    },

    place: (charm, slot) => settle(charm, { kind: 'tray' }, slot),
    move(from, to) {
      const charm = charmAt(from)
      if (charm) settle(charm, { kind: 'slot', slot: from }, to)
    },
    remove(slot) {
      const charm = charmAt(slot)
      if (charm) edit(edits.remove(slot), (_, total) => ({ kind: 'removed', charm, total }))
    },
    turn(slot, degrees) {
      const charm = charmAt(slot)
      if (charm)
        edit(edits.turnTo(slot, degrees), () => ({
          kind: 'turned',
          charm,
          turn: get().look.placed.get(slot)?.turn ?? 0,
        }))
    },
    switchState(slot, state) {
      const charm = charmAt(slot)
      if (charm) edit(edits.switchTo(get().catalog, slot, state), () => ({ kind: 'switched', charm, state }))
    },
    write: (slot, field, text) => type(`${slot} ${field}`, edits.writeOn(get().catalog, slot, field, text)),
    entitle: (title) => type('title', edits.entitle(title)),
    clear() {
      const count = get().look.placed.size
      edit(edits.clear, () => ({ kind: 'cleared', count }))
    },
    recolor(colorway) {
      edit(edits.recolor(get().catalog, colorway), (before, after) => ({
        kind: 'recolored',
        colorway,
        total: after,
        gain: gain(before, after),
      }))
    },
    changeCarrier(carrier) {
      const before = get().look.aside.length
      edit(edits.changeCarrier(get().catalog, carrier), () => ({
        kind: 'carrier_changed',
        carrier,
        benched: get().look.aside.length - before,
      }))
    },
    forget(index) {
      const charm = get().look.aside[index]?.charm
      if (charm) edit(edits.forget(index), (_, total) => ({ kind: 'removed', charm, total }))
    },
    apply: (change, saying) => void edit(change, saying),
    undo() {
      if (locked()) return
      const before = get()
      const next = history.undo(before)
      if (next.look === before.look) return
      show(next)
      say({ kind: 'undone', total: totalOf(judge(), next.look) })
    },
    redo() {
      if (locked()) return
      const before = get()
      const next = history.redo(before)
      if (next.look === before.look) return
      show(next)
      say({ kind: 'redone', total: totalOf(judge(), next.look) })
    },

    select: (slot) => set({ selected: slot }),
    view: (preset) => set({ camera: { kind: 'preset', preset, n: get().camera.n + 1 } }),
    focus: (slot) => set({ camera: { kind: 'anchor', anchor: anchorOfSlot(slot), n: get().camera.n + 1 } }),

    visit(shared, by = 'link') {
      const { own, look: mine, past, future } = get()
      set({
        own: own ?? { look: mine, past, future },
        source: by,
        hand: EMPTY_HAND,
        selected: null,
        look: shared,
        past: [],
        future: [],
      })
      say({ kind: 'opened_shared', count: shared.placed.size, benched: shared.aside.length })
    },
    keepVisited() {
      const { own, look: shared, readOnly } = get()
      if (!own) return
      if (readOnly) return say({ kind: 'locked', why: 'other_tab' })
      set({ ...history.record(own, credited(shared, own.look)), own: null, source: null })
      say({ kind: 'kept_shared' })
    },
    leaveVisited() {
      const { own } = get()
      if (!own) return
      set({ ...own, own: null, source: null, selected: null })
      say({ kind: 'left_shared' })
    },

    setLocale: (next) => set({ locale: next }),
    setTheme: (theme) => set({ theme }),
    setLight: (light) => set({ light }),
    setTaste: (taste) => set({ taste }),
    setMine(charm, isMine) {
      const { mine, readOnly } = get()
      if (mine.has(charm) === isMine) return
      if (readOnly) return say({ kind: 'locked', why: 'other_tab' })
      set({ mine: isMine ? new Set([...mine, charm]) : new Set([...mine].filter((one) => one !== charm)) })
    },
    setMotion: (next) => set({ motion: next }),
    setSignature: (name) => set({ signature: oneLine(name, CAPTION_LIMITS.name) }),
    pin: () => set({ pinned: get().look }),
    setReadOnly: (readOnly) => set({ readOnly, hand: EMPTY_HAND }),
    setCatalog: (catalog) => set({ catalog }),
    restore({ mine, ...document }) {
      set({ mine })
      if (get().own) set({ own: document })
      else show(document)
    },
  }
}
