import { Quaternion, Vector3 } from 'three'
import type { Arrangement } from '../../look/arrangement'
import type { AnchorId, SlotId } from '../../look/ids'
import { anchorOfSlot, hubSlotOf, parseSlot } from '../../look/slot'
import type { AnchorFrame as HangingFrame } from '../../motion/bob'
import type { CharmPose } from '../../motion/pose'
import type { AnchorPlacement } from '../carrier/carrier-frames'
import type { Bar } from '../hardware/rack'
import type { CharmParts } from './charm-parts'

/** The places of a carrier, and what already hangs on it. */
export interface HangingPlaces {
  readonly anchors: ReadonlyMap<AnchorId, Pick<AnchorPlacement, 'position' | 'quaternion' | 'normal'>>
  readonly charms: ReadonlyMap<SlotId, { readonly piece: CharmParts; readonly pose: CharmPose }>
}

/** Two charms at one anchor hang this far apart, in meters. */
const PLACE_STEP = 0.019
const aside = new Vector3()

/** Where motion hangs a charm: at the carrier's hardware, beside its first place, or on a ring of a hub. */
export function hangingFrameOf(
  { anchors }: Pick<HangingPlaces, 'anchors'>,
  slot: SlotId,
  arrangement: Arrangement,
): HangingFrame | null {
  const path = parseSlot(slot)
  const hub = hubSlotOf(slot)
  if (hub && path) {
    const ring = arrangement.hung.find((hung) => hung.slot === hub)?.charm.rings[(path.rings.at(-1) ?? 1) - 1]
    if (!ring) return null
    const [x, y, z] = ring
    return {
      on: 'charm',
      slot: hub,
      position: [x / 1000, y / 1000, z / 1000],
      rotation: [0, 0, 0, 1],
    }
  }
  const anchor = anchors.get(anchorOfSlot(slot))
  if (!anchor || !path) return null
  aside
    .set((path.place - 1) * PLACE_STEP, 0, 0)
    .applyQuaternion(anchor.quaternion)
    .add(anchor.position)
  const { x, y, z, w } = anchor.quaternion
  return { on: 'carrier', position: aside.toArray(), rotation: [x, y, z, w] }
}

/** The wire of a hub's ring, in meters. */
const RING_WIRE = 0.0008

/** The bar that a clasp in a slot goes round: of the carrier, or of the ring of a hub as that hangs now. */
export function barOf(
  {
    anchors,
    charms,
  }: Pick<HangingPlaces, 'charms'> & {
    readonly anchors: ReadonlyMap<AnchorId, Pick<AnchorPlacement, 'bar'>>
  },
  slot: SlotId,
): () => Bar {
  const anchor = anchors.get(anchorOfSlot(slot))
  const hub = hubSlotOf(slot)
  const bar = { direction: new Vector3(1, 0, 0), radius: RING_WIRE }
  if (!hub) return () => anchor?.bar ?? bar
  return () => {
    const { x, y, z, w } = charms.get(hub)?.pose.body.quaternion ?? { x: 0, y: 0, z: 0, w: 1 }
    bar.direction.set(1, 0, 0).applyQuaternion(turn.set(x, y, z, w))
    return bar
  }
}

const turn = new Quaternion()

/** Where a slot is now, in the carrier's frame; false when it has no place on the stage. */
export function slotPosition(
  places: HangingPlaces,
  slot: SlotId,
  arrangement: Arrangement,
  out: Vector3,
): boolean {
  const frame = hangingFrameOf(places, slot, arrangement)
  if (!frame) return false
  out.set(...frame.position)
  if (frame.on === 'carrier') return true
  const hub = hubSlotOf(slot)
  const carrying = hub && places.charms.get(hub)
  if (!carrying) return false
  const { position, quaternion } = carrying.pose.body
  turn.set(quaternion.x, quaternion.y, quaternion.z, quaternion.w)
  out.sub(carrying.piece.attach).applyQuaternion(turn)
  out.x += position.x
  out.y += position.y
  out.z += position.z
  return true
}
