import type { Vector3 } from 'three'
import type { CharmPose } from '../../motion/pose'
import type { CharmParts } from '../charm/charm-parts'

/** Gives every charm's fur the detail its size in the picture deserves; `focal` is the pixels a meter at one meter takes. */
export function detailFur(
  charms: Iterable<{ readonly piece: CharmParts; readonly pose: CharmPose }>,
  eye: Vector3,
  focal: number,
  most: number,
): void {
  for (const { piece, pose } of charms) {
    const { x, y, z } = pose.body.position
    const depth = Math.max(eye.distanceTo({ x, y, z }), 0.02)
    piece.fur.setLevel(Math.min(((piece.length * focal) / depth) * 0.7, most))
  }
}
