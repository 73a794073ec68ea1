import type * as THREE from 'three'
import { capsule, ellipsoid, mirroredX, moved, type Sdf, smoothMin, turned, union } from '../../kit/sdf'
import { smoothPath } from '../../kit/solids'
import { at, mix, type Vec3 } from '../../kit/vector'
import { ease } from './soft'
import { alongSpine, type SpineKnot, spine } from './spine'

const place = (shape: Sdf, where: Vec3, turn: Vec3 = [0, 0, 0]): Sdf => moved(turned(shape, turn), where)

/** Two turns about an invisible pillar, tail tip up on its left, neck rising out of the middle. */
export const knots: readonly SpineKnot[] = (
  [
    [55, 47, 19, 2.6, [0.9, 0.1, 0.4]],
    [57.5, 36, 17, 4.6, [0.9, -0.2, 0.4]],
    [53, 23, 15, 8, [0.4, -0.6, 0.7]],
    [38, 15, 20, 12.4, [0, -0.6, 0.8]],
    [14, 15, 21.5, 15, [0, -0.6, 0.8]],
    [-16, 16.4, 21, 16, [0, -0.6, 0.8]],
    [-38, 20, 15, 16.4, [-0.6, -0.6, 0.5]],
    [-45, 26, -3, 16.6, [-0.9, -0.5, 0]],
    [-30, 33, -16.5, 16.8, [-0.4, -0.6, -0.7]],
    [0, 38, -19, 17, [0, -0.6, -0.8]],
    [30, 41.2, -15.5, 17, [0.4, -0.6, -0.7]],
    [44.5, 44.5, -2, 17, [0.9, -0.5, 0]],
    [34, 47.7, 16, 17, [0.5, -0.6, 0.7]],
    [8, 50.3, 21, 16.8, [0, -0.55, 0.85]],
    [-20, 52.9, 20, 16.4, [-0.2, -0.55, 0.85]],
    [-36, 57.4, 4, 15.8, [-0.9, -0.4, 0.3]],
    [-27, 63.3, -13, 15.2, [-0.5, -0.3, -0.5]],
    [-9, 69.1, -17, 14.6, [0, 0.2, 0.9]],
    [1, 83, -11, 14, [0, 0.3, 1]],
    [0, 98, -5, 13.6, [0, 0, 1]],
    [0, 116, -2, 13.4, [0, 0, 1]],
  ] as readonly (readonly [number, number, number, number, Vec3])[]
).map(([x, y, z, radius, belly]) => ({ at: [x, y, z], radius, belly }))

export const bones = spine(knots, 110)
const coil = alongSpine(bones)

const skull = union(
  7,
  ellipsoid([25.5, 20.5, 21], [0, 133, 0]),
  mirroredX(ellipsoid([12, 10.5, 12], [15.5, 124.5, 7])),
)
const snout = union(
  5,
  ellipsoid([17.5, 10.5, 13], [0, 122.5, 21]),
  mirroredX(ellipsoid([6.4, 5.6, 6], [8.6, 128.6, 28.5])),
)
const ear = mirroredX(place(ellipsoid([13, 5.8, 2.8], [11, 0, 0]), [21, 141, -6], [0.5, 0.35, 0.32]))
const brow = mirroredX(place(ellipsoid([8.4, 3.6, 4.6]), [11.8, 146.4, 14.5], [0, 0.3, 0.32]))
const arm = mirroredX(
  union(4, capsule([11, 85, 6], [23, 78, 22], 7.4, 7), ellipsoid([8.6, 6.8, 8.2], [25.5, 73.5, 29])),
)
const foot = mirroredX(
  union(4, capsule([30, 18, 20], [35, 9, 28], 8.6, 7.6), ellipsoid([9.4, 6.6, 8.4], [36, 7.2, 30])),
)
export const face = (p: Vec3): number =>
  smoothMin(smoothMin(smoothMin(skull(p), snout(p), 5), ear(p), 2), brow(p), 2)

/** The head is modeled at its own size and sits on the neck larger, as a child would draw it. */
const headSize = 1.16
const headDrop = -26
const onBody =
  (shape: Sdf): Sdf =>
  ([x, y, z]) =>
    headSize * shape([x / headSize, (y - headDrop) / headSize, z / headSize])
export const worn = (geometry: THREE.BufferGeometry): THREE.BufferGeometry =>
  geometry.scale(headSize, headSize, headSize).translate(0, headDrop, 0)
export const head = onBody(face)

/** Stuffing that closes the eye of the coil. */
const core = union(4, ellipsoid([36, 25, 14], [0, 37, 0]), ellipsoid([17, 13, 12], [34, 31, 8]))
export const red: Sdf = (p) =>
  smoothMin(core(p), smoothMin(smoothMin(smoothMin(coil(p), head(p), 2), arm(p), 2), foot(p), 1.6), 3)

const tuft = (where: Vec3, tip: Vec3, thick: number): Sdf =>
  union(
    3,
    capsule(
      where,
      [mix(where[0], tip[0], 0.55), mix(where[1], tip[1], 0.55), mix(where[2], tip[2], 0.55)],
      thick,
      thick * 0.8,
    ),
    capsule(
      [mix(where[0], tip[0], 0.5), mix(where[1], tip[1], 0.5), mix(where[2], tip[2], 0.5)],
      tip,
      thick * 0.85,
      thick * 0.3,
    ),
  )
/** A lock that leaves the head, sweeps up and thins out to its tip. */
const lock = (root: Vec3, bend: Vec3, tip: Vec3, thick: number): Sdf => {
  const path = smoothPath([root, bend, tip], 6)
  return union(
    1,
    ...path
      .slice(1)
      .map((p, i) => capsule(at(path, i), p, thick * (1 - 0.17 * i), thick * (1 - 0.17 * (i + 1)))),
  )
}
const headMane = union(
  2,
  ellipsoid([24, 22, 13], [0, 133, -11]),
  mirroredX(lock([18, 121, -4], [33, 112, -6], [43, 118, -9], 6.2)),
  mirroredX(lock([20, 129, -7], [37, 124, -10], [46, 134, -14], 6.4)),
  mirroredX(lock([19, 138, -9], [33, 138, -13], [41, 151, -16], 6.2)),
  mirroredX(lock([10, 146, -12], [18, 153, -17], [20, 166, -19], 5.8)),
  lock([0, 148, -12], [3, 157, -19], [-2, 168, -21], 6),
  mirroredX(lock([8, 137, -18], [16, 132, -28], [25, 140, -30], 6.2)),
  lock([0, 140, -19], [2, 134, -29], [-3, 146, -32], 6),
  mirroredX(lock([6, 127, -17], [10, 117, -27], [19, 118, -31], 6)),
  lock([0, 120, -16], [-2, 106, -25], [4, 101, -31], 6.4),
  mirroredX(lock([12, 117, -12], [21, 105, -18], [31, 104, -23], 6)),
  lock([0, 113, 20], [-1.5, 103, 23], [2, 96, 26], 4.8),
)
const tailTuft = union(
  2,
  tuft([55, 46, 19], [47, 66, 24], 4.6),
  tuft([55, 46, 19], [57, 70, 17], 4.8),
  tuft([56, 44, 18], [64, 60, 14], 4),
)
export const mane = union(0, onBody(headMane), tailTuft)

export const eyeX = 12.6
export const eyeY = 137.2

const bellyAngle = (p: Vec3): number => {
  let best = at(bones, 0)
  let least = Number.POSITIVE_INFINITY
  for (const bone of bones) {
    const away = Math.hypot(p[0] - bone.center[0], p[1] - bone.center[1], p[2] - bone.center[2]) - bone.radius
    if (away < least) [best, least] = [bone, away]
  }
  const d = best.center.map((c, k) => (p[k] ?? 0) - c)
  const dot = (v: Vec3): number => v.reduce((sum, x, k) => sum + x * (d[k] ?? 0), 0)
  return coil(p) > 1.5 ? Math.PI : Math.abs(Math.atan2(dot(best.side), dot(best.belly)))
}

export const redPile = (p: Vec3): number =>
  ease(0.62, 0.86, bellyAngle(p)) *
  ease(-1, 1.2, mane(p)) *
  mix(
    0.2,
    1,
    ease(
      5.5,
      8.5,
      Math.hypot(Math.abs(p[0]) / headSize - eyeX, (p[1] - headDrop) / headSize - eyeY) + (p[2] < 5 ? 20 : 0),
    ),
  )
