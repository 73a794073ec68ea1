import { Quaternion, Vector3 } from 'three'
import type { Charm } from '../../look/facts/charm'
import type { SlotId } from '../../look/ids'
import type { Hand } from '../../state/planner/hand'
import type { HungCharm } from '../outfit/hung-charm'

/** Where a charm that hangs was gripped. */
export interface GripPoint {
  readonly slot: SlotId
  /** In the charm's own frame: meters from its hook. */
  readonly point: Vector3
}

const turn = new Quaternion()

/** A point of the carrier's frame in the frame of the charm that hangs there, as it hangs now. */
export function inCharm({ piece, pose }: HungCharm, point: Vector3): Vector3 {
  const { position, quaternion } = pose.body
  turn.set(quaternion.x, quaternion.y, quaternion.z, quaternion.w).invert()
  return new Vector3(point.x - position.x, point.y - position.y, point.z - position.z)
    .applyQuaternion(turn)
    .add(piece.attach)
}

/** Where a charm in hand is held, in its own frame: where it was gripped on the carrier, else by its middle. */
export function heldAt(
  grip: GripPoint | null,
  hand: Extract<Hand, { kind: 'holding' }>,
  charm: Charm,
): Vector3 {
  return grip && hand.from.kind === 'slot' && hand.from.slot === grip.slot
    ? grip.point
    : middle.set(0, -(charm.dropMm + charm.lengthMm) / 2000, 0)
}

const middle = new Vector3()
