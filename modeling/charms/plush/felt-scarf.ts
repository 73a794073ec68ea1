import type * as THREE from 'three'
import type { Sdf } from '../../kit/sdf'
import { smoothPath } from '../../kit/solids'
import { mix, steps, type Vec3 } from '../../kit/vector'
import { loft } from './loft'
import { hit } from './soft'

/** A scarf wound about the neck at height `y`: soft diagonal folds, thicker where the second turn lies over the first. */
export const feltWrap = (
  body: Sdf,
  { y, height, lift }: { readonly y: number; readonly height: number; readonly lift: number },
): readonly THREE.BufferGeometry[] => {
  const columns = 44
  const half = 12
  const rows = Array.from({ length: columns }, (_, i): readonly Vec3[] => {
    const angle = (i / columns) * 2 * Math.PI
    const way: Vec3 = [Math.sin(angle), 0, Math.cos(angle)]
    const outer = steps(half).map((v): Vec3 => {
      const s = -Math.cos(Math.PI * v)
      const rise = (s * height) / 2
      const swell = Math.sqrt(Math.max(0, 1 - s ** 4))
      // Ridges are round and the valleys between them sharp, as in bunched cloth.
      const fold =
        1.9 * Math.abs(Math.sin(s * 3.3 + 1.1 * Math.sin(angle + 0.6) + 0.5 * Math.sin(2 * angle))) ** 0.6 +
        0.5 * Math.abs(Math.sin(s * 6 - 1.6 * Math.sin(angle * 2 + 1.1))) ** 0.7 +
        0.3 * Math.sin(angle * 5 + s * 3)
      const level = y + rise + 0.7 * Math.sin(angle * 2 + 0.4) + (s > 0 ? 0.5 : -0.4) * Math.sin(angle * 3)
      const skin = hit(body, [way[0] * 60, y + rise * 0.35, way[2] * 60], [-way[0], 0, -way[2]])
      const r = Math.hypot(skin[0], skin[2]) + lift * 0.4 + (lift + 1.2 + fold) * swell
      return [way[0] * r, level, way[2] * r]
    })
    const inner = [0.75, 0.25].map((v): Vec3 => {
      const rise = (v - 0.5) * height
      const skin = hit(body, [way[0] * 60, y, way[2] * 60], [-way[0], 0, -way[2]])
      const r = Math.hypot(skin[0], skin[2]) - 1.5
      return [way[0] * r, y + rise, way[2] * r]
    })
    return [...outer, ...inner]
  })
  return [
    loft(
      rows.map((row) => row.toReversed()),
      true,
    ),
  ]
}

/** The knot: the cloth comes out below the chin, over its own ends and back in, bunched into folds. */
export const feltKnot = (body: Sdf, [x, y]: readonly [number, number]): THREE.BufferGeometry => {
  const z = hit(body, [x, y, 80], [0, 0, -1], 2.2)[2]
  const path: readonly Vec3[] = [
    [0, 7, -2.5],
    [0, 6.6, 2],
    [0, 3.6, 4.9],
    [0, 0, 5.6],
    [0, -3.8, 4.7],
    [0, -6.4, 1.8],
    [0, -6.6, -2.5],
  ]
  const across = 15
  const rows = smoothPath(path, 11).map((p, i): readonly Vec3[] => {
    const t = i / 10
    const pinch = mix(0.74, 1, Math.sin(Math.PI * t))
    const bulge = Math.hypot(p[1], p[2]) || 1
    const way: readonly [number, number] = [p[1] / bulge, p[2] / bulge]
    const outer = steps(across).map((v): Vec3 => {
      const s = -Math.cos(Math.PI * v)
      const fold =
        1.7 * Math.abs(Math.sin(s * 4.1 + 0.5 * Math.sin(t * 5 + 0.8))) ** 0.6 * Math.sqrt(1 - s * s) -
        2.6 * s ** 6
      return [x + 6.6 * s * pinch + 0.5 * Math.sin(t * 4), y + p[1] + way[0] * fold, z + p[2] + way[1] * fold]
    })
    const inner: Vec3 = [x, y + p[1] * 0.4, z - 2]
    return [...outer, inner]
  })
  return loft(
    rows.map((row) => row.toReversed()),
    false,
  )
}

export interface StripOptions {
  readonly from: Vec3
  readonly to: Vec3
  readonly width: number
  readonly lift: number
  readonly sway: number
}

/** A hanging end: gathered at the knot, widening, draped over the belly, cut into a fringe. */
export const feltStrip = (
  body: Sdf,
  { from, to, width, lift, sway }: StripOptions,
): readonly THREE.BufferGeometry[] => {
  const thickness = 1.5
  const across = 7
  const rowOf = (t: number, left: number, right: number, cells: number): readonly Vec3[] => {
    const spread = mix(0.42, 1, Math.min(1, t * 2.2)) * mix(1, 1.12, t)
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
    const length = Math.hypot(dx, dy)
    const side: Vec3 = [-dy / length, dx / length, 0]
    const line = steps(cells).map((v): Vec3 => {
      const s = mix(left, right, v)
      const x = mix(from[0], to[0], t) + side[0] * s * width * 0.5 * spread + sway * Math.sin(t * 3.4)
      const y = mix(from[1], to[1], t) + side[1] * s * width * 0.5 * spread
      const skin = hit(body, [x, y, 80], [0, 0, -1])[2]
      const ripple = mix(1.5, 0.55, t) * Math.cos(s * 4.6 + t * 2.6 + sway)
      return [x, y, Math.max(skin, 12) + lift + ripple + 0.9 * Math.sin(t * Math.PI)]
    })
    return [...line.map(([x, y, z]): Vec3 => [x, y, z - thickness]), ...line.toReversed()]
  }
  const cloth = loft(
    steps(10).map((t) => rowOf(t * 0.86, -1, 1, across)),
    false,
  )
  const tabs = 5
  const fringe = Array.from({ length: tabs }, (_, i) => {
    const left = (i / tabs) * 2 - 1 + 0.05
    const right = ((i + 1) / tabs) * 2 - 1 - 0.05
    return loft(
      steps(3).map((t) => rowOf(mix(0.85, 1, t), left, right, 2)),
      false,
    )
  })
  return [cloth, ...fringe]
}
