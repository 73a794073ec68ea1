import { Vector3 } from 'three'
import type { Arrangement } from '../../look/arrangement'
import type { SlotId } from '../../look/ids'
import { anchorOfSlot } from '../../look/slot'
import { isInSight } from '../../motion/line-of-sight'
import { slotPosition } from '../charm/slot-frame'
import type { LiveState } from '../live-state'

const at = new Vector3()
const eye = new Vector3()
const outwards = new Vector3()

export interface OnScreen {
  readonly x: number
  readonly y: number
  readonly behind: boolean
}

/** A point of the carrier's frame in CSS pixels of the stage; null without a camera. */
export function toPixels(live: LiveState, point: Vector3): { readonly x: number; readonly y: number } | null {
  if (!live.camera) return null
  eye.copy(point).project(live.camera)
  return { x: ((eye.x + 1) / 2) * live.size.width, y: ((1 - eye.y) / 2) * live.size.height }
}

/** How far a place stands off the cloth when asked whether it is in sight, in meters. */
const STAND_OFF = 0.016

/** Where a place is on the screen and whether the carrier hides it; null when it has no place on the stage. */
export function slotOnScreen(live: LiveState, slot: SlotId, arrangement: Arrangement): OnScreen | null {
  const { camera, outfit } = live
  if (!camera || !outfit || !slotPosition(outfit, slot, arrangement, at)) return null
  const pixels = toPixels(live, at)
  if (!pixels) return null
  const normal = outfit.anchors.get(anchorOfSlot(slot))?.normal
  if (normal) at.add(outwards.copy(normal).multiplyScalar(STAND_OFF))
  eye.setFromMatrixPosition(camera.matrixWorld)
  return { ...pixels, behind: !isInSight(outfit.swing.shape, at, eye) }
}
