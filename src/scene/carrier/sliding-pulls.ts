import { type Object3D, Quaternion, Vector3 } from 'three'
import type { Anchor, Carrier } from '../../look/facts/carrier'
import type { AnchorId } from '../../look/ids'
import type { AnchorPlacement } from './carrier-frames'
import { placeOf, pullPlacesIn, sliderTurns } from './pull-place'

export { slideByHand } from '../pointer/pull-gestures'

/** The zip pulls of a carrier's copy. */
export interface SlidingPulls {
  /** Sends every pull where the carrier has it, gliding or at once; tells which are elsewhere now. */
  readonly slide: (carrier: Carrier, glide: boolean) => ReadonlySet<AnchorId>
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
  return place ? placeOf(place) : null
}

/** Puts a model's places on pulls where the carrier has these. */
export function movePlaces(root: Object3D, places: Map<AnchorId, AnchorPlacement>, carrier: Carrier): void {
  for (const [id, anchor] of carrier.anchors) {
    const place = placeIn(root, anchor)
    if (place) places.set(id, place)
  }
}

/**
 * Takes the pulls of a carrier's copy in hand. `anchors` are its places, those on pulls kept where these come to stand;
 * what hangs on a pull that glides is as far behind as that.
 */
export function takePulls(
  copy: Object3D,
  anchors: Map<AnchorId, AnchorPlacement>,
  hangsOn: (anchor: AnchorId) => readonly Object3D[],
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
    for (const one of hangsOn(anchor)) one.position.copy(by)
  }

  return {
    slide(carrier, glide) {
      const moved = new Set<AnchorId>()
      for (const [id, anchor] of carrier.anchors) {
        const before = anchors.get(id)
        const place = placeIn(copy, anchor)
        if (!before || !place) continue
        if (place.position.equals(before.position) && place.quaternion.equals(before.quaternion)) continue
        const from = nodeOf(copy, id)?.position.clone() ?? before.position
        moved.add(id)
        anchors.set(id, place)
        put(anchor, place)
        gliding.delete(id)
        if (glide) gliding.set(id, { from, share: 0 })
        lag(id, place, glide ? from.clone().sub(place.position) : STILL)
      }
      return moved
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
