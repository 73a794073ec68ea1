import { type Matrix4, type PerspectiveCamera, Vector3 } from 'three'
import type { Arrangement } from '../../look/arrangement'
import type { SlotId } from '../../look/ids'
import { anchorOfSlot } from '../../look/slot'
import { isInSight } from '../../motion/line-of-sight'
import { depthsBehind } from '../carrier/depths-behind'
import { slotPosition } from '../charm/slot-frame'
import type { LiveState } from '../live-state'
import type { Outfit } from '../outfit/outfit'

const at = new Vector3()
const eye = new Vector3()
const outwards = new Vector3()

export interface OnScreen {
  readonly x: number
  readonly y: number
  /** From the camera, in meters. */
  readonly far: number
  /** Whether the carrier hides it. */
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
/** What hangs on a place is larger than this: under so much of the carrier, meters of depth, it still shows. */
const SHOWS_FROM_UNDER = 0.05

/** Where places are on the screen and whether the carrier hides them; those without a place on the stage are left out. */
export function slotsOnScreen(
  live: LiveState,
  slots: Iterable<SlotId>,
  arrangement: Arrangement,
): ReadonlyMap<SlotId, OnScreen> {
  const { camera, outfit } = live
  const shown = new Map<SlotId, OnScreen>()
  if (!camera || !outfit) return shown
  const points = new Map<SlotId, Vector3>()
  for (const slot of slots)
    if (slotPosition(outfit, slot, arrangement, at)) points.set(slot, new Vector3().copy(at))
  const depths = depthsOf(outfit, camera, points)
  for (const [slot, point] of points) {
    const pixels = toPixels(live, point)
    if (!pixels) continue
    eye.setFromMatrixPosition(camera.matrixWorld)
    const far = point.distanceTo(eye)
    const normal = outfit.anchors.get(anchorOfSlot(slot))?.normal
    at.copy(point)
    if (normal) at.add(outwards.copy(normal).multiplyScalar(STAND_OFF))
    // A line of sight may dip into straps and handles; what is thinner than a charm hides it all the same.
    const behind = (depths.get(slot) ?? 0) > SHOWS_FROM_UNDER || !isInSight(outfit.swing.field, at, eye)
    shown.set(slot, { ...pixels, far, behind })
  }
  return shown
}

/** Where one place is on the screen; null when it has none there. */
export const slotOnScreen = (live: LiveState, slot: SlotId, arrangement: Arrangement): OnScreen | null =>
  slotsOnScreen(live, [slot], arrangement).get(slot) ?? null

interface Depths {
  readonly view: Matrix4
  readonly bySlot: Map<SlotId, { readonly point: Vector3; readonly depth: number }>
}

const measured = new WeakMap<Outfit, Depths>()

/** How deep behind the carrier's surface places lie: measured anew only when the camera or a place moved. */
function depthsOf(
  outfit: Outfit,
  camera: PerspectiveCamera,
  points: ReadonlyMap<SlotId, Vector3>,
): ReadonlyMap<SlotId, number> {
  const before = measured.get(outfit)
  const bySlot: Depths['bySlot'] = before?.view.equals(camera.matrixWorld) ? before.bySlot : new Map()
  const fresh = [...points].filter(([slot, point]) => {
    const known = bySlot.get(slot)
    return !known || known.point.distanceToSquared(point) > MOVED ** 2
  })
  if (fresh.length > 0) {
    const depths = depthsBehind(
      outfit.carrier,
      camera,
      fresh.map(([, point]) => point),
    )
    for (const [index, [slot, point]] of fresh.entries())
      bySlot.set(slot, { point, depth: depths[index] ?? 0 })
    measured.set(outfit, { view: camera.matrixWorld.clone(), bySlot })
  }
  return new Map([...points.keys()].map((slot) => [slot, bySlot.get(slot)?.depth ?? 0]))
}

/** Less than this is no move, in meters. */
const MOVED = 0.002
