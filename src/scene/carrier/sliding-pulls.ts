import { type Object3D, Quaternion, Vector3 } from 'three'
import type { Arrangement } from '../../look/arrangement'
import type { Anchor, Carrier } from '../../look/facts/carrier'
import type { AnchorId, SlotId } from '../../look/ids'
import { anchorOfSlot, parseSlot } from '../../look/slot'
import { pose } from '../../motion/pose'
import { hang, type Simulation, settle } from '../../motion/simulation'
import { seated } from '../charm/seat'
import { hangingFrameOf } from '../charm/slot-frame'
import type { LiveCharm } from '../outfit/hung-charm'
import { type AnchorPlacement, anchorsOf } from './carrier-frames'
import { placeOf, pullPlacesIn, sliderTurns } from './pull-place'

/** The outfit whose pulls slide. */
interface Wearing {
  /** The carrier's own copy. */
  readonly carrier: Object3D
  /** Its places; those on pulls are kept where these come to stand. */
  readonly anchors: Map<AnchorId, AnchorPlacement>
  readonly charms: ReadonlyMap<SlotId, LiveCharm>
  readonly swing: Simulation
}

/** The zip pulls of an outfit. */
export interface SlidingPulls {
  /** Sends every pull where the look has it, with what hangs there: gliding where things move and it stood already, else at once. */
  readonly slide: (look: Arrangement, moves: boolean, stood: boolean) => void
  /** Moves on by seconds; true while there is more to come. */
  readonly step: (seconds: number) => boolean
}

const SECONDS = 0.15

interface Glide {
  readonly from: Vector3
  /** How far (m) it still has to go, backwards. */
  readonly behind: Vector3
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
  return place ? placeOf(place) : null
}

/** The places of a carrier's model, its pulls' where the carrier has them. */
export function placesOf(root: Object3D, carrier: Carrier): Map<AnchorId, AnchorPlacement> {
  const places = new Map(anchorsOf(root))
  for (const [id, anchor] of carrier.anchors) {
    const place = placeIn(root, anchor)
    if (place) places.set(id, place)
  }
  return places
}

/** Takes the pulls of an outfit in hand. */
export function takePulls({ carrier: copy, anchors, charms, swing }: Wearing): SlidingPulls {
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

  /** Hangs charms again whose pulls stand elsewhere now; what hangs on their rings comes along. */
  const hangThere = (look: Arrangement, moved: ReadonlySet<AnchorId>, moves: boolean): void => {
    const ofMoved = look.hung.filter(({ slot }) => moved.has(anchorOfSlot(slot)))
    const hanging: LiveCharm[] = []
    for (const hung of ofMoved.toSorted((a, b) => depthOf(a.slot) - depthOf(b.slot))) {
      const charm = charms.get(hung.slot)
      const frame = charm && hangingFrameOf({ anchors }, hung.slot, look)
      if (!frame) continue
      charm.wear(hung)
      const seat = seated(frame, charm.body, swing.field, hung.anchor)
      hang(swing, hung.slot, charm.body, seat, (hung.turn * Math.PI) / 180)
      hanging.push(charm)
    }
    if (hanging.length > 0 && !moves) settle(swing)
    for (const { hung, pose: where, place } of hanging) {
      pose(swing, hung.slot, where)
      place()
    }
  }

  /** What hangs on a pull that glides is as far behind as that. */
  const follow = (): void => {
    for (const [slot, { piece }] of charms)
      piece.group.position.copy(gliding.get(anchorOfSlot(slot))?.behind ?? NOWHERE)
  }

  return {
    slide(look, moves, stood) {
      const moved = new Set<AnchorId>()
      for (const [id, anchor] of look.carrier.anchors) {
        const before = anchors.get(id)
        const place = placeIn(copy, anchor)
        if (!before || !place) continue
        if (place.position.equals(before.position) && place.quaternion.equals(before.quaternion)) continue
        const from = nodeOf(copy, id)?.position.clone() ?? before.position.clone()
        moved.add(id)
        anchors.set(id, place)
        put(anchor, place)
        gliding.delete(id)
        if (!moves || !stood) continue
        gliding.set(id, { from, behind: from.clone().sub(place.position), share: 0 })
        nodeOf(copy, id)?.position.copy(from)
      }
      hangThere(look, moved, moves)
      follow()
    },
    step(seconds) {
      if (gliding.size === 0) return false
      for (const [id, glide] of gliding) {
        const place = anchors.get(id)
        glide.share = Math.min(1, glide.share + seconds / SECONDS)
        const eased = 1 - (1 - glide.share) ** 3
        if (!place) continue
        glide.behind
          .copy(glide.from)
          .sub(place.position)
          .multiplyScalar(1 - eased)
        nodeOf(copy, id)?.position.copy(place.position).add(glide.behind)
        if (glide.share === 1) gliding.delete(id)
      }
      follow()
      return gliding.size > 0
    },
  }
}

const depthOf = (slot: SlotId): number => parseSlot(slot)?.rings.length ?? 0
const inverse = new Quaternion()
const NOWHERE = new Vector3()
