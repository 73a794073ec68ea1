import type { Hung } from '../../look/arrangement'
import type { Charm } from '../../look/facts/charm'
import type { HangingBody } from '../../motion/body/hanging-body'
import type { CharmPose } from '../../motion/pose'
import { applyPose, bodyIn, type CharmParts, discard, takeApart } from '../charm/charm-parts'
import { isOn } from '../charm/glow'
import { lampIn } from '../charm/lamp'
import { movingPartsOf } from '../charm/moving-parts'
import { showWear } from '../charm/show-wear'
import type { Bar, HardwareRack } from '../hardware/rack'
import { LIGHT_RIGS, type LightRig } from '../light/light-rig'
import type { Model } from '../models/model-cache'
import type { Quality } from '../quality'
import { modelAddressOf } from '../stand-in/stand-in-address'

/** A charm as it hangs: its parts and where they are. */
export interface HungCharm {
  /** How it is worn now. */
  readonly hung: Hung
  readonly piece: CharmParts
  readonly pose: CharmPose
}

/** A hung charm and everything that it can do. */
export interface LiveCharm extends HungCharm {
  /** Its mass and shape as it is worn. */
  readonly body: HangingBody
  /** Whether it can be worn like this without being taken apart anew. */
  readonly suits: (hung: Hung) => boolean
  readonly wear: (hung: Hung) => void
  /** Stands in another light: film throws its lamps back, its own lamp is stronger in the dark. */
  readonly standIn: (rig: LightRig) => void
  /** Puts every part where its pose says. */
  readonly place: () => void
  /** Puts what is loose in it at the lowest place. */
  readonly settle: () => void
  /** What moves within it lies as it does in another copy of it. */
  readonly moveAs: (other: HungCharm) => void
  /** Lets its lamp and its moving parts live on; `elapsed` are the seconds since the outfit was made. True while they do. */
  readonly step: (seconds: number, elapsed: number, moves: boolean) => boolean
  readonly dispose: () => void
}

/** Whether two are one charm, and hang by the same: an own charm may have been made anew meanwhile. */
const isMadeAs = (a: Charm, b: Charm): boolean =>
  a === b ||
  (a.id === b.id &&
    modelAddressOf(a) === modelAddressOf(b) &&
    a.massG === b.massG &&
    a.dropMm === b.dropMm &&
    a.mechanism === b.mechanism &&
    a.hardwareTone === b.hardwareTone)

/**
 * A charm's own copy of its model, held by hardware in a rack on a bar; `hangUp` hangs its body somewhere and gives the
 * pose that it follows from then on.
 */
export function createHungCharm(
  model: Model,
  first: Hung,
  quality: Quality,
  { rack, bar }: { readonly rack: HardwareRack; readonly bar: () => Bar },
  hangUp: (body: HangingBody) => CharmPose,
): LiveCharm {
  let hung = first
  let rig: LightRig = LIGHT_RIGS.daylight
  const piece = takeApart(model, first.charm, quality, rack, bar)
  const body = bodyIn(piece, first.state)
  const pose = hangUp(body)
  const lamp = piece.glows.length > 0 ? lampIn(piece) : null
  const moving = movingPartsOf(piece)
  return {
    get hung() {
      return hung
    },
    piece,
    body,
    pose,
    suits: ({ charm, state }) => isMadeAs(piece.charm, charm) && bodyIn(piece, state) === body,
    wear(next) {
      hung = next
      showWear(piece, next)
      lamp?.show(next.state)
      lamp?.shine(next.state, 0, true, rig.lampBoost)
    },
    standIn(next) {
      rig = next
      for (const film of piece.reflectors) film.emissiveIntensity = rig.headlights
      lamp?.shine(hung.state, 0, true, rig.lampBoost)
    },
    place: () => applyPose(piece, pose),
    settle: moving.settle,
    moveAs({ piece: other }) {
      const { loose, spinning } = piece.extras
      for (const name of [...(loose?.nodes ?? []), ...Object.keys(spinning)]) {
        const from = other.body.getObjectByName(name)
        const to = piece.body.getObjectByName(name)
        if (!from || !to) continue
        to.position.copy(from.position)
        to.quaternion.copy(from.quaternion)
      }
    },
    step(seconds, elapsed, moves) {
      const shines = lamp?.shine(hung.state, elapsed, !moves, rig.lampBoost) ?? false
      if (moves) return moving.step(seconds, isOn(hung.state, piece.charm.states)) || shines
      moving.settle()
      return shines
    },
    dispose() {
      lamp?.dispose()
      discard(piece)
    },
  }
}
