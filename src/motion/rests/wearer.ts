import * as THREE from 'three'
import type { Carrier } from '../../look/facts/carrier'

/** A part of the wearer as an ellipsoid: carrier frame, meters. */
export interface WearerPart {
  readonly center: THREE.Vector3
  readonly radii: THREE.Vector3
}

const part = (
  center: readonly [number, number, number],
  radii: readonly [number, number, number],
): WearerPart => ({
  center: new THREE.Vector3(...center).divideScalar(1000),
  radii: new THREE.Vector3(...radii).divideScalar(1000),
})

/**
 * Who wears a carrier, roughly, in millimeters: a trunk 360 wide and 240 deep that carries a pack with its shoulders at
 * the pack's top, a head, hips in a waistband, ankles in shoes (medium adult sizes, rounded; nobody was measured).
 */
export function wearerOf({ id, category, dimsMm: { h, d } }: Carrier): readonly WearerPart[] {
  if (category === 'backpack') {
    const back = -d / 2 - 8
    return [part([0, h - 300, back - 120], [180, 330, 120]), part([0, h + 200, back - 110], [78, 125, 98])]
  }
  if (id.includes('waist')) return [part([0, 0, 0], [142, 600, 106])]
  if (id.includes('eyewear')) return [part([0, -20, -95], [66, 120, 90])]
  if (id.includes('lanyard')) return [part([0, 100, -125], [180, 420, 120])]
  if (id.includes('sneaker'))
    return [part([-65, 260, -90], [38, 230, 42]), part([65, 260, -90], [38, 230, 42])]
  return []
}

const from = new THREE.Vector3()
const along = new THREE.Vector3()

/** Whether the wearer is between a point and whoever looks from `direction` (unit, towards the eye). */
export function isBehindWearer(
  wearer: readonly WearerPart[],
  point: THREE.Vector3,
  direction: THREE.Vector3,
): boolean {
  return wearer.some(({ center, radii }) => {
    from.copy(point).sub(center).divide(radii)
    along.copy(direction).divide(radii)
    const a = along.dot(along)
    const b = from.dot(along)
    const c = from.dot(from) - 1
    const root = b * b - a * c
    return root > 0 && -b + Math.sqrt(root) > 0
  })
}
