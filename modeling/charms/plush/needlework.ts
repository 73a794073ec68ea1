import * as THREE from 'three'
import type { Sdf } from '../../kit/sdf'
import { lathe, smoothPath, superellipse, sweep } from '../../kit/solids'
import { mix, steps, type Vec2, type Vec3 } from '../../kit/vector'
import { hit, onSurface, outward } from './soft'

/** One stitch of thread over a surface: it rises out of the cloth, lies on it and goes back in. */
export const stitch = (
  sdf: Sdf,
  points: readonly Vec3[],
  { radius = 0.4, lift = 0.5, count = 7, around = 5 }: ThreadOptions = {},
): THREE.BufferGeometry => {
  const line = smoothPath(points, count)
  const path = line.map((p, i) => {
    const t = i / (line.length - 1)
    const arch = Math.min(1, Math.sin(Math.PI * t) * 2.4)
    return onSurface(sdf, p, mix(-radius * 1.2, lift, arch))
  })
  return sweep(path, superellipse(radius * 2, radius * 2, 2, around), { noses: 1 })
}

export interface ThreadOptions {
  readonly radius?: number
  /** Height of the thread's middle above the cloth. */
  readonly lift?: number
  readonly count?: number
  readonly around?: number
}

/** Satin stitch: threads side by side from the `top` to the `bottom` line, padded by `dome` mm in the middle. */
export const satinStitch = (
  sdf: Sdf,
  { top, bottom, threads, radius, lift, dome, from = [0, 0, 1] }: SatinOptions,
): readonly THREE.BufferGeometry[] =>
  steps(threads).map((u) => {
    const a = top(u)
    const b = bottom(u)
    const path = steps(7).map((t): Vec3 => {
      const [x, y] = [mix(a[0], b[0], t), mix(a[1], b[1], t)]
      const padded =
        Math.sqrt(Math.max(0, Math.sin(Math.PI * t))) * Math.sqrt(Math.max(0, 1 - (2 * u - 1) ** 2))
      const ends = t === 0 || t === 1 ? -radius * 1.5 : 0
      return hit(
        sdf,
        [x + from[0] * 60, y + from[1] * 60, from[2] * 60],
        [-from[0], -from[1], -from[2]],
        lift + dome * padded + ends,
      )
    })
    return sweep(path, superellipse(radius * 2, radius * 2, 2, 5), { noses: 1 })
  })

export interface SatinOptions {
  /** Lines in the XY plane, u = 0…1 across. */
  readonly top: (u: number) => Vec2
  readonly bottom: (u: number) => Vec2
  readonly threads: number
  readonly radius: number
  readonly lift: number
  readonly dome: number
  /** The side the patch is seen from, a unit vector. */
  readonly from?: Vec3
}

/** A glossy shoe-button eye sewn on where the ray from the front meets the face: domed, with a turned rim. */
export const buttonEye = (
  face: Sdf,
  {
    x,
    y,
    radius,
    lift,
    flat = 0.5,
  }: {
    readonly x: number
    readonly y: number
    readonly radius: number
    readonly lift: number
    readonly flat?: number
  },
): THREE.BufferGeometry => {
  const r = radius
  const profile: readonly Vec2[] = [
    [0, -1.2],
    [r * 0.8, -1.2],
    [r * 0.97, -0.55],
    [r, 0],
    [r * 0.97, 0.32],
    [r * 0.9, 0.46],
    [r * 0.83, 0.4],
    [r * 0.8, 0.34],
    [r * 0.77, 0.42],
    ...steps(5).map((t): Vec2 => {
      const a = mix(0.72, 0, t)
      return [
        r * 0.77 * (Math.sin(a) / Math.sin(0.72)),
        0.42 + r * 0.34 * ((Math.cos(a) - Math.cos(0.72)) / (1 - Math.cos(0.72))),
      ]
    }),
  ]
  const button = lathe(profile, 18, 1.1)
  const at = hit(face, [x, y, 80], [0, 0, -1], lift)
  const n = outward(face, at)
  const axis = new THREE.Vector3(n[0] * (1 - flat), n[1] * (1 - flat), n[2] * (1 - flat) + flat).normalize()
  button.applyQuaternion(new THREE.Quaternion().setFromUnitVectors(new THREE.Vector3(0, 1, 0), axis))
  return button.translate(...at)
}
