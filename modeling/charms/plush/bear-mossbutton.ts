import type * as THREE from 'three'
import { type CharmModel, defineCharm } from '../../kit/charm'
import { hang } from '../../kit/hardware/hang'
import { eye } from '../../kit/materials'
import { boundsOf, fitted, part } from '../../kit/part'
import {
  capsule,
  difference,
  ellipsoid,
  mirroredX,
  moved,
  type Sdf,
  smoothMin,
  sphere,
  turned,
  union,
} from '../../kit/sdf'
import { mix, type Vec3 } from '../../kit/vector'
import { coat } from './coat'
import { cordLoop } from './cord-loop'
import { feltKnot, feltStrip, feltWrap } from './felt-scarf'
import { buttonEye, satinStitch, stitch } from './needlework'
import { ease, headTop, hit, onSurface, softMesh } from './soft'
import { trim } from './trim'

const furMm = 3
const place = (shape: Sdf, at: Vec3, turn: Vec3 = [0, 0, 0]): Sdf => moved(turned(shape, turn), at)

const skull = union(
  9,
  ellipsoid([28, 24, 24], [0, 77, 0]),
  mirroredX(ellipsoid([15, 12.5, 14], [14.5, 69.5, 6])),
)
const earCenter: Vec3 = [22.2, 96.4, -1.5]
const earShell = place(ellipsoid([11.2, 10.8, 5.4]), earCenter, [-0.12, 0.28, -0.2])
const earDish = place(
  ellipsoid([8.4, 8, 4]),
  [earCenter[0] + 1, earCenter[1] - 0.4, earCenter[2] + 5.6],
  [-0.12, 0.28, -0.2],
)
const ears = mirroredX(difference(2, earShell, earDish))
const torso = union(10, ellipsoid([19, 23, 16.5], [0, 36, -2]), ellipsoid([23, 19, 20], [0, 23, 0.5]))
const arm = mirroredX(
  union(4, capsule([20, 43.5, 0], [30.5, 34, 9], 8, 8.4), ellipsoid([8.6, 9.4, 8.6], [32, 29.5, 13.5])),
)
const leg = mirroredX(
  union(
    5,
    capsule([13, 12.5, 2], [24, 12.5, 18], 12, 10.6),
    place(ellipsoid([11.2, 14.2, 8]), [27.4, 14.4, 23], [0.06, -0.34, 0]),
  ),
)
const tail = sphere(7.2, [0, 13.5, -22])

const neck = union(6, torso, skull)
const limbs: readonly Sdf[] = [torso, arm, leg, tail]
const brown: Sdf = (p) => {
  const head = smoothMin(skull(p), ears(p), 1.6)
  const body = limbs.reduce((d, limb) => smoothMin(d, limb(p), 1.4), Number.POSITIVE_INFINITY)
  return smoothMin(head, body, 2)
}

const muzzle = union(5, ellipsoid([13.6, 9.8, 9], [0, 67.6, 21.6]), ellipsoid([7, 6, 6.5], [0, 71.8, 24]))
const fur: Sdf = (p) => smoothMin(brown(p), muzzle(p), 1.2)

/** Distances to the edges of the cream patches; `front` keeps a patch off the other side of its limb. */
const onFoot = (p: Vec3): number =>
  ellipsoid([8.4, 10.6, 9], [30.4, 14.2, 32.4])([Math.abs(p[0]), p[1], p[2]])
const onPaw = (p: Vec3): number => ellipsoid([5.8, 6.4, 6.2], [31, 25.6, 21.6])([Math.abs(p[0]), p[1], p[2]])
const inEar = (p: Vec3): number =>
  Math.max(
    place(
      ellipsoid([7.6, 7.4, 9], [0, 0, 0]),
      [earCenter[0] + 0.4, earCenter[1] - 0.9, earCenter[2] + 4],
      [-0.12, 0.28, -0.2],
    )([Math.abs(p[0]), p[1], p[2]]),
    skull(p) < 1.2 ? 1.2 - skull(p) : -9,
    earCenter[2] - 0.5 - p[2],
  )
const bib = ellipsoid([15, 17.5, 13], [0, 24, 18])
const onMuzzle = (p: Vec3): number => muzzle(p) - brown(p)
const cream = (p: Vec3): number =>
  Math.min(
    onFoot(p),
    onPaw(p),
    inEar(p),
    Math.max(bib(p), arm(p) < 1 ? 1 : -9, leg(p) < 1 ? 1 : -9),
    Math.max(onMuzzle(p), 12 - p[2]),
  )

/** Where two sewn pieces meet: 0 on the seam, 1 a few millimeters away. */
const seam = (p: Vec3, a: Sdf, b: Sdf): number => ease(0.6, 4.2, Math.max(Math.abs(a(p)), Math.abs(b(p))))

const eyeX = 12.4
const eyeY = 77.2

/** Distance in the picture plane to a scarf's end, which presses the pile down. */
const underScarf = (p: Vec3): number =>
  p[2] < 8
    ? 20
    : Math.min(
        capsule([-8.5, 48, 0], [-15, 27, 0], 5.4)([p[0], p[1], 0]),
        capsule([-6.5, 48, 0], [-2.5, 30, 0], 5.2)([p[0], p[1], 0]),
      )

const pileAt = (p: Vec3): number => {
  const side = Math.abs(p[0])
  const onFace = p[2] > 8 && p[1] > 58 ? mix(1, 0.68, ease(8, 18, p[2])) : 1
  const inFront = p[2] > 10 ? 0 : 30
  const atEye = Math.hypot(side - eyeX, p[1] - eyeY) + inFront
  const atBrow = Math.hypot(Math.max(0, Math.abs(side - 12) - 2.6), p[1] - 86.4) + inFront
  const atNose =
    Math.min(Math.hypot(p[0] * 0.8, p[1] - 72), Math.hypot(Math.max(0, side - 5), p[1] - 64.5) + 2.4) +
    inFront
  return (
    onFace *
    mix(1, 0.62, ease(0.5, -1.5, cream(p))) *
    mix(0.6, 1, ease(0.4, 2, Math.abs(cream(p)))) *
    mix(0.3, 1, ease(3, 8, atEye)) *
    mix(0.55, 1, ease(1, 4, atBrow)) *
    mix(0.35, 1, ease(4, 8, atNose)) *
    mix(0.45, 1, Math.min(seam(p, ears, skull), seam(p, arm, torso), seam(p, leg, torso))) *
    mix(0.3, 1, Math.max(ease(4, 9, Math.abs(p[1] - 51)), ease(19, 24, Math.hypot(p[0], p[2])))) *
    mix(0.3, 1, ease(0, 3, underScarf(p)))
  )
}

const face = fur

const features = (): readonly THREE.BufferGeometry[] => {
  const nose = satinStitch(face, {
    top: (u) => [mix(-5.6, 5.6, u), 74.7 - 1.1 * (2 * u - 1) ** 2],
    bottom: (u) => [mix(-3.4, 3.4, u), mix(71.9, 68.6, Math.sqrt(Math.max(0, 1 - (2 * u - 1) ** 2)))],
    threads: 15,
    radius: 0.46,
    lift: 0.7,
    dome: 1.3,
  })
  const front = (x: number, y: number): Vec3 => hit(face, [x, y, 80], [0, 0, -1])
  const line = (
    points: readonly (readonly [number, number])[],
    radius: number,
    lift: number,
  ): THREE.BufferGeometry =>
    stitch(
      face,
      points.map(([x, y]) => front(x, y)),
      { radius, lift, count: 9 },
    )
  const mouth = [
    line(
      [
        [0, 69],
        [0, 66.8],
        [0, 64.4],
      ],
      0.5,
      0.9,
    ),
    ...[-1, 1].map((side) =>
      line(
        [
          [0, 64.7],
          [side * 2.7, 63.6],
          [side * 5, 62.5],
        ],
        0.5,
        0.9,
      ),
    ),
  ]
  const brows = [-1, 1].flatMap((side) =>
    [0, 0.85].map((dy) =>
      line(
        [
          [side * 9.2, 85 + dy],
          [side * 11.8, 86.1 + dy],
          [side * 14.6, 86.2 + dy],
        ],
        0.55,
        1.5,
      ),
    ),
  )
  const toes = [-1, 1].flatMap((side) =>
    [-4.4, 0, 4.4].map((dx) =>
      stitch(
        brown,
        [
          [side * (27.6 + dx), 29, 27.5],
          [side * (27.8 + dx), 27.6, 30.5],
          [side * (28 + dx), 25.2, 33],
        ].map((p) => onSurface(brown, p as unknown as Vec3)),
        { radius: 0.5, lift: 1.6 },
      ),
    ),
  )
  return [...nose, ...mouth, ...brows, ...toes]
}

/** Mossbutton: a seated bear, stern about the brows, in a moss-green felt scarf. */
export const bearMossbutton = defineCharm(
  'pl-bear-mossbutton',
  async ({ facts, colors }): Promise<CharmModel> => {
    const [brownColor, creamColor, moss] = colors
    const plush = await coat('main', [brownColor, creamColor], furMm)
    const wool = await trim('scarf', moss, ['#2B1B14', moss])
    const glass = eye('button', '#15100D')

    const mesh = softMesh(fur, {
      min: [-46, -4, -34],
      max: [46, 112, 46],
      edge: 1.7,
      triangles: 3450,
      pile: pileAt,
    })
    const scarf = [
      ...feltWrap(neck, { y: 51.2, height: 11.5, lift: 1.2 }),
      feltKnot(brown, [-7.5, 48.6]),
      ...feltStrip(brown, { from: [-8.5, 47.5, 24], to: [-15, 27, 30], width: 11, lift: 2.6, sway: 1.2 }),
      ...feltStrip(brown, { from: [-6.5, 47.5, 24], to: [-2.5, 30, 30], width: 10.5, lift: 3, sway: -1 }),
    ].map(wool.cloth)

    const eyes = [-1, 1].map((side) =>
      buttonEye(face, { x: side * eyeX, y: eyeY, radius: 4.1, lift: 1.3, flat: 0.45 }),
    )
    const crown = headTop(skull)
    const loop = wool.dyed(1, cordLoop({ height: 106.4 - crown, width: 5, wire: 0.95, y: crown }))
    const body = fitted(
      [
        plush.dyed(mesh, [cream]),
        ...scarf,
        ...eyes.map((geometry) => part(geometry, glass)),
        ...features().map((geometry) => wool.dyed(0, geometry)),
        loop,
      ],
      facts.dims_mm,
      { z: 3 },
    )
    const { min, max } = boundsOf(body.slice(-1))
    return {
      hanger: hang(facts, { attach: [0, max[1] - 1.9, (min[2] + max[2]) / 2] }),
      body,
      occlusionMm: 11,
      massCenter: [0, -60, 3],
      ellipsoids: [
        { center: [0, -33, 2], radii: [31, 28, 28] },
        { center: [0, -78, 1], radii: [27, 33, 24] },
        { center: [0, -96, 16], radii: [42, 15, 19] },
      ],
    }
  },
)
