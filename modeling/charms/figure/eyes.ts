import * as THREE from 'three'
import { blend, covered, type Paint, type Rgb } from '../../kit/painted-sheet'
import type { Sdf } from '../../kit/sdf'
import { ball } from '../../kit/solids'
import type { Vec3 } from '../../kit/vector'
import { surfaceAt } from './marks'

export interface EyeLook {
  /** Half width, half height and how far it bulges, mm. */
  readonly radii: Vec3
  readonly white: Rgb
  readonly iris: Rgb
  readonly dark: Rgb
  /** 1 for the +X eye; the light falls on both from the same side. */
  readonly side: 1 | -1
  /** Where the pupil looks, in half axes. */
  readonly gaze?: readonly [number, number]
  /** Half axes of the iris and of the pupil in those of the eye; 0 leaves the iris out. */
  readonly irisSize?: number
  readonly pupilSize?: number
}

/** A lens with a painted iris, pupil and two lights, lying where a ray from inside leaves the head. */
export const glossyEye = (
  field: Sdf,
  from: Vec3,
  way: Vec3,
  {
    radii,
    white,
    iris,
    dark,
    side,
    gaze = [-0.08 * side, -0.02],
    irisSize = 0.86,
    pupilSize = 0.62,
  }: EyeLook,
): { readonly geometry: THREE.BufferGeometry; readonly paint: Paint } => {
  const { place, normal } = surfaceAt(field, from, way)
  const turn = new THREE.Quaternion().setFromUnitVectors(new THREE.Vector3(0, 0, 1), normal)
  const geometry = ball(1, 18, 10)
    .scale(...radii)
    .applyQuaternion(turn)
    .translate(place.x, place.y, place.z)
  const back = turn.clone().invert()
  const v = new THREE.Vector3()
  const mean = (radii[0] + radii[1]) / 2
  const paint: Paint = (p) => {
    v.set(p[0], p[1], p[2]).sub(place).applyQuaternion(back)
    const [x, y] = [v.x / radii[0], v.y / radii[1]]
    const ring = (cx: number, cy: number, r: number, squash = 1): number =>
      covered((Math.hypot(x - cx, (y - cy) * squash) - r) * mean, 0.16)
    const [gx, gy] = gaze
    let color = white
    if (irisSize > 0)
      color = blend(color, blend(iris, white, Math.max(0, -0.5 * (y - gy + 0.2))), ring(gx, gy, irisSize))
    color = blend(color, dark, ring(gx * 1.3, gy, pupilSize, 0.92))
    color = blend(color, [255, 255, 255], ring(gx * 1.3 - 0.2, gy + 0.26, pupilSize * 0.34))
    return blend(color, [255, 255, 255], ring(gx * 1.3 + 0.2, gy - 0.26, pupilSize * 0.15))
  }
  return { geometry, paint }
}
