import * as THREE from 'three'
import { type CharmModel, defineCharm } from '../../kit/charm'
import { hang } from '../../kit/hardware/hang'
import { eye } from '../../kit/materials'
import { fitted, part } from '../../kit/part'
import { capsule, ellipsoid, type Sdf, smoothMin, union } from '../../kit/sdf'
import { superellipse, sweep } from '../../kit/solids'
import { mix, steps, type Vec2, type Vec3 } from '../../kit/vector'
import { applique, roundOutline } from './applique'
import { coat } from './coat'
import { loft } from './loft'
import { buttonEye, stitch } from './needlework'
import { lappet, placed, posture } from './posture'
import { shadeless } from './shadeless'
import { ease, hit, softMesh } from './soft'
import { trim } from './trim'

const furMm = 2.5
const head = posture([0, 35.5, -1.6], [-0.06, 0.1, -0.13])

const face = union(6, ellipsoid([18.4, 15.2, 16.2], [0, 0, 0]), ellipsoid([15.5, 9, 12], [0, -5.4, 3.4]))
const tuft = union(
  1.2,
  capsule([0, 13, -1], [-0.8, 19.2, -3.4], 2.8, 1),
  capsule([1.8, 13, -2], [5.4, 17.6, -5], 2.4, 0.9),
  capsule([-1.6, 13, -2], [-6, 16.8, -4.6], 2.4, 0.9),
)
const egg = union(7, ellipsoid([20, 16.4, 18.8], [0, 18.6, 0.4]), ellipsoid([13.4, 12, 12.6], [0, 27, -1.6]))
/** Both wings are up, the right one higher: it has seen something to eat. */
const wings = union(
  0,
  lappet(
    [
      [14.6, 27, 2],
      [19.4, 31, 4],
      [20.2, 37, 6.4],
    ],
    { widths: [6.4, 6.6, 2.6], thicks: [3.8, 3.2, 2.2], faces: [0.7, -0.3, 0.6], count: 7 },
  ),
  lappet(
    [
      [-14.6, 26, 2],
      [-19.6, 26, 5],
      [-20.4, 20.6, 9],
    ],
    { widths: [6.4, 6.6, 2.6], thicks: [3.8, 3.2, 2.2], faces: [-0.7, 0.3, 0.6], count: 7 },
  ),
)
const tail = union(
  1.4,
  placed(ellipsoid([4.4, 2.6, 4]), [0, 10, -15], [0.9, 0, 0]),
  placed(ellipsoid([3, 2, 3]), [0, 7, -15], [0.5, 0, 0]),
)
const headSdf = head.sdf((p) => smoothMin(face(p), tuft(p), 1.6))
const trunk: Sdf = (p) => smoothMin(egg(p), head.sdf(face)(p), 3)
const fur: Sdf = (p) => smoothMin(smoothMin(smoothMin(egg(p), tail(p), 2), headSdf(p), 3), wings(p), 1.4)

const cream = (p: Vec3): number => Math.max((Math.hypot(p[0] / 9.4, (p[1] - 11.5) / 7.4) - 1) * 7.4, 5 - p[2])

const [eyeX, eyeY] = [9.2, 0.4]
const beakY = -3.4

const neckY = (angle: number): number => 27.2 - 1.6 * Math.cos(angle)
const aroundNeck = (angle: number, lift: number): Vec3 => {
  const way: Vec3 = [Math.sin(angle), 0, Math.cos(angle)]
  return hit(egg, [way[0] * 50, neckY(angle), way[2] * 50], [-way[0], 0, -way[2]], lift)
}

/** Half width of the napkin at a height. */
const napkinHalf = (y: number): number => 10.6 * ((y - 12.6) / 13) ** 0.8
const pileAt = (p: Vec3): number => {
  const q = head.toOwn(p)
  const inFront = q[2] > 5 ? 0 : 30
  const atEye = Math.hypot(Math.abs(q[0]) - eyeX, q[1] - eyeY) + inFront
  const atBeak = Math.hypot(q[0] * 0.8, q[1] - beakY) + inFront
  const atBlush = Math.hypot(Math.abs(q[0]) - 12.6, q[1] + 4.6) + inFront
  const atBand = Math.abs(p[1] - neckY(Math.atan2(p[0], p[2])))
  const napkin = p[2] > 4 && p[1] > 12.6 && p[1] < 28 ? Math.abs(p[0]) - napkinHalf(p[1]) : 9
  return (
    mix(1, 0.75, ease(4, 10, q[2])) *
    mix(0.3, 1, ease(2, 4.8, atEye)) *
    mix(0.3, 1, ease(3.4, 6.4, atBeak)) *
    mix(0.4, 1, ease(1.8, 3.4, atBlush)) *
    mix(0.2, 1, ease(1, 3.2, atBand)) *
    mix(0.12, 1, ease(-0.4, 1.6, napkin)) *
    mix(0.5, 1, ease(0.5, 2.6, Math.max(Math.abs(wings(p)), Math.abs(trunk(p)))))
  )
}

/** A felt beak that will not close: two leaves about a tongue. Head frame. */
const beak = (): readonly THREE.BufferGeometry[] => {
  const [, , z] = hit(face, [0, beakY, 80], [0, 0, -1])
  const leaf = (up: 1 | -1, reach: number, tilt: number, half: number, thick: number): THREE.BufferGeometry =>
    loft(
      steps(6).map((t) => {
        const w = half * Math.sqrt(Math.max(0.004, 1 - t ** 1.6))
        const h = thick * Math.sqrt(Math.max(0.006, 1 - t ** 1.3))
        return Array.from({ length: 12 }, (_, i): Vec3 => {
          const angle = (i / 12) * 2 * Math.PI
          const y = Math.sin(angle)
          return [
            w * Math.cos(angle),
            beakY + tilt * t + up * 0.5 + h * (y * up > 0 ? y : 0.16 * y),
            z - 1.6 + reach * t,
          ]
        })
      }),
      false,
    )
  return [leaf(1, 9.6, 1, 4.3, 2.8), leaf(-1, 6.8, -2.6, 3.7, 1.9)]
}
const tongue = (): THREE.BufferGeometry => {
  const [, , z] = hit(face, [0, beakY, 80], [0, 0, -1])
  return new THREE.SphereGeometry(1, 10, 6)
    .scale(2.3, 0.7, 3)
    .rotateX(0.2)
    .translate(0, beakY - 0.7, z + 1.6)
}

/** Chubby felt feet, soles to the front. */
const foot: Sdf = union(
  1,
  ellipsoid([4.6, 3, 3], [0, 0, 0]),
  capsule([0, 0, 0], [-4.4, -1, 4], 2.1, 1.9),
  capsule([0, 0, 0], [0, -0.6, 5.4], 2.2, 2),
  capsule([0, 0, 0], [4.4, -1, 4], 2.1, 1.9),
  capsule([0, 0, 0], [0, 6, -2.6], 2, 1.8),
)
const feet = (): readonly THREE.BufferGeometry[] => {
  const one = softMesh(foot, { min: [-9, -6, -8], max: [9, 10, 10], edge: 0.9, triangles: 320 })
  return [-1, 1].map((side) =>
    one
      .clone()
      .rotateX(-0.5)
      .rotateY(side * 0.3)
      .translate(side * 8.4, 3.6, 12),
  )
}

/** The napkin: a kerchief of felt tied round the neck before anybody has called to table. */
const napkin = (): THREE.BufferGeometry => {
  const down = steps(8).map((t): Vec2 => {
    const y = mix(26.4, 12.8, t)
    return [-napkinHalf(y), y]
  })
  const top = steps(5)
    .slice(1, -1)
    .map((t): Vec2 => [mix(10.4, -10.4, t), 26.4 - 1.2 * Math.sin(Math.PI * t)])
  return applique(egg, {
    outline: [
      ...down,
      ...down
        .slice(0, -1)
        .toReversed()
        .map(([x, y]): Vec2 => [-x, y]),
      ...top,
    ],
    lift: 1.3,
    rings: 5,
  })
}
const binding = (): readonly THREE.BufferGeometry[] => {
  const edge = steps(7).map((t): Vec2 => {
    const y = mix(25.6, 13.4, t)
    return [napkinHalf(y) * 0.97, y]
  })
  const line = [
    ...edge,
    ...edge
      .slice(0, -1)
      .toReversed()
      .map(([x, y]): Vec2 => [-x, y]),
  ]
  const band = Array.from({ length: 34 }, (_, i): Vec3 => aroundNeck((i / 34) * 2 * Math.PI, 0.5))
  const ends = [-1, 1].map((side) => {
    const [x, y, z] = aroundNeck(2.5, 1)
    return new THREE.SphereGeometry(1, 10, 6)
      .scale(3.4, 1.5, 1.3)
      .rotateZ(side * 0.5)
      .translate(x + side * 2.6, y - 0.6, z - 0.6)
  })
  return [
    stitch(
      egg,
      line.map(([x, y]) => hit(egg, [x, y, 80], [0, 0, -1])),
      { radius: 0.62, lift: 1.7, count: 30 },
    ),
    sweep(band, superellipse(2.2, 2.2, 2, 6), { closed: true }),
    ...ends,
  ]
}

const dots = (): readonly THREE.BufferGeometry[] =>
  (
    [
      [-5.2, 23],
      [4.6, 23.4],
      [-0.4, 21],
      [-3, 18.4],
      [3.2, 18.2],
    ] as const
  ).map(([x, y]) =>
    applique(egg, { outline: roundOutline([x, y], [1.1, 1.1], { count: 8 }), lift: 1.75, rings: 1 }),
  )

/** The Pocket Chick: first up, napkin on. */
export const chickPocket = defineCharm('pl-chick-pocket', async ({ facts, colors }): Promise<CharmModel> => {
  const [yellow, creamColor, orange] = colors
  const down = await coat('main', [yellow, creamColor], furMm)
  const wool = await trim('felt', orange, [orange, creamColor, '#D2553F'], { woolly: 0 })
  const glass = eye('button', '#1A120C')
  const mesh = softMesh(fur, {
    min: [-30, -2, -28],
    max: [30, 60, 26],
    edge: 1.2,
    triangles: 2900,
    pile: pileAt,
  })
  const blush = [-1, 1].map((side) =>
    applique(face, {
      outline: roundOutline([side * 12.6, -4.6], [2.5, 1.9], { count: 12 }),
      lift: 0.9,
      dome: 0.4,
      rings: 2,
    }),
  )
  const body = fitted(
    [
      down.dyed(mesh, [cream]),
      ...[...[...beak(), ...blush].map(head.worn), ...feet(), ...binding()].map((g) => wool.dyed(0, g)),
      ...shadeless(dots().map((g) => wool.dyed(0, g))),
      wool.dyed(1, napkin()),
      wool.dyed(2, head.worn(tongue())),
      ...[-1, 1].map((side) =>
        part(
          head.worn(buttonEye(face, { x: side * eyeX, y: eyeY, radius: 2.5, lift: 0.9, flat: 0.4 })),
          glass,
        ),
      ),
    ],
    facts.dims_mm,
    { z: 25.6 },
  )
  return {
    hanger: hang(facts, { strapColor: '#E9A23B' }),
    body,
    occlusionMm: 6,
    massCenter: [0, -32, 24],
    ellipsoids: [
      { center: [0, -34, 25], radii: [24, 21, 22] },
      { center: [0, -18, 27], radii: [21, 18, 19] },
    ],
  }
})
