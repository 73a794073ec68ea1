import { forget } from '../../look/edits/aside'
import { entitle } from '../../look/edits/caption'
import { changeCarrier, recolor } from '../../look/edits/carrier'
import { clear, remove } from '../../look/edits/hang'
import { recolorCharm, switchTo, turnTo, writeOn } from '../../look/edits/wear'
import { totalOf } from './derived'
import { type Editor, gainBetween } from './editor'
import * as history from './history'
import type { Planner } from './planner'

/** What changes the look in one undo step each, and the steps themselves. */
export function editVerbs({
  get,
  catalog,
  sayJudged,
  locked,
  show,
  edit,
  type,
  endTyping,
  takeBackTyping,
  charmAt,
}: Editor): Pick<
  Planner,
  | 'remove'
  | 'turn'
  | 'switchState'
  | 'recolorCharm'
  | 'write'
  | 'entitle'
  | 'endWriting'
  | 'takeBackWriting'
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
      if (charm) edit(remove(slot), (_, total) => ({ kind: 'removed', charm, total }))
    },
    turn(slot, degrees) {
      const charm = charmAt(slot)
      if (charm)
        edit(turnTo(slot, degrees), () => ({
          kind: 'turned',
          charm,
          turn: get().look.placed.get(slot)?.turn ?? 0,
        }))
    },
    switchState(slot, state) {
      const charm = charmAt(slot)
      if (charm) edit(switchTo(catalog(), slot, state), () => ({ kind: 'switched', charm, state }))
    },
    recolorCharm(slot, colorway) {
      const charm = charmAt(slot)
      if (charm)
        edit(recolorCharm(catalog(), slot, colorway), (before, after) => ({
          kind: 'charm_recolored',
          charm,
          colorway,
          total: after,
          gain: gainBetween(before, after),
        }))
    },
    write: (slot, field, text) => type(`${slot} ${field}`, writeOn(catalog(), slot, field, text)),
    entitle: (title) => type('title', entitle(title)),
    endWriting: endTyping,
    takeBackWriting: takeBackTyping,
    clear() {
      const count = get().look.placed.size
      edit(clear, () => ({ kind: 'cleared', count }))
    },
    recolor(colorway) {
      edit(recolor(catalog(), colorway), (before, after) => ({
        kind: 'recolored',
        colorway,
        total: after,
        gain: gainBetween(before, after),
      }))
    },
    changeCarrier(carrier) {
      const before = get().look.aside.length
      edit(changeCarrier(catalog(), carrier), () => ({
        kind: 'carrier_changed',
        carrier,
        setAside: Math.max(0, get().look.aside.length - before),
      }))
    },
    forget(index) {
      const charm = get().look.aside[index]?.charm
      if (charm) edit(forget(index), (_, total) => ({ kind: 'removed', charm, total }))
    },
    apply: edit,
    undo() {
      if (locked()) return
      const before = get()
      const next = history.undo(before)
      if (next.look === before.look) return
      show(next)
      sayJudged((judge) => ({ kind: 'undone', total: judge && totalOf(judge, next.look) }))
    },
    redo() {
      if (locked()) return
      const before = get()
      const next = history.redo(before)
      if (next.look === before.look) return
      show(next)
      sayJudged((judge) => ({ kind: 'redone', total: judge && totalOf(judge, next.look) }))
    },
  }
}
