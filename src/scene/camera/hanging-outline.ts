import { Vector3 } from 'three'
import type { Arrangement } from '../../look/arrangement'
import type { Vec3 } from '../../look/facts/vec3'
import { anchorOfSlot } from '../../look/slot'
import { type HangingPlaces, slotPosition } from '../charm/slot-frame'

const hook = new Vector3()

/** Where a look's charms reach to, whether their models are there or not; in meters. */
export function hangingOutline(places: HangingPlaces, arrangement: Arrangement): readonly Vec3[] {
  return arrangement.hung.flatMap(({ slot, charm }) => {
    if (!slotPosition(places, slot, arrangement, hook)) return []
    const normal = places.anchors.get(anchorOfSlot(slot))?.normal
    const [half, deep] = [charm.dimsMm.w / 2000, charm.dimsMm.d / 1000]
    const x = hook.x + (normal?.x ?? 0) * deep
    const y = hook.y - charm.lengthMm / 1000
    const z = hook.z + (normal?.z ?? 0) * deep
    return [-half, half].flatMap((side) => [
      [x + side * Math.abs(normal?.z ?? 1), y, z + side * Math.abs(normal?.x ?? 0)] as const,
      [x + side * Math.abs(normal?.z ?? 1), hook.y, z + side * Math.abs(normal?.x ?? 0)] as const,
    ])
  })
}
