import type * as THREE from 'three'
import type { Sdf } from '../../kit/sdf'
import { mix, type Vec3 } from '../../kit/vector'
import { stitch } from './needlework'
import { ease, hit } from './soft'

/** Where a plush was closed by hand after it was stuffed: a line down its back, x leaning from `top` to `bottom`. */
export interface BackSeam {
  readonly top: readonly [number, number]
  readonly bottom: readonly [number, number]
}

const acrossAt = ({ top, bottom }: BackSeam, y: number): number =>
  mix(bottom[0], top[0], (y - bottom[1]) / (top[1] - bottom[1]))

/** Relative pile length: the pile parts along the seam. */
export const partedAt = (seam: BackSeam, [x, y, z]: Vec3): number =>
  z > 0 || y > seam.top[1] + 2 || y < seam.bottom[1] - 2
    ? 1
    : mix(0.3, 1, ease(0.3, 3.4, Math.abs(x - acrossAt(seam, y))))

/** Slanting ladder stitches over the seam, `everyMm` apart. */
export const ladderStitches = (sdf: Sdf, seam: BackSeam, everyMm = 4): readonly THREE.BufferGeometry[] => {
  const count = Math.floor((seam.top[1] - seam.bottom[1]) / everyMm)
  return Array.from({ length: count }, (_, i) => {
    const y = seam.bottom[1] + (i + 0.5) * everyMm
    const x = acrossAt(seam, y)
    const points = [-2, 0, 2].map((dx) => hit(sdf, [x + dx, y + dx * 0.45, -80], [0, 0, 1]))
    return stitch(sdf, points, { radius: 0.45, lift: 1.5, count: 5, around: 4 })
  })
}
