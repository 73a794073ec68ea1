import * as edits from '../../look/edits/hang'
import { totalOf } from './derived'
import { type Editor, gainBetween } from './editor'
import * as history from './history'
import type { Planner } from './planner'

/** What changes the look in one undo step each, and the steps themselves. */
export function editVerbs({
  get,
  catalog,
  judge,
  say,
  locked,
  show,
  edit,
  type,
  charmAt,
}: Editor): Pick<
  Planner,
  | 'remove'
  | 'turn'
  | 'switchState'
  | 'write'
  | 'entitle'
  | 'clear'
  | 'recolor'
  | 'changeCarrier'
  | 'forget'
  | 'apply'
  | 'undo'
  | 'redo'
> {
  return {
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
      if (charm) edit(edits.switchTo(catalog(), slot, state), () => ({ kind: 'switched', charm, state }))
    },
    write: (slot, field, text) => type(`${slot} ${field}`, edits.writeOn(catalog(), slot, field, text)),
    entitle: (title) => type('title', edits.entitle(title)),
    clear() {
      const count = get().look.placed.size
      edit(edits.clear, () => ({ kind: 'cleared', count }))
    },
    recolor(colorway) {
      edit(edits.recolor(catalog(), colorway), (before, after) => ({
        kind: 'recolored',
        colorway,
        total: after,
        gain: gainBetween(before, after),
      }))
    },
    changeCarrier(carrier) {
      const before = get().look.aside.length
      edit(edits.changeCarrier(catalog(), carrier), () => ({
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
  }
}
