import { remove } from '../../look/edits/hang'
import { alternatives } from '../../look/fit/fit'
import type { CharmId, SlotId } from '../../look/ids'
import { gainOf, targetsFor, totalOf } from './derived'
import { type Editor, gainBetween } from './editor'
import { EMPTY_HAND, type Origin } from './hand'
import type { Planner } from './planner'
import { type Target, targetAt } from './targets'

/** What a hand does: takes a charm up, carries it about, hangs it or is refused. */
export function handVerbs({
  get,
  set,
  catalog,
  say,
  sayJudged,
  locked,
  edit,
  charmAt,
}: Editor): Pick<Planner, 'pickUp' | 'hover' | 'drop' | 'cancel' | 'place' | 'move'> {
  const hang = (charm: CharmId, from: Origin, target: Target): void => {
    const { slot, occupant } = target
    const done = edit(target.edit, (before, after) => {
      const told = { charm, slot, total: after, gain: gainBetween(before, after) }
      return from.kind === 'slot'
        ? { kind: 'moved', ...told, swapped: occupant }
        : { kind: 'placed', ...told, replaced: occupant }
    })
    if (done) set({ selected: slot })
  }

  const refuse = (charm: CharmId, from: Origin, { slot, reasons }: Target): void => {
    const base = from.kind === 'slot' ? remove(from.slot)(get().look) : get().look
    say({ kind: 'refused', charm, slot, reasons, alternatives: alternatives(catalog(), base, charm) })
  }

  /** The charm goes back where it came from, and the camera where it looked before it was turned for the charm. */
  const putBack = (charm: CharmId): void => {
    const { camera, cameraBefore } = get()
    const turned = cameraBefore && camera.kind === 'anchor'
    set({
      hand: EMPTY_HAND,
      cameraBefore: null,
      ...(turned ? { camera: { ...cameraBefore, n: camera.n + 1 } } : {}),
    })
    say({ kind: 'put_back', charm })
  }

  /** Hangs or moves at once, saying why when refused. */
  const settle = (charm: CharmId, from: Origin, slot: SlotId): void => {
    if (locked()) return
    const target = targetAt(catalog(), get().look, charm, from, slot)
    if (target.reasons.length > 0) refuse(charm, from, target)
    else hang(charm, from, target)
  }

  return {
    pickUp(charm, from, grip) {
      if (locked()) return
      const targets = targetsFor(catalog(), get().look, charm, from)
      set({
        hand: { kind: 'holding', charm, from, grip, over: null },
        ...(get().hand.kind === 'empty' ? { cameraBefore: null } : {}),
        selected: from.kind === 'slot' ? from.slot : null,
      })
      say({ kind: 'picked_up', charm, fitting: targets.filter(({ reasons }) => reasons.length === 0).length })
    },
    hover(slot) {
      const { hand, look } = get()
      if (hand.kind !== 'holding' || hand.over === slot) return
      set({ hand: { ...hand, over: slot } })
      if (!slot) return
      const target = targetAt(catalog(), look, hand.charm, hand.from, slot)
      const fits = target.reasons.length === 0
      sayJudged((judge) => ({
        kind: 'over',
        charm: hand.charm,
        slot,
        reasons: target.reasons,
        gain: judge && fits ? gainOf(judge, look, target.edit) : null,
        total: judge && totalOf(judge, look),
      }))
    },
    drop() {
      const { hand, look } = get()
      if (hand.kind !== 'holding') return
      const { charm, from, over, grip } = hand
      if (!over || (from.kind === 'slot' && from.slot === over)) {
        putBack(charm)
        return
      }
      const target = targetAt(catalog(), look, charm, from, over)
      if (target.reasons.length > 0) {
        set({ hand: grip === 'drag' ? EMPTY_HAND : { ...hand, over: null } })
        refuse(charm, from, target)
        return
      }
      set({ hand: EMPTY_HAND, cameraBefore: null })
      hang(charm, from, target)
    },
    cancel() {
      const { hand } = get()
      if (hand.kind !== 'holding') return
      putBack(hand.charm)
    },
    place: (charm, slot) => settle(charm, { kind: 'tray' }, slot),
    move(from, to) {
      const charm = charmAt(from)
      if (charm) settle(charm, { kind: 'slot', slot: from }, to)
    },
  }
}
