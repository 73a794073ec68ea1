import type * as THREE from 'three'
import { meshOf } from '../../kit/mesh'
import type { Sdf } from '../../kit/sdf'
import { at, mix, steps, type Vec2, type Vec3 } from '../../kit/vector'
import { hit, outward } from './soft'

export interface Applique {
  /** Counterclockwise as seen by who looks at it; millimeters across the line of sight. */
  readonly outline: readonly Vec2[]
  /** Height of its edge above the cloth; `dome` is added in the middle. */
  readonly lift: number
  readonly dome?: number
  /** The side it is seen from, a unit vector; the outline's axes are X and Y turned there about Y. */
  readonly from?: Vec3
  readonly rings?: number
}

/** A padded patch of felt sewn onto a soft surface: it follows the cloth, swells in the middle, its edge dips in. */
export const applique = (
  sdf: Sdf,
  { outline, lift, dome = 0, from = [0, 0, 1], rings = 4 }: Applique,
): THREE.BufferGeometry => {
  const middle: Vec2 = [
    outline.reduce((sum, p) => sum + p[0], 0) / outline.length,
    outline.reduce((sum, p) => sum + p[1], 0) / outline.length,
  ]
  const flat = Math.hypot(from[0], from[2]) || 1
  const across: Vec3 = [from[2] / flat, 0, -from[0] / flat]
  const up: Vec3 = [
    from[1] * across[2] - from[2] * across[1],
    from[2] * across[0] - from[0] * across[2],
    from[0] * across[1] - from[1] * across[0],
  ]
  const onCloth = ([x, y]: Vec2, height: number): Vec3 => {
    const start: Vec3 = [0, 1, 2].map(
      (k) => (across[k] ?? 0) * x + (up[k] ?? 0) * y + (from[k] ?? 0) * 80,
    ) as unknown as Vec3
    return hit(sdf, start, [-from[0], -from[1], -from[2]], height)
  }
  const n = outline.length
  const positions: number[] = []
  const normals: number[] = []
  const rows = [
    { share: 1.02, height: -1 },
    ...steps(rings).map((t) => {
      const share = 1 - t * (1 - 1 / (rings + 1))
      return { share, height: lift + dome * Math.sqrt(1 - share ** 2.5) }
    }),
  ]
  rows.forEach(({ share, height }, r) => {
    for (const [x, y] of outline) {
      const p = onCloth([mix(middle[0], x, share), mix(middle[1], y, share)], height)
      const cloth = outward(sdf, p)
      const out: Vec2 = [x - middle[0], y - middle[1]]
      const length = Math.hypot(...out) || 1
      const lean = r === 0 ? 1.6 : r === 1 ? 0.8 : dome * 0.16 * share
      positions.push(...p)
      normals.push(
        ...[0, 1, 2].map(
          (k) => (cloth[k] ?? 0) + (lean * (out[0] * (across[k] ?? 0) + out[1] * (up[k] ?? 0))) / length,
        ),
      )
    }
  })
  const top = onCloth(middle, lift + dome)
  positions.push(...top)
  normals.push(...outward(sdf, top))
  const indices: number[] = []
  rows.slice(1).forEach((_, r) => {
    for (let i = 0; i < n; i++) {
      const [a, b] = [r * n + i, r * n + ((i + 1) % n)]
      indices.push(a, b, b + n, a, b + n, a + n)
    }
  })
  const [last, center] = [(rows.length - 1) * n, rows.length * n]
  for (let i = 0; i < n; i++) indices.push(last + i, last + ((i + 1) % n), center)
  for (let i = 0; i < normals.length; i += 3) {
    const length = Math.hypot(at(normals, i), at(normals, i + 1), at(normals, i + 2))
    for (let k = 0; k < 3; k++) normals[i + k] = at(normals, i + k) / length
  }
  return meshOf({ positions, normals, uvs: new Array<number>((positions.length / 3) * 2).fill(0), indices })
}

/** An ellipse's outline, turned by `turn` radians. */
export const roundOutline = (
  [x, y]: Vec2,
  [rx, ry]: Vec2,
  { turn = 0, count = 18 }: { readonly turn?: number; readonly count?: number } = {},
): readonly Vec2[] =>
  Array.from({ length: count }, (_, i): Vec2 => {
    const angle = (i / count) * 2 * Math.PI
    const [u, v] = [rx * Math.cos(angle), ry * Math.sin(angle)]
    return [x + u * Math.cos(turn) - v * Math.sin(turn), y + u * Math.sin(turn) + v * Math.cos(turn)]
  })

/** The outline mirrored at x = 0, still counterclockwise. */
export const mirroredOutline = (outline: readonly Vec2[]): readonly Vec2[] =>
  outline.map(([x, y]): Vec2 => [-x, y]).toReversed()
