import * as THREE from 'three'
import { type CharmModel, defineCharm } from '../../kit/charm'
import { hang } from '../../kit/hardware/hang'
import { eye } from '../../kit/materials'
import { boundsOf, fitted, part } from '../../kit/part'
import { capsule, ellipsoid, mirroredX, moved, type Sdf, smoothMin, turned, union } from '../../kit/sdf'
import { smoothPath, superellipse, sweep } from '../../kit/solids'
import { mix, steps, type Vec3 } from '../../kit/vector'
import { coat } from './coat'
import { cordLoop } from './cord-loop'
import { loft } from './loft'
import { buttonEye } from './needlework'
import { ease, headTop, hit, outward, softMesh } from './soft'
import { trim } from './trim'

const place = (shape: Sdf, where: Vec3, turn: Vec3 = [0, 0, 0]): Sdf => moved(turned(shape, turn), where)

const ball = union(10, ellipsoid([31, 29, 27], [0, 31, 0]), ellipsoid([27, 25, 25], [0, 45, 1.5]))
const wing = mirroredX(
  union(
    4,
    place(ellipsoid([5, 17, 13.5]), [31, 34, -1], [0.35, 0.1, 0.24]),
    place(ellipsoid([3.6, 9, 7]), [34.2, 22, -8.5], [0.6, 0, 0.3]),
  ),
)
const tail = union(
  3,
  place(ellipsoid([10, 4.2, 12]), [0, 25, -28], [0.5, 0, 0]),
  place(ellipsoid([7.4, 3.4, 8]), [0, 29, -33], [0.8, 0, 0]),
)
const crest = union(
  1.4,
  capsule([0, 67, 2], [-1, 74.5, -3], 3, 1.3),
  capsule([1.6, 66, 0], [5, 72, -6], 2.6, 1.1),
  capsule([-1.6, 66, 0], [-5.5, 71.5, -5], 2.6, 1.1),
)
const fur: Sdf = (p) => smoothMin(smoothMin(ball(p), wing(p), 1.2), smoothMin(tail(p), crest(p), 0), 2)

/** Slate cap from the eyes over the crown and down the back, slate wings and tail; all else is pale. */
const slate = (p: Vec3): number => {
  const cap =
    52.5 +
    2.6 * Math.cos(p[0] * 0.2) +
    Math.max(0, 16 - Math.abs(p[0])) * 0.22 -
    p[1] -
    Math.max(0, 6 - p[2]) * 0.75
  const back = Math.max(p[2] + 13, 12 - p[1])
  return Math.min(cap, back, wing(p) - ball(p) + 1.2, tail(p) - 1)
}

const eyeX = 13.6
const eyeY = 47.6

const length = (p: Vec3): number => {
  const inFront = p[2] > 8 ? 0 : 30
  const atEye = Math.hypot(Math.abs(p[0]) - eyeX, p[1] - eyeY) + inFront
  const atBeak = Math.hypot(p[0] * 0.8, p[1] - 43.5) + inFront
  const fold = Math.max(Math.abs(wing(p)), Math.abs(ball(p)))
  return (
    mix(0.3, 1, ease(2.6, 6.5, atEye)) *
    mix(0.3, 1, ease(3, 7, atBeak)) *
    mix(0.12, 1, ease(3.4, 5.6, Math.abs(p[1] - 31.2 + 2.2 * Math.cos(Math.atan2(p[0], p[2]))))) *
    mix(0.2, 1, ease(2.8, 5, Math.hypot(Math.abs(p[0]) - 19, p[1] - 41.5) + inFront)) *
    mix(0.45, 1, ease(0.5, 3.4, fold)) *
    mix(0.7, 1, ease(0.3, 1.6, Math.abs(slate(p))))
  )
}

/** A padded felt beak: two leaves that meet in a point. */
const beak = (): readonly THREE.BufferGeometry[] => {
  const from = hit(fur, [0, 43.5, 80], [0, 0, -1])
  const leaf = (up: 1 | -1): THREE.BufferGeometry =>
    loft(
      steps(6).map((t) => {
        const half = 5 * Math.sqrt(Math.max(0.004, 1 - t ** 1.5))
        const thick = (up > 0 ? 3.7 : 2.4) * Math.sqrt(Math.max(0.006, 1 - t ** 1.2))
        const reach = up > 0 ? 11 : 8.6
        const middle: Vec3 = [0, from[1] - 1.6 * t * t, from[2] - 2.4 + reach * t]
        return Array.from({ length: 12 }, (_, i): Vec3 => {
          const angle = (i / 12) * 2 * Math.PI
          const y = Math.sin(angle)
          return [
            half * Math.cos(angle),
            middle[1] + thick * (y * up > 0 ? y : 0.12 * y) + up * 0.12,
            middle[2],
          ]
        })
      }),
      false,
    )
  return [leaf(1), leaf(-1)]
}

/** Feet of felt cord: three toes before, one behind. */
const feet = (): readonly THREE.BufferGeometry[] =>
  [-1, 1].flatMap((side) =>
    (
      [
        [-4.6, 9.6],
        [0.4, 12],
        [5, 9.2],
        [0, -5],
      ] as const
    ).map(([dx, dz]) =>
      sweep(
        smoothPath(
          [
            [side * 11, 5, 9],
            [side * (11 + dx * 0.5), 1.6, 11 + dz * 0.5],
            [side * (11 + dx), 1.5, 11 + dz],
          ],
          6,
        ),
        superellipse(3, 3, 2, 7),
        { scale: (t) => mix(1, 0.9, t), noses: 2 },
      ),
    ),
  )

const blush = (side: number): THREE.BufferGeometry => {
  const where = hit(fur, [side * 19, 41.5, 80], [0, 0, -1], 0.7)
  const n = outward(ball, where)
  const pad = new THREE.SphereGeometry(3.7, 14, 4, 0, 2 * Math.PI, 0, Math.PI / 2).scale(1, 0.34, 1)
  pad.applyQuaternion(
    new THREE.Quaternion().setFromUnitVectors(new THREE.Vector3(0, 1, 0), new THREE.Vector3(...n)),
  )
  return pad.translate(...where)
}

/** A small scarf-like collar of museum-red felt, sewn round the breast in scallops. */
const collar = (): THREE.BufferGeometry => {
  const columns = 48
  const rows = Array.from({ length: columns }, (_, i): readonly Vec3[] => {
    const angle = (i / columns) * 2 * Math.PI
    const way: Vec3 = [Math.sin(angle), 0, Math.cos(angle)]
    const scallop = 1.7 * Math.abs(Math.sin(angle * 8))
    const line = [0, 0.25, 0.6, 1].map((v): Vec3 => {
      const y = 34.6 - (5.6 + scallop) * v - 2.2 * Math.cos(angle)
      const skin = hit(ball, [way[0] * 70, y, way[2] * 70], [-way[0], 0, -way[2]])
      const r = Math.hypot(skin[0], skin[2]) + 1.9 + 1.1 * v
      return [way[0] * r, y, way[2] * r]
    })
    const inner = line.toReversed().map(([x, y, z]): Vec3 => {
      const r = Math.hypot(x, z)
      return [(x / r) * (r - 1.3), y, (z / r) * (r - 1.3)]
    })
    return [...line, ...inner]
  })
  return loft(rows, true)
}

/** Marshpip: as round as it is loud, with a slate cap and a terracotta collar. */
export const birdMarshpip = defineCharm(
  'pl-bird-marshpip',
  async ({ facts, colors }): Promise<CharmModel> => {
    const [white, slateColor, red] = colors
    const down = await coat('main', [white, slateColor], 2.8)
    const wool = await trim('felt', red, [red, slateColor])
    const glass = eye('button', '#120E0C')
    const mesh = softMesh(fur, {
      min: [-44, -2, -46],
      max: [44, 80, 36],
      edge: 1.6,
      triangles: 3300,
      pile: length,
    })
    const crown = headTop(ball)
    const loop = wool.dyed(0, cordLoop({ height: 75.6 - crown, width: 4.8, wire: 0.85, y: crown }))
    const body = fitted(
      [
        down.dyed(mesh, [slate]),
        wool.cloth(collar()),
        ...beak().map((geometry) => wool.dyed(0, geometry)),
        ...feet().map((geometry) => wool.dyed(0, geometry)),
        ...[-1, 1].map((side) => wool.dyed(0, blush(side))),
        ...[-1, 1].map((side) =>
          part(buttonEye(fur, { x: side * eyeX, y: eyeY, radius: 3.6, lift: 1.2, flat: 0.4 }), glass),
        ),
        loop,
      ],
      facts.dims_mm,
      { slack: 0.16 },
    )
    const { min, max } = boundsOf(body.slice(-1))
    return {
      hanger: hang(facts, { attach: [0, max[1] - 1.7, (min[2] + max[2]) / 2] }),
      body,
      occlusionMm: 10,
      massCenter: [0, -42, 0],
      ellipsoids: [
        { center: [0, -44, 5], radii: [35, 32, 28] },
        { center: [0, -48, -22], radii: [16, 14, 14] },
      ],
    }
  },
)
