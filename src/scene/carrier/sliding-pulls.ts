import { type Object3D, Quaternion, Vector3 } from 'three'
import type { Arrangement } from '../../look/arrangement'
import type { Anchor, Carrier } from '../../look/facts/carrier'
import type { AnchorId, SlotId } from '../../look/ids'
import type { anchorOfSlot } from '../../look/slot'
import type { pose } from '../../motion/pose'
import type { seated } from '../../motion/rests/seat'
import type { hang, Simulation, settle } from '../../motion/simulation'
import type { hangingFrameOf } from '../charm/slot-frame'
import type { LiveCharm } from '../outfit/hung-charm'
import type { AnchorPlacement } from './carrier-frames'
import { placeOf, pullPlacesIn, sliderTurns } from './pull-place'

/** The zip pulls of a carrier's copy. */
export interface SlidingPulls {
  /**
   * Sends every pull where the look has it, with what hangs there: gliding and swinging where things move and it stood
   * before, else at once and at rest.
   */
  readonly slide: (look: Arrangement, moves: boolean, stood: boolean) => void
  /** Moves on by seconds; true when anything did. */
  readonly step: (seconds: number) => boolean
}

const SECONDS = 0.15
/** The clock ran on while nothing was drawn. */
const ONE_FRAME = 1 / 60

interface Glide {
  readonly from: Vector3
  share: number
}

/** The stop that a carrier's pull stands at. */
const stopOf = ({ stops, positionMm }: Anchor): number =>
  stops.findIndex((stop) => stop.positionMm === positionMm)

const nodeOf = (root: Object3D, anchor: AnchorId): Object3D | undefined =>
  root.getObjectByName(`anchor_${anchor}`)

/** Where a model has the pull of an anchor at the stop where that stands; null of what does not slide. */
function placeIn(root: Object3D, anchor: Anchor): AnchorPlacement | null {
  const node = anchor.stops.length > 0 && nodeOf(root, anchor.id)
  const place = node && pullPlacesIn(node.userData)[stopOf(anchor)]
  return node && place ? placeOf(place, node.userData) : null
}

/** Puts a model's places on pulls where the carrier has these. */
export function movePlaces(root: Object3D, places: Map<AnchorId, AnchorPlacement>, carrier: Carrier): void {
  for (const [id, anchor] of carrier.anchors) {
    const place = placeIn(root, anchor)
    if (place) places.set(id, place)
  }
}

/** What hangs charms: the stage's own, which it has loaded already. */
interface Hanging {
  readonly anchorOfSlot: typeof anchorOfSlot
  readonly hangingFrameOf: typeof hangingFrameOf
  readonly seated: typeof seated
  readonly hang: typeof hang
  readonly settle: typeof settle
  readonly pose: typeof pose
}

/**
 * Takes the pulls of a carrier's copy in hand. `anchors` are its places, those on pulls kept where these come to stand;
 * what hangs on a pull that glides is as far behind as that.
 */
export function takePulls(
  copy: Object3D,
  anchors: Map<AnchorId, AnchorPlacement>,
  charms: ReadonlyMap<SlotId, LiveCharm>,
  swing: Simulation,
  { anchorOfSlot, hangingFrameOf, seated, hang, settle, pose }: Hanging,
): SlidingPulls {
  const gliding = new Map<AnchorId, Glide>()

  const put = (anchor: Anchor, { position, quaternion }: AnchorPlacement): void => {
    const node = nodeOf(copy, anchor.id)
    if (!node) return
    node.position.copy(position)
    node.quaternion.copy(quaternion)
    const slider = node.getObjectByName(`slider_${anchor.id}`)
    if (!slider) return
    const root = slider.position.clone().multiplyScalar(1000)
    const turn = sliderTurns(pullPlacesIn(node.userData), root)[stopOf(anchor)]
    if (turn) slider.quaternion.copy(turn).premultiply(inverse.copy(quaternion).invert())
  }

  /** Puts a pull and what hangs there behind its place. */
  const lag = (anchor: AnchorId, { position }: AnchorPlacement, by: Vector3): void => {
    nodeOf(copy, anchor)?.position.copy(position).add(by)
    for (const [slot, { piece }] of charms) if (anchorOfSlot(slot) === anchor) piece.group.position.copy(by)
  }

  /** Hangs charms again whose pulls stand elsewhere now; what hangs on their rings comes along. */
  const hangThere = (look: Arrangement, moved: ReadonlySet<AnchorId>, moves: boolean): void => {
    // A ring's slot goes on from its hub's.
    for (const one of look.hung.toSorted((a, b) => a.slot.length - b.slot.length)) {
      const charm = moved.has(anchorOfSlot(one.slot)) && charms.get(one.slot)
      const frame = charm && hangingFrameOf({ anchors }, one.slot, look)
      if (!frame) continue
      charm.wear(one)
      const seat = seated(frame, charm.body, swing.field, one.anchor)
      hang(swing, one.slot, charm.body, seat, (one.turn * Math.PI) / 180)
    }
    if (!moves) settle(swing)
    for (const [slot, charm] of charms) if (pose(swing, slot, charm.pose)) charm.place()
  }

  return {
    slide(look, moves, stood) {
      const moved = new Set<AnchorId>()
      for (const [id, anchor] of look.carrier.anchors) {
        const before = anchors.get(id)
        const place = placeIn(copy, anchor)
        if (!before || !place) continue
        if (place.position.equals(before.position) && place.quaternion.equals(before.quaternion)) continue
        const from = nodeOf(copy, id)?.position.clone() ?? before.position
        moved.add(id)
        anchors.set(id, place)
        put(anchor, place)
        gliding.delete(id)
        const glides = moves && stood
        if (glides) gliding.set(id, { from, share: 0 })
        lag(id, place, glides ? from.clone().sub(place.position) : STILL)
      }
      if (moved.size > 0) hangThere(look, moved, moves && stood)
    },
    step(seconds) {
      const glides = gliding.size > 0
      for (const [id, glide] of gliding) {
        const place = anchors.get(id)
        const time = glide.share === 0 ? Math.min(seconds, ONE_FRAME) : seconds
        glide.share = Math.min(1, glide.share + time / SECONDS)
        if (place)
          lag(
            id,
            place,
            glide.from
              .clone()
              .sub(place.position)
              .multiplyScalar((1 - glide.share) ** 3),
          )
        if (glide.share === 1) gliding.delete(id)
      }
      return glides
    },
  }
}

const inverse = new Quaternion()
const STILL = new Vector3()
