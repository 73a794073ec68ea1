import { anchorOfSlot } from '../../look/slot'
import type { Editor } from './editor'
import type { Planner } from './planner'

/** What only changes what is seen. */
export function viewVerbs({
  get,
  set,
}: Editor): Pick<Planner, 'select' | 'view' | 'viewByHand' | 'focus' | 'seeAside' | 'lookAround' | 'pin'> {
  return {
    select: (slot) => set({ selected: slot }),
    view: (preset) => set({ camera: { kind: 'preset', preset, n: get().camera.n + 1 } }),
    viewByHand: () => {
      const { kind, n } = get().camera
      if (kind !== 'by_hand') set({ camera: { kind: 'by_hand', n } })
    },
    focus: (slot) => {
      const { camera, cameraBefore, hand } = get()
      set({
        camera: { kind: 'anchor', anchor: anchorOfSlot(slot), n: camera.n + 1 },
        cameraBefore: hand.kind === 'holding' ? (cameraBefore ?? camera) : null,
      })
    },
    seeAside: (now) => {
      const { aside, look } = get()
      if (aside?.carrier === look.carrier ? aside.now !== now : now)
        set({ aside: { carrier: look.carrier, now } })
    },
    lookAround: (on) => set({ around: on ? get().look.carrier : null }),
    pin: () => set({ pinned: get().look }),
  }
}
