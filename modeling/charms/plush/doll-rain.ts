import * as THREE from 'three'
import type { Part } from '../../kit/part'
import {
  capsule,
  difference,
  ellipsoid,
  intersection,
  mirroredX,
  type Sdf,
  smoothMin,
  sphere,
  union,
} from '../../kit/sdf'
import { smoothPath, superellipse, sweep } from '../../kit/solids'
import { mix, steps, type Vec2, type Vec3 } from '../../kit/vector'
import { applique } from './applique'
import { arms, boots, hair, head, legs } from './doll-body'
import { between, cord, front, sewn } from './doll-tailor'
import { shadeless } from './shadeless'
import { hit, onSurface } from './soft'
import type { Trim } from './trim'

/** Head frame: the hood, open to the face, drawn up into a point. */
const hoodHole = ellipsoid([22.6, 20.6, 40], [0, -6.5, 30])
const hoodSdf = difference(
  1.4,
  union(
    5,
    (p: Vec3) => hair(p) - 2.4,
    ellipsoid([34, 30, 27.4], [0, 0.8, -0.6]),
    mirroredX(ellipsoid([14, 15, 18], [20.8, -13, 0])),
    ellipsoid([18, 10, 14], [0, -20, -8]),
    capsule([0, 22, -8], [0, 33, -15], 11, 3),
  ),
  hoodHole,
)
const coatBody: Sdf = (p) => {
  const flare = Math.max(0, 44 - p[1]) * 0.2
  const pleat = 0.5 * Math.cos(Math.atan2(p[0], p[2]) * 10) * Math.min(1, Math.max(0, 36 - p[1]) / 14)
  return (Math.hypot(p[0] / 13.6, p[2] / 11.6) - 1) * 12 - 1.6 - flare - pleat
}
/** Its sleeves end where the hands begin. */
const hands = union(0, sphere(9, [20.6, 29.6, 7.4]), sphere(9, [-29, 54, 6]))
const coatSdf = intersection(
  0.8,
  (p: Vec3) => smoothMin(Math.max(coatBody(p), p[1] - 54), arms(p) - 2.4, 3),
  (p: Vec3) => Math.max(17.4 - p[1], -hands(p)),
)
const bootsSdf = intersection(0.8, (p: Vec3) => Math.min(boots(p), legs(p)) - 1.3, between(-4, 14.6))

/** A yellow raincoat with its hood up, toggles, patch pockets and rubber boots. */
export const rainOutfit = (cloth: Trim): readonly Part[] => {
  const coat = sewn(coatSdf, 960, [-40, 12, -26], [40, 62, 28])
  const hood = head.worn(sewn(hoodSdf, 780, [-40, -38, -34], [40, 40, 34]))
  const wellies = sewn(bootsSdf, 400, [-24, -4, -14], [24, 18, 22])
  const rim = sweep(
    Array.from({ length: 32 }, (_, i): Vec3 => {
      const angle = (i / 32) * 2 * Math.PI
      const p = hit(hoodSdf, [22.4 * Math.sin(angle), -6.5 + 20.4 * Math.cos(angle), 60], [0, 0, -1], 0)
      return onSurface(hoodSdf, [p[0], p[1], Math.max(-2, p[2])], 0.3)
    }),
    superellipse(1.8, 1.8, 2, 5),
    { closed: true },
  )
  const at = (x: number, y: number, lift: number): Vec3 => {
    const [a, b, c] = front(coatSdf, x, y)
    return [a, b, c + lift]
  }
  const toggles = [46, 38, 30].flatMap((y) => [
    sweep([at(-2.8, y - 0.6, 1.4), at(0, y, 1.6), at(2.8, y + 0.6, 1.4)], superellipse(2.2, 2.2, 2, 6), {
      noses: 2,
      scale: (t) => mix(0.8, 1, Math.sin(Math.PI * t)),
    }),
  ])
  const loops = [46, 38, 30].map((y) =>
    sweep(
      smoothPath(
        [at(-5.4, y - 1.2, 0.3), at(-2, y + 0.9, 1.1), at(2, y + 0.9, 1.1), at(5.4, y - 1.2, 0.3)],
        8,
      ),
      superellipse(0.9, 0.9, 2, 4),
      { noses: 1 },
    ),
  )
  const placket = cord(
    [51, 42, 34, 26, 19.4].map((y) => front(coatSdf, 4.4, y)),
    coatSdf,
    0.42,
    0.2,
    16,
  )
  const hems = steps(30).map((t): Vec3 => {
    const angle = t * 2 * Math.PI
    const way: Vec3 = [Math.sin(angle), 0, Math.cos(angle)]
    return hit(coatBody, [way[0] * 60, 20.2, way[2] * 60], [-way[0], 0, -way[2]], 0.5)
  })
  const hem = sweep(hems.slice(0, -1), superellipse(0.9, 0.9, 2, 4), { closed: true })
  const pockets = [-1, 1].map((side) =>
    applique(coatSdf, {
      outline: [
        [9.4, 30],
        [9.4, 25.4],
        [8.6, 24],
        [4.6, 24],
        [3.8, 25.4],
        [3.8, 30],
      ].map(([x = 0, y = 0]): Vec2 => [side * 5.4 + (x - 6.6) + side * 2.4, y]),
      lift: 1,
      rings: 2,
    }),
  )
  const soles = [-1, 1].map((side) =>
    new THREE.SphereGeometry(1, 12, 5).scale(8.8, 1.9, 11.2).translate(side * 9.8, 1, 4),
  )
  return shadeless([
    ...[coat, hood, wellies].map((g) => cloth.dyed(0, g)),
    ...[head.worn(rim), placket, hem, ...pockets].map((g) => cloth.dyed(1, g)),
    ...toggles.map((g) => cloth.dyed(2, g)),
    ...[...loops, ...soles].map((g) => cloth.dyed(3, g)),
  ])
}
